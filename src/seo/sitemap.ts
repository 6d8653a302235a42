import { latest } from '../feeds/dates.ts';
import { element, toXml } from '../feeds/xml.ts';
import type { Site } from '../site/site.ts';

/** A page that search engines should know. */
export interface SitemapPage {
  /** Absolute address. */
  readonly url: string;
  /** ISO 8601: when what it shows changed last; `undefined` where nothing tells. */
  readonly updated: string | undefined;
}

/** The protocol allows 50,000 addresses and 50 MB a file; smaller files are fetched again more cheaply. */
const PART_SIZE = 10_000;

/** Every page worth finding, lists first, then digests, entries, tags and people in the archive's order. */
export function listPages({ corpus, routes, permalinks }: Site): readonly SitemapPage[] {
  const page = (path: string, updated: string | undefined): SitemapPage => ({
    url: routes.absolute(path),
    updated,
  });
  const ofDigest = (slug: string) => permalinks.digestUpdated.get(slug);
  const ofEntry = (id: string) => permalinks.entryUpdated.get(id);
  const last = (moments: readonly (string | undefined)[]) =>
    latest(moments.filter((moment) => moment !== undefined));
  const all = last(corpus.digests.map(({ slug }) => ofDigest(slug)));
  return [
    ...[
      routes.home(),
      routes.digests(),
      routes.questions(),
      routes.tags(),
      routes.authors(),
      routes.readings(),
      routes.releases(),
    ].map((path) => page(path, all)),
    page(routes.subscribe(), undefined),
    page(routes.about(), undefined),
    ...corpus.digests.map(({ slug }) => page(routes.digest(slug), ofDigest(slug))),
    ...corpus.entries.map(({ id }) => page(routes.question(id), ofEntry(id))),
    ...corpus.tags.map((tag) => page(routes.tag(tag.slug), last(tag.entries.map(ofEntry)))),
    ...corpus.people.map((person) =>
      page(
        routes.author(person.slug),
        last([...person.asked.map(ofEntry), ...person.wrote.map(ofDigest)]),
      ),
    ),
  ];
}

/** The pages cut into files of the sitemap. */
export function listSitemaps(site: Site): readonly (readonly SitemapPage[])[] {
  const pages = listPages(site);
  return Array.from({ length: Math.ceil(pages.length / PART_SIZE) }, (_, at) =>
    pages.slice(at * PART_SIZE, (at + 1) * PART_SIZE),
  );
}

/** One file of the sitemap (sitemaps.org 0.9). */
export function toSitemap(pages: readonly SitemapPage[]): string {
  return toXml(
    element(
      'urlset',
      { xmlns: NAMESPACE },
      pages.map(({ url, updated }) => toLocation('url', url, updated)),
    ),
  );
}

/** The file that names all files of the sitemap. */
export function toSitemapIndex(site: Site): string {
  const { routes } = site;
  return toXml(
    element(
      'sitemapindex',
      { xmlns: NAMESPACE },
      listSitemaps(site).map((pages, at) =>
        toLocation(
          'sitemap',
          routes.absolute(routes.sitemap(at + 1)),
          latest(pages.flatMap(({ updated }) => updated ?? [])),
        ),
      ),
    ),
  );
}

/** `/urls.txt`: one address a line, as Baidu's and other search engines' forms take them. */
export function toUrlList(site: Site): string {
  return listPages(site)
    .map(({ url }) => `${url}\n`)
    .join('');
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function toLocation(name: 'url' | 'sitemap', url: string, updated: string | undefined) {
  return element(
    name,
    {},
    element('loc', {}, url),
    updated === undefined ? undefined : element('lastmod', {}, updated),
  );
}
