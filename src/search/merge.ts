import { toRarity, type Hit } from './rank.ts';

/** How a group is to score: options of Pagefind, and what to multiply its scores by. */
export interface GroupRanking {
  readonly termSaturation: number;
  readonly pageLength: number;
  readonly scale: number;
}

/** Pagefind's own: how soon a word that occurs again counts less. */
const SATURATION = 1.4;
/** A long answer is worse than a short one by less than Pagefind's own .75. */
const LENGTH = 0.5;

/**
 * How a group is to score so that its documents are compared with the mean length of all, not of the group alone. BM25
 * divides by `k · (1 − b + b · length / mean)`: with another mean, other `k` and `b` give the same.
 *
 * @param ratio the mean length of the group's documents to that of all
 */
export function toGroupRanking(ratio: number): GroupRanking {
  const fixed = SATURATION * (1 - LENGTH);
  const byLength = SATURATION * LENGTH * ratio;
  const termSaturation = fixed + byLength;
  return {
    termSaturation,
    pageLength: byLength / termSaturation,
    scale: (SATURATION + 1) / (termSaturation + 1),
  };
}

/** What one group of an index found. */
export interface GroupHits {
  /** With places in the group. */
  readonly hits: readonly Hit[];
  /** Number of documents in the group. */
  readonly total: number;
}

/**
 * Joins what the groups of an index found for a term, as if they were one index. A group scores by how rare the term is
 * in it; here a score counts by how rare it is in all. Places become those in the whole archive.
 *
 * @param groups newest first
 */
export function mergeHits(groups: readonly GroupHits[]): readonly Hit[] {
  if (groups.length === 1) return groups[0]?.hits ?? [];
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const found = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  const rarity = toRarity(found, total);
  const merged: Hit[] = [];
  let offset = 0;
  for (const group of groups) {
    const factor = rarity / toRarity(group.hits.length, group.total);
    for (const { place, score, words } of group.hits) {
      merged.push({ place: place + offset, score: score * factor, words });
    }
    offset += group.total;
  }
  return merged;
}
