import { toText } from '../render/text.ts';
import { getTitle } from '../site/summary.ts';
import type { FeedFormat } from '../site/routes.ts';
import { createAbsoluteContext } from '../site/resolve.ts';
import type { Once } from '../site/once.ts';
import type { Site } from '../site/site.ts';
import { toDigestHtml, toEntryHtml } from './content.ts';
import { latest } from './dates.ts';
import { toUrn } from './identity.ts';
import { outlineFeed, type FeedSubject, type FeedTopic } from './topic.ts';

/** One document of a feed: the newest items, or an archive of older ones (RFC 5005). All addresses are absolute. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** Page that shows the same to people. */
  readonly page: string;
  /** ISO 8601, when anything in it changed last. */
  readonly updated: string;
  readonly icon: string;
  /** The same for RSS, which has no room for more than 144 pixels. */
  readonly picture: { readonly url: string; readonly size: number };
  /** Number of this document among the archives, from 1; `undefined` for the newest items. */
  readonly archive: number | undefined;
  /** How many archive documents there are. */
  readonly archives: number;
  /** Address of a document of this feed. */
  readonly url: (format: FeedFormat, archive?: number) => string;
  readonly items: readonly FeedItem[];
  /** For what is made of an item: it stands in several feeds. */
  readonly once: Once;
}

/** What a document of a feed is made from. */
export interface FeedDocument {
  readonly topic: FeedTopic;
  /** Number of this document among the archives, from 1; `undefined` for the newest items. */
  readonly archive: number | undefined;
  readonly archives: number;
  /** Newest first. */
  readonly subjects: readonly FeedSubject[];
}

/** A digest or an entry in a feed. */
export interface FeedItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** Safe HTML with absolute addresses. */
  readonly html: string;
  /** ISO 8601. */
  readonly published: string;
  /** ISO 8601, when its text changed last. */
  readonly updated: string;
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  readonly categories: readonly string[];
  readonly image: string | undefined;
}

/** How many items a document holds. */
export const FEED_SIZE = 50;

/**
 * How many archive documents a feed of so many items has. Archive n holds the items from (n − 1) × 50 to n × 50 counted
 * from the oldest, so that a new item changes none of them; the rest fits into the newest 50.
 *
 * @example
 * countArchives(50) // 0
 * countArchives(128) // 2
 */
export function countArchives(items: number): number {
  return items <= FEED_SIZE ? 0 : Math.floor(items / FEED_SIZE);
}

/** The subjects of one document: the newest, or with a number from 1 those of an archive of older ones. */
export function sliceSubjects(
  subjects: readonly FeedSubject[],
  archive: number | undefined,
): readonly FeedSubject[] {
  const end = archive === undefined ? FEED_SIZE : subjects.length - (archive - 1) * FEED_SIZE;
  return subjects.slice(archive === undefined ? 0 : end - FEED_SIZE, end);
}

/** Makes a document of a feed. */
export function createFeed(site: Site, { topic, archive, archives, subjects }: FeedDocument): Feed {
  const { settings, routes } = site;
  const outline = outlineFeed(site, topic);
  const items = subjects.map((subject) => toItem(site, subject));
  return {
    id: toUrn(settings.site, 'feed', outline.name),
    title: outline.title,
    description: settings.site.description ?? outline.title,
    language: settings.site.language,
    page: routes.absolute(outline.page),
    updated: latest(items.map((item) => item.updated)) ?? site.corpus.overview.newest?.iso ?? EPOCH,
    icon: routes.absolute(routes.file('icon-512.png')),
    picture: { url: routes.absolute(routes.file('icon-144.png')), size: 144 },
    archive,
    archives,
    url: (format, number) => routes.absolute(outline.path(format, number)),
    items,
    once: site.once,
  };
}

/** When nothing was ever published. */
const EPOCH = '1970-01-01T00:00:00Z';

/** In code points. */
const SUMMARY_LENGTH = 160;

/** Items stand in several feeds (questions, tags, authors) in three formats: each is made once for a site. */
function toItem(site: Site, subject: FeedSubject): FeedItem {
  return subject.kind === 'entry'
    ? site.once('feed item', subject.entry, () => toEntryItem(site, subject))
    : site.once('feed item', subject.digest, () => toDigestItem(site, subject));
}

function toDigestItem(site: Site, { digest }: FeedSubject & { kind: 'digest' }): FeedItem {
  const { settings, routes, permalinks } = site;
  return {
    id: toUrn(settings.site, 'digest', permalinks.names.get(digest.slug) ?? digest.slug),
    url: routes.absolute(routes.digest(digest.slug)),
    title: digest.title,
    summary: digest.description ?? digest.title,
    html: toDigestHtml(site, digest),
    published: digest.date.iso,
    updated: permalinks.digestUpdated.get(digest.slug) ?? digest.date.iso,
    authors: digest.authors.map((author) => ({
      name: author.name,
      url: routes.absolute(routes.author(author.slug)),
    })),
    categories: [
      ...new Set([
        ...digest.tags,
        ...digest.entries.flatMap((entry) => entry.tags.map((tag) => tag.name)),
      ]),
    ],
    image:
      digest.cover === undefined
        ? undefined
        : createAbsoluteContext(site, digest.slug).resolveImage(digest.cover),
  };
}

function toEntryItem(site: Site, { entry, digest }: FeedSubject & { kind: 'entry' }): FeedItem {
  const { settings, routes, permalinks } = site;
  const title = getTitle(entry);
  const question =
    entry.turns.map((turn) => toText(turn.nodes)).find((text) => text.trim() !== '') ?? title;
  return {
    id: toUrn(settings.site, 'entry', entry.id),
    url: routes.absolute(routes.question(entry.id)),
    title,
    summary: Array.from(question.replace(/\s+/gu, ' ')).slice(0, SUMMARY_LENGTH).join(''),
    html: toEntryHtml(site, entry),
    published: digest.date.iso,
    updated: permalinks.entryUpdated.get(entry.id) ?? digest.date.iso,
    authors: entry.askers.map((asker) => ({
      name: asker.name,
      url: routes.absolute(routes.author(asker.slug)),
    })),
    categories: entry.tags.map((tag) => tag.name),
    image: undefined,
  };
}
