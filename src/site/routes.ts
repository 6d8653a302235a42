/** Where the site stands. */
export interface Address {
  /** Origin without a slash at its end: `https://qa.example.org`. */
  readonly origin: string;
  /** Base path with a slash at both ends: `/` or `/kb/`. */
  readonly base: string;
}

/** Feeds that a list of digests or entries has. */
export type FeedFormat = 'rss.xml' | 'atom.xml' | 'feed.json';

/** `feedFile('rss.xml', 2)` is `rss-archive-2.xml`, the second document of older items. */
function feedFile(format: FeedFormat, archive?: number): string {
  return archive === undefined ? format : format.replace('.', `-archive-${archive}.`);
}

/** Every address of the site; each is a path with the base path in front, percent-encoded. */
export type Routes = ReturnType<typeof createRoutes>;

/**
 * Builds every address of the site. No other module puts addresses together.
 *
 * @example
 * createRoutes({ origin: 'https://qa.example.org', base: '/kb/' }).tag('mosn') // '/kb/tags/mosn/'
 */
export function createRoutes({ origin, base }: Address) {
  const at = (...parts: readonly string[]) => base + parts.map(encodeURIComponent).join('/');
  const page = (...parts: readonly string[]) => (parts.length === 0 ? base : `${at(...parts)}/`);
  /** A page of a list; the first one stands at the list's own address. */
  const paged = (number: number, ...parts: readonly string[]) =>
    number <= 1 ? page(...parts) : page(...parts, 'page', String(number));
  return {
    home: () => page(),
    digests: () => page('weekly'),
    digestsOfYear: (year: string, number = 1) => paged(number, 'weekly', 'year', year),
    digest: (slug: string) => page('weekly', slug),
    digestMarkdown: (slug: string) => at('weekly', `${slug}.md`),
    digestJson: (slug: string) => at('api', 'digests', `${slug}.json`),
    questions: (number = 1) => paged(number, 'questions'),
    question: (id: string) => page('questions', id),
    questionMarkdown: (id: string) => at('questions', `${id}.md`),
    tags: (number = 1) => paged(number, 'tags'),
    tag: (slug: string, number = 1) => paged(number, 'tags', slug),
    authors: (number = 1) => paged(number, 'authors'),
    author: (slug: string, number = 1) => paged(number, 'authors', slug),
    readings: (number = 1) => paged(number, 'readings'),
    releases: (number = 1) => paged(number, 'releases'),
    search: (query?: string) =>
      query === undefined ? page('search') : `${page('search')}?q=${encodeURIComponent(query)}`,
    subscribe: () => page('subscribe'),
    about: () => page('about'),
    /** Stands in for a page that cannot be had without a network; only on sites that are kept offline. */
    offline: () => page('offline'),
    notFound: () => at('404.html'),
    /** Feeds; with a number, the archive document of older items: `/rss-archive-1.xml`. */
    feed: (format: FeedFormat, archive?: number) => at(feedFile(format, archive)),
    questionsFeed: (format: FeedFormat, archive?: number) =>
      at('questions', feedFile(format, archive)),
    tagFeed: (slug: string, format: FeedFormat, archive?: number) =>
      at('tags', slug, feedFile(format, archive)),
    authorFeed: (slug: string, format: FeedFormat, archive?: number) =>
      at('authors', slug, feedFile(format, archive)),
    opml: () => at('feeds.opml'),
    index: () => at('api', 'index.json'),
    tagsJson: () => at('api', 'tags.json'),
    authorsJson: () => at('api', 'authors.json'),
    readingsJson: () => at('api', 'readings.json'),
    releasesJson: () => at('api', 'releases.json'),
    /** The JSON Schema of a kind of document: `/api/schema/v1/digest.json`. */
    schema: (kind: string) => at('api', 'schema', 'v1', `${kind}.json`),
    sitemapIndex: () => at('sitemap-index.xml'),
    /** A part of the sitemap, from 1. */
    sitemap: (number: number) => at(`sitemap-${number}.xml`),
    robots: () => at('robots.txt'),
    urls: () => at('urls.txt'),
    openSearch: () => at('opensearch.xml'),
    manifest: () => at('manifest.webmanifest'),
    llms: () => at('llms.txt'),
    /** The whole text for language models; with a number from 1, one part of it. */
    llmsFull: (part?: number) => at(part === undefined ? 'llms-full.txt' : `llms-full-${part}.txt`),
    /** The folder of the search index. */
    pagefind: () => `${at('pagefind')}/`,
    /** The folder of the search index of digests and readings. */
    pagefindDigests: () => `${at('pagefind', 'digests')}/`,
    serviceWorker: () => at('sw.js'),
    /** The script of pages that starts the service worker. */
    offlineScript: () => at('offline.js'),
    /** The whole search index as one file. */
    offlinePack: () => at('offline.pack'),
    /** The picture that chats show beside a link, of the whole site, of a digest, of a question. */
    siteCard: () => at('cards', 'site.png'),
    digestCard: (slug: string) => at('cards', 'weekly', `${slug}.png`),
    questionCard: (id: string) => at('cards', 'questions', `${id}.png`),
    /** A local copy of a picture. */
    picture: (name: string) => at('pictures', name),
    /** A file of `public/` or of the content folder's own files: `favicon.svg`. */
    file: (path: string) => at(...path.split('/')),
    /** Any of the paths above with the origin in front. */
    absolute: (path: string) => origin + path,
  };
}
