import type { Corpus } from '../model/corpus.ts';
import type { DigestDate } from '../model/date.ts';
import type { Digest } from '../model/digest.ts';
import type { Entry } from '../model/entry.ts';
import { toTitle } from '../render/title.ts';
import { toWeek, type Week } from './dates.ts';
import type { Link } from './link.ts';
import type { Ui } from './ui.ts';

/** An entry in a list. */
export interface EntrySummary {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly date: DigestDate;
  readonly askers: readonly Link[];
  readonly tags: readonly Link[];
  readonly answered: boolean;
}

/** A digest in a list. */
export interface DigestSummary {
  readonly slug: string;
  readonly title: string;
  readonly href: string;
  readonly date: DigestDate;
  readonly week: Week;
  readonly entries: number;
  readonly readings: number;
  readonly releases: number;
  /** The first few questions. */
  readonly questions: readonly Link[];
}

/** How an entry is shown in lists. */
export function toEntrySummary({ corpus, routes }: Ui, entry: Entry): EntrySummary {
  return {
    id: entry.id,
    title: getTitle(entry),
    href: routes.question(entry.id),
    date: getDigest(corpus, entry).date,
    askers: entry.askers.map(({ name, slug }) => ({ label: name, href: routes.author(slug) })),
    tags: entry.tags.map(({ name, slug }) => ({ label: name, href: routes.tag(slug) })),
    answered: entry.answered,
  };
}

/** How the entries of these ids are shown in lists; unknown ids are left out. */
export function listEntries(ui: Ui, ids: readonly string[]): readonly EntrySummary[] {
  return ids.flatMap((id) => {
    const entry = ui.corpus.entryById.get(id);
    return entry === undefined ? [] : [toEntrySummary(ui, entry)];
  });
}

/** How a digest is shown in lists, with its first few questions. */
export function toDigestSummary(
  { routes }: Ui,
  digest: Digest,
  questions = QUESTIONS,
): DigestSummary {
  return {
    slug: digest.slug,
    title: digest.title,
    href: routes.digest(digest.slug),
    date: digest.date,
    week: toWeek(digest.date),
    entries: digest.entries.length,
    readings: digest.readings.length,
    releases: digest.releases.length,
    questions: digest.entries
      .slice(0, questions)
      .map((entry) => ({ label: getTitle(entry), href: routes.question(entry.id) })),
  };
}

/** How the digests of these slugs are shown in lists; unknown slugs are left out. */
export function listDigests(ui: Ui, slugs: readonly string[]): readonly DigestSummary[] {
  return slugs.flatMap((slug) => {
    const digest = ui.corpus.digestBySlug.get(slug);
    return digest === undefined ? [] : [toDigestSummary(ui, digest)];
  });
}

/** Questions that a digest shows in lists. */
const QUESTIONS = 3;

const titles = new WeakMap<Entry, string>();

/** The title of an entry, worked out once. */
export function getTitle(entry: Entry): string {
  const known = titles.get(entry);
  if (known !== undefined) return known;
  const title = toTitle(entry);
  titles.set(entry, title);
  return title;
}

/** The digest that an entry stands in. */
export function getDigest({ digestBySlug }: Pick<Corpus, 'digestBySlug'>, entry: Entry): Digest {
  const digest = digestBySlug.get(entry.digest);
  if (digest === undefined)
    throw new Error(`Entry ${entry.id} names the unknown digest ${entry.digest}`);
  return digest;
}
