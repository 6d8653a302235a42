import { toRarity, type Hit } from './rank.ts';

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
