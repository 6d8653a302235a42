import { GENERATOR } from '../site/generator.ts';
import { toRfc822 } from './dates.ts';
import type { Feed, FeedItem } from './feed.ts';
import { paging } from './paging.ts';
import { element, toPlain, toWritten, toXml } from './xml.ts';

/** Writes a feed as RSS 2.0 by the RSS Advisory Board's profile, with the full text in `content:encoded`. */
export function toRss(feed: Feed): string {
  const { rels, isArchive } = paging(feed, 'rss.xml');
  return toXml(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:fh': 'http://purl.org/syndication/history/1.0',
        'xmlns:media': 'http://search.yahoo.com/mrss/',
      },
      element(
        'channel',
        {},
        element('title', {}, toPlain(feed.title)),
        element('link', {}, feed.page),
        element('description', {}, feed.description),
        element('language', {}, feed.language.toLowerCase()),
        element('lastBuildDate', {}, toRfc822(feed.updated)),
        element('generator', {}, GENERATOR),
        element('docs', {}, 'https://www.rssboard.org/rss-specification'),
        element(
          'image',
          {},
          element('url', {}, feed.picture.url),
          element('title', {}, toPlain(feed.title)),
          element('link', {}, feed.page),
          element('width', {}, String(feed.picture.size)),
          element('height', {}, String(feed.picture.size)),
        ),
        isArchive ? element('fh:archive') : undefined,
        rels.map(({ rel, href }) =>
          element('atom:link', { rel, href, type: 'application/rss+xml' }),
        ),
        feed.items.map((item) => feed.once('RSS item', item, () => toWritten(toItem(item), 2))),
      ),
    ),
  );
}

function toItem(item: FeedItem) {
  return element(
    'item',
    {},
    element('title', {}, toPlain(item.title)),
    element('link', {}, item.url),
    element('guid', { isPermaLink: 'false' }, item.id),
    element('pubDate', {}, toRfc822(item.published)),
    element('atom:updated', {}, item.updated),
    item.authors.map(({ name }) => element('dc:creator', {}, toPlain(name))),
    item.categories.map((name) => element('category', {}, toPlain(name))),
    element('description', {}, item.summary),
    element('content:encoded', {}, item.html),
    item.image === undefined
      ? undefined
      : element('media:content', { url: item.image, medium: 'image' }),
  );
}
