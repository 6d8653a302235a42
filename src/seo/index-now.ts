import type { Site } from '../site/site.ts';
import { latest } from '../feeds/dates.ts';
import { listPages } from './sitemap.ts';

/** What an IndexNow endpoint is sent (indexnow.org). */
export interface IndexNowRequest {
  readonly host: string;
  readonly key: string;
  /** Where the endpoint finds the key, as proof that the site sent it. */
  readonly keyLocation: string;
  /** At most 10,000. */
  readonly urlList: readonly string[];
}

/** The protocol's limit for one request. */
const MOST_URLS = 10_000;

/**
 * The addresses of pages that changed on or after a day.
 *
 * @param since `2026-11-01`; without it the day of the latest change
 */
export function listChanged(site: Site, since?: string): readonly string[] {
  const pages = listPages(site);
  const first = since ?? latest(pages.flatMap(({ updated }) => updated ?? []))?.slice(0, 10);
  if (first === undefined) return [];
  return pages
    .filter(({ updated }) => updated !== undefined && updated.slice(0, 10) >= first)
    .map(({ url }) => url);
}

/** The requests that tell IndexNow of these addresses; none where there is nothing to tell. */
export function toIndexNowRequests(
  { routes }: Pick<Site, 'routes'>,
  key: string,
  urls: readonly string[],
): readonly IndexNowRequest[] {
  return Array.from({ length: Math.ceil(urls.length / MOST_URLS) }, (_, at) => ({
    host: new URL(routes.absolute(routes.home())).host,
    key,
    keyLocation: routes.absolute(routes.file(`${key}.txt`)),
    urlList: urls.slice(at * MOST_URLS, (at + 1) * MOST_URLS),
  }));
}
