import type { Digest } from '../model/digest.ts';
import type { Entry } from '../model/entry.ts';
import { toText } from '../render/text.ts';
import type { BareSite } from '../site/site.ts';
import { getTitle } from '../site/summary.ts';
import type { DocumentKind } from './document-kind.ts';

/** Something with a name and a page. */
export interface Named {
  readonly name: string;
  readonly slug: string;
}

/** A stretch of text that is shown as one; `role` tells whose words they are. */
export interface Passage {
  readonly role: 'question' | 'answer' | 'text';
  readonly text: string;
}

/** What can be found: one hit. All text is plain, as the reader sees it. */
export interface SearchDocument {
  readonly kind: DocumentKind;
  /** Address below the origin, base path included. */
  readonly path: string;
  readonly title: string;
  /** Calendar day of its digest: `2021-09-10`. */
  readonly day: string;
  readonly passages: readonly Passage[];
  readonly tags: readonly Named[];
  /** Who asks; for a digest, who wrote it. */
  readonly people: readonly Named[];
  readonly answered: boolean;
}

/** Makes one document of every entry, newest digest first. */
export function toQuestionDocuments(site: BareSite): readonly SearchDocument[] {
  return site.corpus.digests.flatMap((digest) =>
    digest.entries.map((entry) => toQuestionDocument(site, digest, entry)),
  );
}

/**
 * Makes one document of every digest and one of every reading, newest first. A digest's document leaves out the text of
 * its entries and readings, which have documents of their own, so that no text is indexed twice.
 */
export function toDigestDocuments(site: BareSite): readonly SearchDocument[] {
  return site.corpus.digests.flatMap((digest) => [
    toDigestDocument(site, digest),
    ...uniqueBy(digest.readings, ({ title }) => title).map((reading): SearchDocument => {
      const path = site.routes.digest(digest.slug);
      const passages = [{ role: 'text', text: reading.section }] as const;
      const { day } = digest.date;
      return {
        kind: 'reading',
        path,
        title: reading.title,
        day,
        passages,
        tags: [],
        people: [],
        answered: true,
      };
    }),
  ]);
}

function toQuestionDocument(site: BareSite, digest: Digest, entry: Entry): SearchDocument {
  const passages = entry.turns
    .map((turn) => ({ role: turn.role, text: toText(turn.nodes).trim() }))
    .filter((passage) => passage.text !== '');
  const projects = entry.projectLines.map((line) => line.name).join(' ');
  if (projects !== '') passages.push({ role: 'answer', text: projects });
  return {
    kind: 'question',
    path: site.routes.question(entry.id),
    title: getTitle(entry),
    day: digest.date.day,
    passages,
    tags: entry.tags.map(({ name, slug }) => ({ name, slug })),
    people: entry.askers.map(({ name, slug }) => ({ name, slug })),
    answered: entry.answered,
  };
}

function toDigestDocument(site: BareSite, digest: Digest): SearchDocument {
  const readings = new Set(digest.readings.map((reading) => reading.title));
  const text = digest.sections.flatMap((section) => [
    section.title ?? '',
    ...section.parts.flatMap((part) => (part.kind === 'prose' ? [toText(part.nodes)] : [])),
  ]);
  const passages = [digest.description ?? '', ...text.join('\n').split('\n')]
    .map((line) => line.trim())
    .filter((line) => line !== '' && !readings.has(line))
    .map((line): Passage => ({ role: 'text', text: line }));
  return {
    kind: 'digest',
    path: site.routes.digest(digest.slug),
    title: digest.title,
    day: digest.date.day,
    passages,
    tags: [],
    people: digest.authors.map(({ name, slug }) => ({ name, slug })),
    answered: true,
  };
}

/** Of those with the same key, the first: a digest lists an article twice, or two under one name. */
function uniqueBy<T>(list: readonly T[], keyOf: (one: T) => string): readonly T[] {
  return [...new Map(list.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
}
