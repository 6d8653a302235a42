import type { AstroIntegration } from 'astro';
import { resolve, sep } from 'node:path';
import { readEnvironment } from '../load/environment.ts';
import { getShared } from '../load/shared.ts';

/**
 * While developing, forgets the site and reloads the browser when anything in the content folder changes.
 *
 * Nothing else is thrown away: files that did not change are not parsed again, so a saved digest shows in well under
 * a second. Vite alone would not see the change, since no module imports the content.
 */
export function contentWatcher(): AstroIntegration {
  return {
    name: 'wenda:content-watcher',
    hooks: {
      'astro:server:setup'({ server }) {
        const { contentDir } = readEnvironment();
        server.watcher.add(contentDir);
        server.watcher.on('all', (_event, path) => {
          if (!resolve(path).startsWith(contentDir + sep)) return;
          getShared().site = undefined;
          server.ws.send({ type: 'full-reload', path: '*' });
        });
      },
    },
  };
}
