import type { RelatedEntry } from '../model/related.ts';
import type { BareSite } from '../site/site.ts';
import { toDigestDocuments, toQuestionDocuments, type SearchDocument } from './document.ts';
import { toSynonymFile, type SynonymFile } from './synonyms.ts';

/** All that the search of a site is made from: plain data, which another thread can be given. */
export interface SearchContent {
  readonly questions: readonly SearchDocument[];
  /** Digests and readings. */
  readonly digests: readonly SearchDocument[];
  readonly synonyms: SynonymFile;
}

export function toSearchContent(site: BareSite): SearchContent {
  return {
    questions: toQuestionDocuments(site),
    digests: toDigestDocuments(site),
    synonyms: toSynonymFile(site),
  };
}

/** Paths of the documents that are like one, the nearest first, by its path. */
export type Likes = ReadonlyMap<string, readonly string[]>;

/** @param related entries that are like one, by its id */
export function toLikes(
  related: ReadonlyMap<string, readonly RelatedEntry[]>,
  { routes }: Pick<BareSite, 'routes'>,
): Likes {
  return new Map(
    Array.from(related, ([id, others]) => [
      routes.question(id),
      others.map((other) => routes.question(other.id)),
    ]),
  );
}
