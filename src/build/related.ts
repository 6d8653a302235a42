import type { Comparable } from '../corpus/comparable.ts';
import type { Corpus } from '../model/corpus.ts';
import { giveToThread } from './thread.ts';

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
  const { thread, ended } = giveToThread('related', request);
  let related: Corpus['related'] | undefined;
  thread.once('message', (found: Corpus['related']) => (related = found));
  await ended;
  if (related === undefined) throw new Error('the thread found no related entries');
  return related;
}

/** Fewer are compared by the time that a thread has started. */
const MANY = 1000;
