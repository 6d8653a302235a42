import type { FeedFormat } from '../site/routes.ts';
import type { Site } from '../site/site.ts';
import { toAtom } from './atom.ts';
import { countArchives, createFeed, type Feed } from './feed.ts';
import { toJsonFeed } from './json-feed.ts';
import { toRss } from './rss.ts';
import { listTopics, outlineFeed, type FeedTopic } from './topic.ts';

/** A file of a feed: which topic, which format, and which archive if any. */
export interface FeedFile {
  readonly topic: FeedTopic;
  readonly format: FeedFormat;
  readonly archive: number | undefined;
  /** Where it stands below the base path, decoded: `tags/mosn/rss-archive-1.xml`. */
  readonly file: string;
}

/** The formats in the order in which they are offered. */
export const FEED_FORMATS = ['atom.xml', 'rss.xml', 'feed.json'] as const satisfies FeedFormat[];

/** Media types by format. */
export const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  'atom.xml': 'application/atom+xml',
  'rss.xml': 'application/rss+xml',
  'feed.json': 'application/feed+json',
};

const WRITERS: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
  'atom.xml': toAtom,
  'rss.xml': toRss,
  'feed.json': toJsonFeed,
};

/** Every file of every feed. */
export function listFeedFiles(site: Site): readonly FeedFile[] {
  const start = site.routes.home().length;
  return listTopics(site).flatMap((topic) => {
    const { subjects, path } = outlineFeed(site, topic);
    const archives = Array.from({ length: countArchives(subjects.length) }, (_, n) => n + 1);
    return FEED_FORMATS.flatMap((format) =>
      [undefined, ...archives].map((archive) => ({
        topic,
        format,
        archive,
        file: decodeURIComponent(path(format, archive).slice(start)),
      })),
    );
  });
}

/** The text of one file of a feed. */
export function writeFeed(site: Site, { topic, format, archive }: FeedFile): string {
  return WRITERS[format](createFeed(site, topic, archive));
}
