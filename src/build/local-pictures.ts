import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Site } from '../site/site.ts';

/** Copies the content folder's own pictures into the site in `dir`; how many there are. */
export async function copyLocalPictures(
  { localPictures }: Pick<Site, 'localPictures'>,
  dir: string,
): Promise<number> {
  for (const [file, { path }] of localPictures) {
    const to = join(dir, ...file.split('/'));
    await mkdir(dirname(to), { recursive: true });
    await copyFile(path, to);
  }
  return localPictures.size;
}
