import { toHash } from '../model/slug.ts';
import type { SearchDocument } from './document.ts';

/** Where a run of documents is cut. */
interface Cut {
  /** Fewest documents of a group. */
  readonly least: number;
  /** Most documents of a group. */
  readonly most: number;
  /** Between these, one document in so many ends a group. A prime: the low bits of a hash alone are not random enough. */
  readonly oneIn: number;
}

/** What a build can index again after an edit without a reader of the log wondering. */
const SMALL: Cut = { least: 800, most: 1600, oneIn: 199 };
/** Few, since each group costs a reader's query a part of the index for each word, and in bounded memory. */
const LARGE: Cut = { least: 1500, most: 2500, oneIn: 499 };

/**
 * Cuts the documents of an index into groups that are indexed each for itself, so that an edit costs its group and memory
 * does not grow with the archive. Old documents stand in large groups, those that are not enough for one in small ones,
 * the newest in what is left.
 *
 * The documents themselves say where a group ends, not their number: whatever is added or taken out, the groups before it
 * and, from the next end on, those behind it stay what they are.
 *
 * @param documents newest first, like the groups and what is in them
 */
export function groupDocuments(
  documents: readonly SearchDocument[],
): readonly (readonly SearchDocument[])[] {
  const large = cut(documents.toReversed(), LARGE);
  const small = cut(large.rest, SMALL);
  return [...large.groups, ...small.groups, ...(small.rest.length > 0 ? [small.rest] : [])]
    .map((group) => group.toReversed())
    .toReversed();
}

/** Cuts off the groups that are full. */
function cut(
  documents: readonly SearchDocument[],
  { least, most, oneIn }: Cut,
): { readonly groups: readonly (readonly SearchDocument[])[]; readonly rest: typeof documents } {
  const groups: (readonly SearchDocument[])[] = [];
  let first = 0;
  documents.forEach(({ path, title }, at) => {
    const size = at + 1 - first;
    if (size < least) return;
    if (size < most && parseInt(toHash(`${path} ${title}`), 36) % oneIn > 0) return;
    groups.push(documents.slice(first, at + 1));
    first = at + 1;
  });
  return { groups, rest: documents.slice(first) };
}
