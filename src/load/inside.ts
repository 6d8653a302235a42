import { realpath, stat } from 'node:fs/promises';
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

/** The real path of a file of a content folder; `undefined` where there is none, or one that lies outside of it. */
export async function findFile(
  contentDir: string,
  source: string,
  roots: readonly string[],
): Promise<string | undefined> {
  try {
    const path = await realpath(join(contentDir, ...source.split('/')));
    return isInside(path, roots) && (await stat(path)).isFile() ? path : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && NOT_THERE.has(String(error.code)))
      return undefined;
    throw error;
  }
}

/** No such file, a file where a folder is meant, a link to itself, a name too long, no permission. */
const NOT_THERE: ReadonlySet<string> = new Set([
  'ENOENT',
  'ENOTDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'EACCES',
]);
