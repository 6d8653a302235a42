import type { AstroIntegration } from 'astro';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

/** While developing, serves the content folder's pictures at the addresses that a build writes them to. */
export function localPictures(): AstroIntegration {
  return {
    name: 'wenda:local-pictures',
    hooks: {
      'astro:server:setup'({ server }) {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '', 'http://localhost');
          const type = TYPES.get(extname(pathname).toLowerCase());
          if (type === undefined) {
            next();
            return;
          }
          // Builds have this integration too, and serve nothing.
          import('./served-picture.ts')
            .then(async ({ findServedPicture }) => {
              const file = await findServedPicture(pathname);
              if (file === undefined) {
                next();
                return;
              }
              response.setHeader('content-type', type);
              response.setHeader('cache-control', 'no-store');
              response.end(await readFile(file));
            })
            .catch(next);
        });
      },
    },
  };
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.gif', 'image/gif'],
  ['.webp', 'image/webp'],
  ['.avif', 'image/avif'],
  ['.svg', 'image/svg+xml'],
]);
