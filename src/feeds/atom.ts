import type { Feed, FeedItem } from './feed.ts';
import { paging } from './paging.ts';
import { GENERATOR } from '../site/generator.ts';
import { element, toWritten, toXml } from './xml.ts';

/** Writes a feed as Atom (RFC 4287) with archives (RFC 5005). */
export function toAtom(feed: Feed): string {
  const { rels, isArchive } = paging(feed, 'atom.xml');
  return toXml(
    element(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:fh': 'http://purl.org/syndication/history/1.0',
        'xmlns:media': 'http://search.yahoo.com/mrss/',
        'xml:lang': feed.language,
      },
      element('id', {}, feed.id),
      element('title', {}, feed.title),
      element('subtitle', {}, feed.description),
      element('updated', {}, feed.updated),
      element('generator', {}, GENERATOR),
      element('icon', {}, feed.icon),
      isArchive ? element('fh:archive') : undefined,
      rels.map(({ rel, href }) => element('link', { rel, href, type: 'application/atom+xml' })),
      element('link', { rel: 'alternate', href: feed.page, type: 'text/html' }),
      feed.items.length === 0 ? toAuthor(feed.title, feed.page) : undefined,
      feed.items.map((item) =>
        item.authors.length > 0
          ? feed.once('Atom entry', item, () => toWritten(toEntry(item, item.authors), 1))
          : toEntry(item, [{ name: feed.title, url: feed.page }]),
      ),
    ),
  );
}

/** RFC 4287 wants an author for every entry, or for the feed: where nobody is named, the feed speaks for itself. */
function toEntry(item: FeedItem, authors: FeedItem['authors']) {
  return element(
    'entry',
    {},
    element('id', {}, item.id),
    element('title', {}, item.title),
    element('link', { rel: 'alternate', href: item.url, type: 'text/html' }),
    element('published', {}, item.published),
    element('updated', {}, item.updated),
    authors.map(({ name, url }) => toAuthor(name, url)),
    item.categories.map((name) => element('category', { term: name })),
    element('summary', { type: 'text' }, item.summary),
    element('content', { type: 'html' }, item.html),
    item.image === undefined
      ? undefined
      : element('media:content', { url: item.image, medium: 'image' }),
  );
}

function toAuthor(name: string, url: string) {
  return element('author', {}, element('name', {}, name), element('uri', {}, url));
}
