import type { AstroIntegration } from 'astro';
import { statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { readEnvironment } from '../load/environment.ts';
import { getShared } from '../load/shared.ts';

/** What Astro 7 sends its servers when a content collection has changed; `tests/cli/dev.test.ts` tells if that ends. */
const ASTRO_CONTENT_CHANGED = 'astro:content-changed';

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
        const refresh = () => {
          getShared().site = undefined;
          // Astro keeps what getStaticPaths() gave, digests among it, until its own content changes.
          for (const environment of Object.values(server.environments))
            environment.hot.send(ASTRO_CONTENT_CHANGED, {});
          server.ws.send({ type: 'full-reload', path: '*' });
        };
        server.watcher.on('all', (_event, path) => {
          if (!resolve(path).startsWith(contentDir + sep)) return;
          refresh();
          const seen = toTime(path);
          setTimeout(() => {
            if (toTime(path) !== seen) refresh();
          }, SETTLING_TIME);
        });
      },
    },
  };
}

/** Milliseconds; the watcher does not tell of a second change within 50 of the first, as when a formatter saves too. */
const SETTLING_TIME = 100;

function toTime(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
