import { readEnvironment } from '../load/environment.ts';
import { getShared } from '../load/shared.ts';
import { loadSite, type Site } from '../load/site.ts';

/**
 * While developing, the site that pages show, loaded anew where a change has just made the last one stale. `undefined`
 * where it cannot be loaded: the page itself says why.
 */
export function getDevSite(): Promise<Site | undefined> {
  const shared = getShared();
  shared.site ??= loadSite(readEnvironment());
  return shared.site.catch(() => undefined);
}
