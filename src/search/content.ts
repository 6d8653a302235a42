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
