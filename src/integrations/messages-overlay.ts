import type { AstroIntegration } from 'astro';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSite } from '../check/check.ts';
import { toSpot } from '../check/line.ts';
import { readEnvironment } from '../load/environment.ts';
import { getShared } from '../load/shared.ts';
import { toWords } from '../site/messages.ts';
import type { Site } from '../site/site.ts';
import { MESSAGES_PATH, type OverlayMessage } from './messages-overlay-client.ts';

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
        server.middlewares.use(MESSAGES_PATH, (request, response) => {
          const path =
            new URL(request.url ?? '', 'http://localhost').searchParams.get('page') ?? '';
          response.setHeader('content-type', 'application/json');
          void toMessages(path).then((messages) => response.end(JSON.stringify(messages)));
        });
      },
    },
  };
}

async function toMessages(page: string): Promise<readonly OverlayMessage[]> {
  // The page itself shows why the site could not be loaded.
  const site = await getShared().site?.catch(() => undefined);
  const source = site && findSource(site, page);
  if (site === undefined || source === undefined) return [];
  const { contentDir } = readEnvironment();
  const textOf = (file: string) => readFileSync(join(contentDir, file), 'utf8');
  return checkSite(site, textOf, (file) => file === source).map((finding) => {
    const { line, column } = toSpot(finding.place);
    return {
      ...toWords(finding, site.settings.site.language),
      place: `${finding.file}:${line}:${column}`,
      file: join(contentDir, finding.file),
      severity: finding.severity,
      rule: finding.rule,
    };
  });
}

/** The digest's file whose page, or one of whose entries' pages, this is. */
function findSource({ corpus, routes }: Site, page: string): string | undefined {
  return corpus.digests.find(
    ({ slug, entries }) =>
      routes.digest(slug) === page || entries.some(({ id }) => routes.question(id) === page),
  )?.source;
}
