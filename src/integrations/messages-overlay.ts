import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { MESSAGES_PATH } from './messages-overlay-client.ts';

/** While developing, shows the messages of a digest on its page. Built sites have nothing of it. */
export function messagesOverlay(): AstroIntegration {
  return {
    name: 'wenda:messages-overlay',
    hooks: {
      'astro:config:setup'({ command, injectScript }) {
        if (command !== 'dev') return;
        const client = fileURLToPath(new URL('./messages-overlay-client.ts', import.meta.url));
        injectScript(
          'page',
          `import { showMessages } from ${JSON.stringify(client)}; showMessages();`,
        );
      },
      'astro:server:setup'({ server }) {
        server.middlewares.use(MESSAGES_PATH, (request, response, next) => {
          const path =
            new URL(request.url ?? '', 'http://localhost').searchParams.get('page') ?? '';
          // Builds have this integration too, and nothing to check.
          import('./overlay-messages.ts')
            .then(async ({ toOverlayMessages }) => {
              const messages = await toOverlayMessages(path);
              response.setHeader('content-type', 'application/json');
              response.end(JSON.stringify(messages));
            })
            .catch(next);
        });
      },
    },
  };
}
