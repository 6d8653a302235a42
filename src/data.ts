import { readEnvironment } from './load/environment.ts';
import { loadSite, type Site } from './load/site.ts';

let site: Promise<Site> | undefined;

/** The one door from pages to content: reads and understands the content folder once per build. */
export function getSite(): Promise<Site> {
  site ??= loadSite(readEnvironment());
  return site;
}
