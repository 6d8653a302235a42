import type { AstroIntegration } from 'astro';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { readEnvironment } from '../load/environment.ts';
import { getShared } from '../load/shared.ts';
import { findPictureFile } from './pictures.ts';

/** While developing, serves the content folder's pictures at the addresses that a build writes them to. */
export function localPictures(): AstroIntegration {
  return {
    name: 'wenda:local-pictures',
    hooks: {
      'astro:server:setup'({ server }) {
        server.middlewares.use((request, response, next) => {
          findPicture(request.url ?? '').then(async (path) => {
            if (path === undefined) {
              next();
              return;
            }
            response.setHeader('content-type', TYPES.get(extname(path).toLowerCase()) ?? '');
            response.setHeader('cache-control', 'no-store');
            response.end(await readFile(path));
          }, next);
        });
      },
    },
  };
}

async function findPicture(url: string): Promise<string | undefined> {
  const { base } = readEnvironment();
  const { pathname } = new URL(url, 'http://localhost');
  // The page that shows a picture has loaded the site, and says why where that was not possible.
  const site = await getShared().site?.catch(() => undefined);
  // Astro takes the base path away from what later middleware sees; this one may stand on either side of it.
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1);
  for (const [file, picture] of site?.localPictures ?? []) {
    if (site?.routes.file(file) === base + path) return picture.path;
  }
  return site && path.startsWith(COPIES)
    ? findPictureFile(site, readEnvironment(), path.slice(COPIES.length))
    : undefined;
}

/** Folder of the copies of remote pictures. */
const COPIES = 'pictures/';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.gif', 'image/gif'],
  ['.webp', 'image/webp'],
  ['.avif', 'image/avif'],
  ['.svg', 'image/svg+xml'],
]);
