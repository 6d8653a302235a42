import type { Beside, BareCorpus, Corpus } from '../model/corpus.ts';
import type { Digest } from '../model/digest.ts';
import type { Message } from '../model/message.ts';
import type { Settings } from '../model/settings.ts';
import { findArchiveEvidence } from './archive-evidence.ts';
import { toComparable, type Comparable } from './comparable.ts';
import { compareDigests, compareText, countBy, groupBy } from './order.ts';
import { createPeople } from './people.ts';
import { createRelated } from './related.ts';
import { listSubjects } from './subject.ts';
import { createTags } from './tags.ts';

/**
 * Puts digests together to the archive with its indices.
 *
 * Nothing that is handed in is changed, and the order of `digests` does not matter. In the digests of the result the
 * entries have their tags, and the slugs of askers and authors are those of their pages.
 */
export function createCorpus(
  digests: readonly Digest[],
  settings: Settings,
  messages: readonly Message[] = [],
): Corpus {
  return completeCorpus(createBareCorpus(digests, settings, messages), settings);
}

/** An archive without related entries, and what they are found by. */
export interface UnfinishedCorpus {
  readonly corpus: BareCorpus;
  readonly comparables: readonly Comparable[];
}

/** Finds the related entries that are missing in an archive. */
export function completeCorpus(
  { corpus, comparables }: UnfinishedCorpus,
  { site }: Settings,
): Corpus {
  return { ...corpus, related: createRelated(comparables, site.synonyms) };
}

/** As `createCorpus`, with what related entries are found by, which can be done elsewhere. */
export function createBareCorpus(
  digests: readonly Digest[],
  settings: Settings,
  messages: readonly Message[],
): UnfinishedCorpus {
  const sorted = digests.toSorted(compareDigests);
  const people = createPeople(sorted, settings.people);
  const subjects = listSubjects(sorted);
  const evidence = findArchiveEvidence(sorted, subjects, settings);
  const tags = createTags(evidence);
  const tagged = subjects.map((subject) => ({
    ...subject,
    entry: {
      ...subject.entry,
      askers: subject.entry.askers.map((asker) => ({
        ...asker,
        slug: people.get(asker.name).slug,
      })),
      tags: tags.toEntryTags(evidence.get(subject) ?? []),
    },
  }));
  const ofDigest = groupBy(tagged, ({ digest }) => digest);
  const complete = sorted.map((digest): Digest => ({
    ...digest,
    authors: digest.authors.map((author) => ({ ...author, slug: people.get(author.name).slug })),
    entries: (ofDigest.get(digest) ?? []).map(({ entry }) => entry),
  }));
  const entries = complete.flatMap((digest) => digest.entries);
  const entryById = new Map(entries.map((entry) => [entry.id, entry]));
  const corpus = {
    digests: complete,
    digestBySlug: new Map(complete.map((digest) => [digest.slug, digest])),
    besideDigest: new Map(toBeside(complete.map(({ slug }) => slug))),
    overview: {
      digests: complete.length,
      entries: entries.length,
      newest: complete[0]?.date,
      oldest: complete.at(-1)?.date,
      years: Array.from(
        countBy(complete, ({ date }) => date.day.slice(0, 4)),
        ([year, count]) => ({ year, count }),
      ),
    },
    entries,
    entryById,
    besideEntry: new Map(
      tags.list.flatMap((tag) =>
        toBeside(tag.entries).filter(([id]) => entryById.get(id)?.tags[0]?.slug === tag.slug),
      ),
    ),
    tags: tags.list,
    tagBySlug: new Map(tags.list.map((tag) => [tag.slug, tag])),
    people: people.list,
    hasAsked: new Map(people.list.map(({ slug, asked }) => [slug, asked.length > 0])),
    releasesByProject: groupBy(
      complete.flatMap(({ slug, releases }) =>
        releases.map((release) => ({ release, digest: slug })),
      ),
      ({ release }) => release.project.toLowerCase(),
    ),
    messages: messages.toSorted(compareMessages),
  };
  return { corpus, comparables: tagged.map(toComparable) };
}

/** What stands beside each of a list, newest first. */
function toBeside(names: readonly string[]): readonly (readonly [name: string, Beside])[] {
  return names.map((name, at) => [name, { previous: names[at + 1], next: names[at - 1] }]);
}

/** By file, then by place; messages about a whole file come first. */
function compareMessages(a: Message, b: Message): number {
  const [p, q] = [a, b].map(({ place }) => (place && 'start' in place ? place.start : place));
  return (
    compareText(a.file, b.file) ||
    (p?.line ?? 0) - (q?.line ?? 0) ||
    (p?.column ?? 0) - (q?.column ?? 0) ||
    compareText(a.rule, b.rule)
  );
}
