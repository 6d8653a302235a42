import { readEnvironment } from '../load/environment.ts';
import { getSharedSite } from '../load/shared-site.ts';
import { findPictureFile } from './pictures.ts';

/**
 * While developing, the path of the file that a build would serve at the path of an address; `undefined` where it is no
 * picture of the content folder.
 */
export async function findServedPicture(pathname: string): Promise<string | undefined> {
  const environment = readEnvironment();
  const { base } = environment;
  // The page itself says why the site cannot be loaded.
  const site = await getSharedSite().catch(() => undefined);
  // Astro takes the base path away from what later middleware sees; this one may stand on either side of it.
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1);
  for (const [file, picture] of site?.localPictures ?? []) {
    if (site?.routes.file(file) === base + path) return picture.path;
  }
  return site && path.startsWith(COPIES)
    ? findPictureFile(site, environment, path.slice(COPIES.length))
    : undefined;
}

/** Folder of the copies of remote pictures. */
const COPIES = 'pictures/';
