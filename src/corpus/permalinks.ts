import type { Digest } from '../model/digest.ts';
import type { Message } from '../model/message.ts';
import type {
  DigestPermalink,
  EntryPermalink,
  PermalinkRecord,
  Permalinks,
} from '../model/permalinks.ts';
import { toSlug } from '../model/slug.ts';
import { matchDigests, type MarkedDigest } from './permalink-digests.ts';
import { matchEntries, type MarkedEntry } from './permalink-entries.ts';
import { toPermalinkMessages } from './permalink-messages.ts';
import { markDigest, markEntry } from './permalink-text.ts';

/** A digest with its final address and what was published of it before. */
export interface SettledDigest extends MarkedDigest {
  /** The digest as the parser gave it. */
  readonly parsed: Digest;
  readonly before: DigestPermalink | undefined;
}

/** An entry with its final id and what was published of it before. */
export interface SettledEntry extends MarkedEntry {
  readonly before: EntryPermalink | undefined;
}

/** The archive with its final addresses. */
export interface Settled {
  readonly digests: readonly SettledDigest[];
  readonly entries: readonly SettledEntry[];
  readonly record: PermalinkRecord;
  readonly permalinks: Permalinks;
  readonly messages: readonly Message[];
}

/**
 * Gives every digest and entry its final address: the published one where the record knows it, whatever happened to the
 * file since; a new one that nobody ever had otherwise. What was published and is gone is listed.
 *
 * @param digests in the order of their files
 */
export function settlePermalinks(parsed: readonly Digest[], record: PermalinkRecord): Settled {
  const digests = settleDigests(parsed, record);
  const entries = settleEntries(digests, record);
  const idOf = new Map(entries.map(({ entry, original }) => [original, entry.id]));
  const bySlug = Map.groupBy(entries, ({ entry }) => entry.digest);
  const settled = digests.map((one) => ({
    ...one,
    digest: {
      ...one.digest,
      entries: (bySlug.get(one.digest.slug) ?? []).map(({ entry }) => entry),
      sections: one.parsed.sections.map((section) => ({
        ...section,
        parts: section.parts.map((part) =>
          part.kind === 'entry'
            ? { ...part, id: idOf.get(`${one.parsed.source}\n${part.id}`) ?? part.id }
            : part,
        ),
      })),
    },
  }));
  const permalinks = toPermalinks(settled, entries, record);
  return {
    digests: settled,
    entries,
    record,
    permalinks,
    messages: toPermalinkMessages(settled, entries, record),
  };
}

function settleDigests(parsed: readonly Digest[], record: PermalinkRecord): SettledDigest[] {
  const marked = parsed.map((digest) => ({
    digest,
    mark: markDigest(digest),
    entries: digest.entries.map(markEntry),
  }));
  const entries = Map.groupBy(record.entries, (entry) => entry.in);
  const matches = matchDigests(marked, record.digests, entries);
  const before = new Map<MarkedDigest, DigestPermalink>(matches.map(({ a, b }) => [a, b]));
  const taken = new Set<string>();
  const settle = (one: MarkedDigest): SettledDigest => {
    const known = before.get(one);
    const slug = takeFree(choosePublished(one.digest, known), taken);
    return { ...one, parsed: one.digest, digest: { ...one.digest, slug }, before: known };
  };
  // Published addresses first: a newcomer of the same name has to make way.
  const known = marked.filter((one) => before.has(one)).map((one) => [one, settle(one)] as const);
  record.digests.forEach(({ slug, digest }) => taken.add(slug).add(digest));
  const all = new Map(known);
  return marked.map((one) => all.get(one) ?? settle(one));
}

/** The published slug, unless the editor writes another into the front matter. */
function choosePublished(digest: Digest, before: DigestPermalink | undefined): string {
  if (before === undefined || before.slug === digest.slug) return digest.slug;
  return isNamedByFile(digest) ? before.slug : digest.slug;
}

/** Whether its slug comes from its file's name: `weekly/a/index.md` with the slug `a`. */
function isNamedByFile({ source, slug }: Digest): boolean {
  const name = source.replace(INDEX_OR_ENDING, '').split('/').at(-1) ?? '';
  return toSlug(name) === slug;
}

