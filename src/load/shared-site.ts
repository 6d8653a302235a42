import { readEnvironment } from './environment.ts';
import { getShared } from './shared.ts';
import { loadSite, type Site } from './site.ts';

/** The site of this process: reads and understands the content folder unless that has been done since it last changed. */
export function getSharedSite(): Promise<Site> {
  const shared = getShared();
  shared.site ??= loadSite(readEnvironment());
  return shared.site;
}
