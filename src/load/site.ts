import { createCorpus } from '../corpus/corpus.ts';
import { settlePermalinks, type Settled } from '../corpus/permalinks.ts';
import type { Message } from '../model/message.ts';
import type { Settings } from '../model/settings.ts';
import { parseDigest } from '../parse/digest.ts';
import { createRoutes } from '../site/routes.ts';
import type { Site } from '../site/site.ts';
import { readContent } from './content.ts';
import type { Environment } from './environment.ts';
import { readRecord } from './permalinks.ts';

export type { Site };

/** A content folder, read and parsed, with the final address of everything in it. */
export interface Archive {
  readonly settings: Settings;
  readonly settled: Settled;
  readonly messages: readonly Message[];
}

/** Reads and parses the content folder. */
export async function loadArchive({ contentDir }: Environment): Promise<Archive> {
  const { settings, files } = await readContent(contentDir);
  const parsed = files.map((file) =>
    parseDigest(file, { timeZone: settings.site.timeZone, linkBase: settings.site.linkBase }),
  );
  const settled = settlePermalinks(
    parsed.map((one) => one.digest),
    await readRecord(contentDir),
  );
  const messages = [...parsed.flatMap((one) => one.messages), ...settled.messages];
  return { settings, settled, messages };
}

/** Reads and understands the content folder. */
export async function loadSite(environment: Environment): Promise<Site> {
  const { settings, settled, messages } = await loadArchive(environment);
  const corpus = createCorpus(
    settled.digests.map((one) => one.digest),
    settings,
    messages,
  );
  const origin = environment.siteUrl ?? settings.site.url ?? `http://localhost:${environment.port}`;
  return {
    settings,
    corpus,
    routes: createRoutes({ origin: origin.replace(/\/$/u, ''), base: environment.base }),
    permalinks: settled.permalinks,
  };
}
