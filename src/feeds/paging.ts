import type { FeedFormat } from '../site/routes.ts';
import type { Feed } from './feed.ts';

/** A link between documents of one feed. */
export interface FeedLink {
  readonly rel: 'self' | 'current' | 'prev-archive' | 'next-archive';
  readonly href: string;
}

/**
 * The links of RFC 5005 for a document: `self`; from the newest items to the newest archive; from an archive to its
 * neighbours and to the newest items.
 */
export function paging(feed: Feed, format: FeedFormat) {
  const { archive, archives } = feed;
  const link = (rel: FeedLink['rel'], number?: number): FeedLink => ({
    rel,
    href: feed.url(format, number),
  });
  const older = archive === undefined ? archives : archive - 1;
  const rels: readonly FeedLink[] = [
    link('self', archive),
    ...(archive === undefined ? [] : [link('current')]),
    ...(older > 0 ? [link('prev-archive', older)] : []),
    ...(archive !== undefined && archive < archives ? [link('next-archive', archive + 1)] : []),
  ];
  return { rels, isArchive: archive !== undefined };
}
