import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** The places that files of a content folder may really lie in: the folder and its `weekly/`, which may be links. */
export async function findRealRoots(contentDir: string): Promise<readonly string[]> {
  const roots = await Promise.all(
    [contentDir, join(contentDir, 'weekly')].map((dir) =>
      realpath(dir).catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw new Error(`${dir} cannot be read`, { cause: error });
      }),
    ),
  );
  return roots.filter((root) => root !== undefined);
}

/** Whether a path that follows no links lies in one of the folders, or is one. */
export function isInside(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => path === root || path.startsWith(root + sep));
}
