import type { Digest } from '../model/digest.ts';
import type { Entry } from '../model/entry.ts';
import type { Person } from '../model/person.ts';
import type { Tag } from '../model/tag.ts';
import type { FeedFormat } from '../site/routes.ts';
import type { Site } from '../site/site.ts';
import { getFeedStrings } from './strings.ts';

/** What one can subscribe to. */
export type FeedTopic =
  | { readonly kind: 'digests' }
  | { readonly kind: 'questions' }
  | { readonly kind: 'tag'; readonly tag: Tag }
  | { readonly kind: 'author'; readonly person: Person };

/** A digest or an entry in a feed. */
export type FeedSubject =
  | { readonly kind: 'digest'; readonly digest: Digest }
  | { readonly kind: 'entry'; readonly entry: Entry; readonly digest: Digest };

/** A feed without its items. */
export interface FeedOutline {
  /** Permanent name of the topic, part of the feed's id: `tag/mosn`. */
  readonly name: string;
  readonly title: string;
  /** Path of the page that shows the same to people. */
  readonly page: string;
  /** Path of the feed; with a number, of the archive document of older items. */
  readonly path: (format: FeedFormat, archive?: number) => string;
}

/** Every feed of the site: digests, questions, then tags and authors in the archive's order. */
export function listTopics({ corpus }: Pick<Site, 'corpus'>): readonly FeedTopic[] {
  return [
    { kind: 'digests' },
    { kind: 'questions' },
    ...corpus.tags.map((tag) => ({ kind: 'tag', tag }) as const),
    ...corpus.people.map((person) => ({ kind: 'author', person }) as const),
  ];
}

/** Says what a feed is called and where it stands. */
export function outlineFeed(
  { settings, routes }: Pick<Site, 'settings' | 'routes'>,
  topic: FeedTopic,
): FeedOutline {
  const strings = getFeedStrings(settings.site);
  const site = settings.site.title ?? strings.site;
  switch (topic.kind) {
    case 'digests':
      return {
        name: 'digests',
        title: site,
        page: routes.home(),
        path: routes.feed,
      };
    case 'questions':
      return {
        name: 'questions',
        title: `${strings.questions} · ${site}`,
        page: routes.questions(),
        path: routes.questionsFeed,
      };
    case 'tag':
      return {
        name: `tag/${topic.tag.slug}`,
        title: `${strings.about(topic.tag.name)} · ${site}`,
        page: routes.tag(topic.tag.slug),
        path: (format, archive) => routes.tagFeed(topic.tag.slug, format, archive),
      };
    case 'author':
      return {
        name: `author/${topic.person.slug}`,
        title: `${strings.by(topic.person.name)} · ${site}`,
        page: routes.author(topic.person.slug),
        path: (format, archive) => routes.authorFeed(topic.person.slug, format, archive),
      };
    default:
      return topic satisfies never;
  }
}

/** What is in a feed, newest first. Goes through the whole archive: for the list of feeds, not for each of them. */
export function listSubjects(
  { corpus }: Pick<Site, 'corpus'>,
  topic: FeedTopic,
): readonly FeedSubject[] {
  const entries = (ids: readonly string[]) =>
    ids.flatMap((id) => toEntrySubject(corpus, corpus.entryById.get(id)));
  switch (topic.kind) {
    case 'digests':
      return corpus.digests.map((digest) => ({ kind: 'digest', digest }));
    case 'questions':
      return corpus.entries.flatMap((entry) => toEntrySubject(corpus, entry));
    case 'tag':
      return entries(topic.tag.entries);
    case 'author':
      return [
        ...topic.person.wrote.flatMap((slug): FeedSubject[] => {
          const digest = corpus.digestBySlug.get(slug);
          return digest === undefined ? [] : [{ kind: 'digest', digest }];
        }),
        ...entries(topic.person.asked),
      ].sort((a, b) => b.digest.date.time - a.digest.date.time);
    default:
      return topic satisfies never;
  }
}

function toEntrySubject(corpus: Site['corpus'], entry: Entry | undefined): FeedSubject[] {
  const digest = entry && corpus.digestBySlug.get(entry.digest);
  return entry === undefined || digest === undefined ? [] : [{ kind: 'entry', entry, digest }];
}
