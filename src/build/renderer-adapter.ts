import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const ENTRY = fileURLToPath(new URL('renderer-entry.ts', import.meta.url));

/**
 * Makes Astro bundle the pages' code and render none of them.
 *
 * @param onBundled is called when the bundle stands in `.prerender/` of the output folder; Astro removes it afterwards.
 */
export function rendererAdapter(onBundled: () => Promise<void>): AstroIntegration {
  const name = 'wenda-renderer';
  return {
    name,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'wenda:renderer-entry',
                configEnvironment: (environment) =>
                  environment === 'prerender'
                    ? { build: { rolldownOptions: { input: ENTRY } } }
                    : undefined,
              },
            ],
          },
        });
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name,
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- 'auto' is the only value that is not.
          entrypointResolution: 'auto',
          serverEntrypoint: ENTRY,
          adapterFeatures: { buildOutput: 'static' },
          supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name,
          setup: onBundled,
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('pages are rendered by build/pages.ts')),
        });
      },
    },
  };
}
