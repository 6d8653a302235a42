import type { Entry } from '../model/entry.ts';
import type { EntryPermalink } from '../model/permalinks.ts';
import { matchEqual, matchLikest, type Match } from './match.ts';
import { isThere, runRounds } from './permalink-digests.ts';
import { nameAskers, type Mark } from './permalink-text.ts';
import { likeness } from './sketch.ts';

/** An entry whose mark was taken. */
export interface MarkedEntry {
  readonly entry: Entry;
  readonly mark: Mark;
  /** The digest that it stands in, as the record names it; `undefined` where that was never published. */
  readonly in: string | undefined;
  /** Its place in the digest, from 1. */
  readonly place: number;
}

/** Of `likeness`, the same askers and the same place: entries about one matter stay below it. */
const SAME_ENTRY = 0.6;
const SAME_ASKERS = 0.2;
const SAME_PLACE = 0.1;
/** For an entry that went to another digest: entries are reprinted, so it takes more. */
const SAME_ELSEWHERE = 0.8;

/**
 * Finds the published entries again: within the same digest by unchanged text, then by likeness, askers and place;
 * after that anywhere, for entries that went to another digest or came back.
 */
export function matchEntries(
  entries: readonly MarkedEntry[],
  published: readonly EntryPermalink[],
): readonly Match<MarkedEntry, EntryPermalink>[] {
  return runRounds(entries, published, [
    (as, bs) =>
      matchEqual(
        as,
        bs,
        (a) => `${a.in ?? ''} ${a.mark.hash}`,
        (b) => `${b.in} ${b.hash}`,
      ),
    (as, bs) => {
      const byDigest = Map.groupBy(bs.filter(isThere), (b) => b.in);
      return [...Map.groupBy(as, (a) => a.in)].flatMap(([digest, group]) =>
        matchLikest(group, byDigest.get(digest ?? '') ?? [], rate),
      );
    },
    (as, bs) =>
      matchEqual(
        as,
        bs,
        (a) => a.mark.hash,
        (b) => b.hash,
      ),
    (as, bs) =>
      matchLikest(as, bs.filter(isThere), (a, b) => {
        const like = likeText(a, b);
        return like >= SAME_ELSEWHERE ? like : undefined;
      }),
  ]);
}

function rate(a: MarkedEntry, b: EntryPermalink): number | undefined {
  const askers = nameAskers(a.entry);
  const score =
    likeText(a, b) +
    (askers !== '' && askers === b.by ? SAME_ASKERS : 0) +
    (b.entry.endsWith(`-${a.place}`) ? SAME_PLACE : 0);
  return score >= SAME_ENTRY ? score : undefined;
}

/** The questions alone or the whole, whichever is more alike: an answer may be written anew, a question mended. */
function likeText(a: MarkedEntry, b: EntryPermalink): number {
  const sketch = a.mark.sketch();
  const half = sketch.length / 2;
  return Math.max(
    likeness(sketch.slice(0, half), b.sketch.slice(0, half)),
    likeness(sketch.slice(half), b.sketch.slice(half)),
  );
}
