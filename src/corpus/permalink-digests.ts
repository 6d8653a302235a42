import type { Digest } from '../model/digest.ts';
import type { DigestPermalink, EntryPermalink } from '../model/permalinks.ts';
import { matchEqual, matchLikest, type Match } from './match.ts';
import type { Mark } from './permalink-text.ts';
import { likeness } from './sketch.ts';

/** A digest whose mark was taken. */
export interface MarkedDigest {
  readonly digest: Digest;
  readonly mark: Mark;
  /** The marks of its entries, in order. */
  readonly entries: readonly Mark[];
}

/** Digests of one archive share their opening words and lists, up to 0.75 of short ones: only a renamed file is as like as this. */
const SAME_TEXT = 0.8;
/** Enough where the slug is the same as well. */
const SAME_SLUG = 0.3;
/** Share of its published entries that tells a digest whatever became of the rest. */
const SAME_ENTRIES = 0.5;

/**
 * Finds the published digests again: by unchanged text, by slug with a text that is still like it, by its entries or a
 * text that is like it under another name (a renamed file), and last by slug alone.
 *
 * @param entries the published entries of each digest
 */
export function matchDigests(
  digests: readonly MarkedDigest[],
  published: readonly DigestPermalink[],
  entries: ReadonlyMap<string, readonly EntryPermalink[]>,
): readonly Match<MarkedDigest, DigestPermalink>[] {
  const rounds: readonly Round[] = [
    (as, bs) =>
      matchEqual(
        as,
        bs,
        ({ digest, mark }) => `${digest.slug} ${mark.hash}`,
        ({ slug, hash }) => `${slug} ${hash}`,
      ),
    (as, bs) =>
      matchEqual(
        as,
        bs,
        ({ mark }) => mark.hash,
        ({ hash }) => hash,
      ),
    (as, bs) =>
      matchEqual(
        as,
        bs,
        ({ digest }) => digest.slug,
        ({ slug }) => slug,
      ).filter(({ a, b }) => likeness(a.mark.sketch(), b.sketch) >= SAME_SLUG),
    (as, bs) =>
      matchLikest(as, bs.filter(isThere), (a, b) => {
        const share = shareOf(a, entries.get(b.digest) ?? []);
        return share >= SAME_ENTRIES ? share : undefined;
      }),
    (as, bs) => {
      const sketches = new Map(as.map((a) => [a, a.mark.sketch()]));
      return matchLikest(as, bs.filter(isThere), (a, b) => {
        const like = likeness(sketches.get(a) ?? '', b.sketch);
        return like >= SAME_TEXT ? like : undefined;
      });
    },
    (as, bs) =>
      matchEqual(
        as,
        bs,
        ({ digest }) => digest.slug,
        ({ slug }) => slug,
      ),
  ];
  return runRounds(digests, published, rounds);
}

/** How many of a digest's published entries stand in this one, unchanged: 0–1. */
function shareOf({ entries }: MarkedDigest, published: readonly EntryPermalink[]): number {
  const hashes = new Set(entries.map(({ hash }) => hash));
  const there = published.filter(isThere);
  return there.length === 0
    ? 0
    : there.filter(({ hash }) => hashes.has(hash)).length / there.length;
}

type Round = (
  as: readonly MarkedDigest[],
  bs: readonly DigestPermalink[],
) => readonly Match<MarkedDigest, DigestPermalink>[];

/** Runs rounds of matching one after the other, each over what the ones before left. */
export function runRounds<A, B>(
  as: readonly A[],
  bs: readonly B[],
  rounds: readonly ((as: readonly A[], bs: readonly B[]) => readonly Match<A, B>[])[],
): readonly Match<A, B>[] {
  return rounds.reduce<readonly Match<A, B>[]>((found, round) => {
    const takenA = new Set(found.map(({ a }) => a));
    const takenB = new Set(found.map(({ b }) => b));
    const restA = as.filter((a) => !takenA.has(a));
    const restB = bs.filter((b) => !takenB.has(b));
    return restA.length === 0 || restB.length === 0 ? found : [...found, ...round(restA, restB)];
  }, []);
}

/** Whether it was there when the record was written last. */
export function isThere({ removed }: { readonly removed: string | undefined }): boolean {
  return removed === undefined;
}