/** `weekly/a.md` and `weekly/a/index.md` match at their ends, `weekly/a.mdx` does not. */
const INDEX_OR_ENDING = /(?:\/index)?\.md$/u;

function takeFree(slug: string, taken: Set<string>): string {
  let free = slug;
  for (let n = 2; taken.has(free); n += 1) free = `${slug}-${n}`;
  taken.add(free);
  return free;
}

interface NamedEntry extends SettledEntry {
  /** File and id as the parser gave them. */
  readonly original: string;
}

function settleEntries(digests: readonly SettledDigest[], record: PermalinkRecord): NamedEntry[] {
  const marked = digests.flatMap(({ parsed, digest, entries: marks, before }) =>
    parsed.entries.map((entry, at) => ({
      entry: { ...entry, digest: digest.slug },
      mark: marks[at] ?? markEntry(entry),
      in: before?.digest,
      place: at + 1,
      original: `${parsed.source}\n${entry.id}`,
    })),
  );
  const matches = matchEntries(marked, record.entries);
  const before = new Map<MarkedEntry, EntryPermalink>(matches.map(({ a, b }) => [a, b]));
  const taken = new Set(record.entries.map(({ entry }) => entry));
  const last = new Map<string, number>();
  for (const { entry, in: digest } of record.entries) {
    last.set(digest, Math.max(last.get(digest) ?? 0, Number(NUMBER.exec(entry)?.[0] ?? 0)));
  }
  return marked.map((one) => {
    const known = before.get(one);
    if (known !== undefined)
      return { ...one, before: known, entry: { ...one.entry, id: known.entry } };
    // In a published digest numbers go on after the highest one that was ever used; else the place is the number.
    let n = one.in !== undefined && last.has(one.in) ? (last.get(one.in) ?? 0) + 1 : one.place;
    while (taken.has(`${one.entry.digest}-${n}`)) n += 1;
    if (one.in !== undefined && last.has(one.in)) last.set(one.in, n);
    const id = `${one.entry.digest}-${n}`;
    taken.add(id);
    return { ...one, before: undefined, entry: { ...one.entry, id } };
  });
}

/** `12` of `sofa-weekly-20210910-12`; `sofa` has none. */
const NUMBER = /\d+$/u;

function toPermalinks(
  digests: readonly SettledDigest[],
  entries: readonly SettledEntry[],
  record: PermalinkRecord,
): Permalinks {
  const dates = new Map(digests.map(({ digest }) => [digest.slug, digest.date.iso]));
  const found = new Set<object | undefined>([...digests, ...entries].map(({ before }) => before));
  const slugOf = new Map(
    digests.flatMap(({ digest, before }) => (before ? [[before.digest, digest.slug]] : [])),
  );
  const slugs = new Set(dates.keys());
  return {
    names: new Map(
      digests.flatMap(({ digest, before }) =>
        before === undefined || before.digest === digest.slug ? [] : [[digest.slug, before.digest]],
      ),
    ),
    digestUpdated: new Map(
      digests.map(({ digest, before }) => [
        digest.slug,
        later(digest.date.iso, before?.updated ?? digest.lastmod),
      ]),
    ),
    entryUpdated: new Map(
      entries.map(({ entry, before }) => [
        entry.id,
        later(dates.get(entry.digest) ?? '', before?.updated),
      ]),
    ),
    moved: digests.flatMap(({ digest, before }) =>
      [...new Set(before === undefined ? [] : [before.digest, before.slug])]
        .filter((from) => from !== digest.slug && !slugs.has(from))
        .map((from) => ({ from, to: digest.slug })),
    ),
    removedDigests: record.digests
      .filter((one) => !found.has(one) && !slugs.has(one.slug))
      .map(({ slug, says }) => ({ slug, says })),
    removedEntries: record.entries
      .filter((one) => !found.has(one))
      .map((one) => ({ id: one.entry, says: one.says, digest: slugOf.get(one.in) })),
  };
}

/** The date of change, unless it is earlier than the day of publication. */
export function later(date: string, updated: string | undefined): string {
  return updated !== undefined && Date.parse(updated) > Date.parse(date) ? updated : date;
}
