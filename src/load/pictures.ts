import { rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Picture } from '../model/pictures.ts';

/** The pictures whose file is in the content folder, whole; the digests' own address serves for the others. */
export async function findPictures(
  contentDir: string,
  pictures: readonly Picture[],
): Promise<readonly Picture[]> {
  const there = await Promise.all(
    pictures.map(async ({ file, bytes }) => {
      const stats = await stat(join(contentDir, file)).catch(() => undefined); // There is no such file.
      return stats?.isFile() === true && stats.size === bytes;
    }),
  );
  return pictures.filter((_, at) => there[at]);
}

/** Writes `pictures.yaml` in one step, in the order of the addresses. */
export async function savePictures(contentDir: string, pictures: Iterable<Picture>): Promise<void> {
  const sorted = [...pictures].sort((a, b) => (a.url < b.url ? -1 : 1));
  const path = join(contentDir, 'pictures.yaml');
  await writeFile(`${path}.new`, `${HEAD}${stringify(sorted, { lineWidth: 0 })}`);
  await rename(`${path}.new`, path);
}

const HEAD = '# Local copies of remote pictures, written by: npm run images\n';
