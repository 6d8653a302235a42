import type { FeedFormat } from '../site/routes.ts';
import type { Site } from '../site/site.ts';
import { toAtom } from './atom.ts';
import { countArchives, createFeed, sliceSubjects, type Feed, type FeedDocument } from './feed.ts';
import { toJsonFeed } from './json-feed.ts';
import { toRss } from './rss.ts';
import { listSubjects, listTopics, outlineFeed } from './topic.ts';

/** A file of a feed: a document in a format. */
export interface FeedFile extends FeedDocument {
  readonly format: FeedFormat;
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
    const { path } = outlineFeed(site, topic);
    const subjects = listSubjects(site, topic);
    const archives = countArchives(subjects.length);
    const documents = [undefined, ...Array.from({ length: archives }, (_, n) => n + 1)].map(
      (archive) => ({ topic, archive, archives, subjects: sliceSubjects(subjects, archive) }),
    );
    return FEED_FORMATS.flatMap((format) =>
      documents.map((document) => ({
        ...document,
        format,
        file: decodeURIComponent(path(format, document.archive).slice(start)),
      })),
    );
  });
}

/** The text of one file of a feed. */
export function writeFeed(site: Site, feed: FeedFile): string {
  return WRITERS[feed.format](createFeed(site, feed));
}
