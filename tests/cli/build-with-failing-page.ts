/** `npm run build` with one page more, which throws; for build.test.ts. */
import { buildSite } from '../../src/cli/build-site.ts';
import { run } from '../../src/cli/run.ts';
import { readEnvironment } from '../../src/load/environment.ts';

await run(() =>
  buildSite(readEnvironment(), {
    integrations: [
      {
        name: 'failing-page',
        hooks: {
          'astro:config:setup': ({ injectRoute }) => {
            injectRoute({
              pattern: '/fails.txt',
              entrypoint: new URL('failing-page.ts', import.meta.url),
            });
          },
        },
      },
    ],
  }),
);
