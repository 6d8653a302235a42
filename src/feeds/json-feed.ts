import type { Feed } from './feed.ts';
import { paging } from './paging.ts';

/** Writes a feed as JSON Feed 1.1; older items are at `next_url`. */
export function toJsonFeed(feed: Feed): string {
  const next = paging(feed, 'feed.json').rels.find(({ rel }) => rel === 'prev-archive');
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.page,
      feed_url: feed.url('feed.json', feed.archive),
      description: feed.description,
      icon: feed.icon,
      language: feed.language,
      next_url: next?.href,
      items: feed.items.map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        content_html: item.html,
        summary: item.summary,
        image: item.image,
        date_published: item.published,
        date_modified: item.updated,
        authors: item.authors.length === 0 ? undefined : item.authors,
        tags: item.categories.length === 0 ? undefined : item.categories,
      })),
    },
    null,
    1,
  )}\n`;
}
