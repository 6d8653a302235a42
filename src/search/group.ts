import { toHash } from '../model/slug.ts';
import type { SearchDocument } from './document.ts';

/** Documents that follow each other, newest first. */
type Run = readonly SearchDocument[];

/** Fewest and most documents that are indexed together: an edit indexes so many again. */
const BATCH = { least: 800, most: 1600 };
/** Between these one document in so many ends a batch. A prime: the low bits of a hash alone are not random enough. */
const ONE_IN = 199;
/**
 * Most documents that are searched together. Few groups, since each costs a reader's query a part of the index for each
 * word; of bounded size, since an answer takes Pagefind the square of the documents that hold a word.
 */
const GROUP = 5000;

/**
 * Cuts the documents of an index into groups that a browser asks each for itself, and these into batches that are
 * indexed each for itself, so that an edit costs its batch and memory does not grow with the archive.
 *
 * The documents themselves say where a batch ends, not their number: whatever is added or taken out, the batches before
 * it and, from the next end on, those behind it stay what they are.
 *
 * @param documents newest first, like the groups, their batches and what is in them
 */
export function groupDocuments(documents: Run): readonly (readonly Run[])[] {
  const groups: Run[][] = [];
  let size = Infinity;
  // From the oldest on, so that what is new changes the newest group only.
  for (const batch of toBatches(documents).toReversed()) {
    size += batch.length;
    if (size <= GROUP) groups[0]?.unshift(batch);
    else {
      groups.unshift([batch]);
      size = batch.length;
    }
  }
  return groups;
}

function toBatches(documents: Run): readonly Run[] {
  const batches: Run[] = [];
  let last = documents.length;
  for (let at = documents.length - 1; at >= 0; at -= 1) {
    const size = last - at;
    const { path, title } = documents[at] ?? { path: '', title: '' };
    const isEnd =
      size >= BATCH.most ||
      (size >= BATCH.least && parseInt(toHash(`${path} ${title}`), 36) % ONE_IN === 0);
    if (!isEnd && at > 0) continue;
    batches.unshift(documents.slice(at, last));
    last = at;
  }
  return batches;
}
