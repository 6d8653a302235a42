import { createCorpus } from '../corpus/corpus.ts';
import { parseDigest } from '../parse/digest.ts';
import { createRoutes } from '../site/routes.ts';
import type { Site } from '../site/site.ts';
import { readContent } from './content.ts';
import type { Environment } from './environment.ts';

export type { Site };

/** Reads and understands the content folder. */
export async function loadSite(environment: Environment): Promise<Site> {
  const { settings, files } = await readContent(environment.contentDir);
  const parsed = files.map((file) =>
    parseDigest(file, { timeZone: settings.site.timeZone, linkBase: settings.site.linkBase }),
  );
  const messages = parsed.flatMap((one) => one.messages);
  const corpus = createCorpus(
    parsed.map((one) => one.digest),
    settings,
    messages,
  );
  const origin = environment.siteUrl ?? settings.site.url ?? `http://localhost:${environment.port}`;
  return {
    settings,
    corpus,
    routes: createRoutes({ origin: origin.replace(/\/$/u, ''), base: environment.base }),
  };
}
