import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSite } from '../check/check.ts';
import { toSpot } from '../check/line.ts';
import { readEnvironment } from '../load/environment.ts';
import { getSharedSite } from '../load/shared-site.ts';
import { toWords } from '../site/messages.ts';
import type { Site } from '../site/site.ts';
import type { OverlayMessage } from './messages-overlay-client.ts';

/** What `npm run check` has to say of the digest that a page, named by its path, shows. */
export async function toOverlayMessages(page: string): Promise<readonly OverlayMessage[]> {
  // The page itself says why the site cannot be loaded.
  const site = await getSharedSite().catch(() => undefined);
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
