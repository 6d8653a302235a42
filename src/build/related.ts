import type { Comparable } from '../corpus/comparable.ts';
import type { Corpus } from '../model/corpus.ts';
import { endOf, giveToThread } from './thread.ts';

/** What `related-thread.ts` finds related entries by. */
export interface RelatedRequest {
  /** See `createRelated`. */
  readonly entries: readonly Comparable[];
  readonly synonyms: readonly (readonly string[])[];
}

/** `createRelated` for a build: in a thread of its own, beside all that does not need it, where there are many entries. */
export async function findRelated(request: RelatedRequest): Promise<Corpus['related']> {
  if (request.entries.length < MANY) {
    const { createRelated } = await import('../corpus/related.ts');
    return createRelated(request.entries, request.synonyms);
  }
  const thread = giveToThread('related', request);
  const [related] = await Promise.all([
    new Promise<Corpus['related']>((resolve) => thread.once('message', resolve)),
    endOf(thread),
  ]);
  return related;
}

/** Fewer are compared by the time that a thread has started. */
const MANY = 1000;
