import { FEED_FORMATS, FEED_TYPES } from '../feeds/document.ts';
import { outlineFeed, type FeedTopic } from '../feeds/topic.ts';
import type { FeedFormat } from '../site/routes.ts';
import type { Site } from '../site/site.ts';

/** A `<link rel="alternate">` of a page's head. */
export interface Alternate {
  readonly type: string;
  readonly title: string;
  /** Absolute address. */
  readonly href: string;
}

const FORMAT_NAMES: Readonly<Record<FeedFormat, string>> = {
  'atom.xml': 'Atom',
  'rss.xml': 'RSS',
  'feed.json': 'JSON Feed',
};

/**
 * The feeds that a page's head points to: those of its topic in all formats first, then the digests' own.
 *
 * @example
 * toFeedAlternates(site, { kind: 'tag', tag })
 * // [{ type: 'application/atom+xml', title: '标签：MOSN · 问答 (Atom)', href: 'https://…/tags/mosn/atom.xml' }, …]
 */
export function toFeedAlternates(
  site: Site,
  topic: FeedTopic = { kind: 'digests' },
): readonly Alternate[] {
  const topics: readonly FeedTopic[] =
    topic.kind === 'digests' ? [topic] : [topic, { kind: 'digests' }];
  return topics.flatMap((one) => {
    const { title, path } = outlineFeed(site, one);
    return FEED_FORMATS.map((format) => ({
      type: FEED_TYPES[format],
      title: `${title} (${FORMAT_NAMES[format]})`,
      href: site.routes.absolute(path(format)),
    }));
  });
}

/** The Markdown twin of a digest or an entry, for the head of its page. */
export function toMarkdownAlternate(site: Site, title: string, path: string): Alternate {
  return { type: 'text/markdown', title, href: site.routes.absolute(path) };
}
