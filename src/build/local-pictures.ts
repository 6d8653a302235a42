import type { Site } from '../site/site.ts';
import type { Copies } from './copies.ts';

/** Copies the content folder's own pictures into the site; how many there are. */
export async function copyLocalPictures(
  { localPictures }: Pick<Site, 'localPictures'>,
  copies: Copies,
): Promise<number> {
  for (const [file, { path }] of localPictures) await copies.put(path, file);
  return localPictures.size;
}
