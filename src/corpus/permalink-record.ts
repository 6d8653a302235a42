import { z } from 'zod';
import { toTitle } from '../render/title.ts';
import type { DigestPermalink, EntryPermalink, PermalinkRecord } from '../model/permalinks.ts';
import { nameAskers } from './permalink-text.ts';
import { later, type Settled } from './permalinks.ts';

/** Name of the record's file in the content folder. */
export const RECORD_FILE = 'permalinks.jsonl';

const published = {
  hash: z.string(),
  sketch: z.string(),
  updated: z.iso.datetime({ offset: true }),
  says: z.string(),
  removed: z.iso.date().optional(),
};
const digestLine = z.strictObject({
  digest: z.string().min(1),
  slug: z.string().min(1),
  source: z.string(),
  ...published,
});
const entryLine = z.strictObject({
  entry: z.string().min(1),
  in: z.string(),
  by: z.string(),
  ...published,
});
const headLine = z.strictObject({ version: z.literal(1), about: z.string() });
const line = z.union([headLine, digestLine, entryLine]);

/** A line of the record that cannot be read. */
export interface UnreadableLine {
  /** From 1. */
  readonly line: number;
  /** What is wrong with it. */
  readonly reason: string;
}

/** Reads the record: JSON Lines, one published digest or entry a line, in any order. */
export function parseRecord(text: string): {
  readonly record: PermalinkRecord;
  readonly unreadable: readonly UnreadableLine[];
} {
  const digests: DigestPermalink[] = [];
  const entries: EntryPermalink[] = [];
  const unreadable: UnreadableLine[] = [];
  for (const [at, source] of text.split(/\r?\n/u).entries()) {
    if (source.trim() === '') continue;
    const read = line.safeParse(parseJson(source));
    if (!read.success) {
      unreadable.push({ line: at + 1, reason: source.slice(0, 40) });
    } else if ('digest' in read.data) {
      digests.push({ ...read.data, removed: read.data.removed, line: at + 1 });
    } else if ('entry' in read.data) {
      entries.push({ ...read.data, removed: read.data.removed, line: at + 1 });
    }
  }
  return { record: { digests, entries }, unreadable };
}

/** Writes the record: sorted, so that a change of one entry is a change of one line. */
export function writeRecord({ digests, entries }: PermalinkRecord): string {
  const head = {
    version: 1,
    about: 'Published addresses, kept by `npm run permalinks`: see docs/feeds-and-permalinks.md',
  };
  const lines = [
    ...[...digests].sort((a, b) => compareNatural(a.digest, b.digest)),
    ...[...entries].sort((a, b) => compareNatural(a.in, b.in) || compareNatural(a.entry, b.entry)),
  ];
  return `${[head, ...lines].map((one) => JSON.stringify({ ...one, line: undefined })).join('\n')}\n`;
}

/**
 * The record after publishing: what is new is added, what changed gets `now` as its date of change, what is gone is
 * marked. Publishing the same again changes nothing.
 *
 * @param now ISO 8601
 */
export function updateRecord({ digests, entries, record }: Settled, now: string): PermalinkRecord {
  const found = new Set<object | undefined>([...digests, ...entries].map(({ before }) => before));
  const gone = <T extends { readonly removed: string | undefined }>(all: readonly T[]) =>
    all
      .filter((one) => !found.has(one))
      .map((one) => ({ ...one, removed: one.removed ?? now.slice(0, 10) }));
  const dates = new Map(digests.map(({ digest }) => [digest.slug, digest.date.iso]));
  const names = new Map(
    digests.map(({ digest, before }) => [digest.slug, before?.digest ?? digest.slug]),
  );
  return {
    digests: [
      ...digests.map(({ digest, mark, before }) => ({
        digest: before?.digest ?? digest.slug,
        slug: digest.slug,
        source: digest.source,
        ...remember(mark, before, later(digest.date.iso, digest.lastmod), now),
        says: digest.title,
        removed: undefined,
        line: undefined,
      })),
      ...gone(record.digests),
    ],
    entries: [
      ...entries.map(({ entry, mark, before }) => ({
        entry: entry.id,
        in: names.get(entry.digest) ?? entry.digest,
        by: nameAskers(entry),
        ...remember(mark, before, dates.get(entry.digest) ?? now, now),
        says: toTitle(entry, 40),
        removed: undefined,
        line: undefined,
      })),
      ...gone(record.entries),
    ],
  };
}

function remember(
  mark: Settled['entries'][number]['mark'],
  before: DigestPermalink | EntryPermalink | undefined,
  date: string,
  now: string,
) {
  if (before?.hash === mark.hash) {
    return { hash: before.hash, sketch: before.sketch, updated: before.updated };
  }
  return { hash: mark.hash, sketch: mark.sketch(), updated: before === undefined ? date : now };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // The schema says what is expected.
  }
}

/** By code units, numbers by value: `a-2` before `a-10`. The same on every machine, unlike a locale's order. */
function compareNatural(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => text.replace(/\d+/gu, (digits) => digits.padStart(12, '0')));
  return x === y ? 0 : (x ?? '') < (y ?? '') ? -1 : 1;
}
