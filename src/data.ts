import { readEnvironment } from './load/environment.ts';
import { getShared } from './load/shared.ts';
import { loadSite, type Site } from './load/site.ts';

/** The one door from pages to content: reads and understands the content folder once per build. */
export function getSite(): Promise<Site> {
  const shared = getShared();
  shared.site ??= loadSite(readEnvironment());
  return shared.site;
}

// While developing, this module is evaluated again when code that it imports has changed: what the old code made is stale.
if (import.meta.env.DEV) getShared().site = undefined;
