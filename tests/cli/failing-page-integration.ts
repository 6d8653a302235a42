import type { AstroIntegration } from 'astro';

/** Adds a page that throws. */
export default {
  name: 'failing-page',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      injectRoute({
        pattern: '/fails.txt',
        entrypoint: new URL('failing-page.ts', import.meta.url),
      });
    },
  },
} satisfies AstroIntegration;
