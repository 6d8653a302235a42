import type { Vector } from './vector.ts';

/**
 * Finds for every item those that are likely to be near it, without comparing all with all.
 *
 * It walks the lists of the items that share a dimension, rarest dimension first, up to a fixed number of steps, so that
 * the time grows with the number of items and not with its square.
 *
 * @returns for every item, in the same order, up to `limit` others, likeliest first
 */
export function findCandidates<T>(
  items: readonly T[],
  vectorOf: (item: T) => Vector,
  limit: number,
): readonly (readonly T[])[] {
  const vectors = items.map(vectorOf);
  const lists = invert(vectors);
  const scores = new Float64Array(items.length);
  return vectors.map((vector, self) => {
    const touched = addScores(vector, lists, scores);
    const best = touched
      .filter((other) => other !== self)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
      .slice(0, limit);
    for (const other of touched) scores[other] = 0;
    return best.flatMap((other) => items[other] ?? []);
  });
}

/** The items that have a dimension, and their weights in it. */
interface List {
  readonly members: number[];
  readonly weights: number[];
}

function invert(vectors: readonly Vector[]): ReadonlyMap<number, List> {
  const lists = new Map<number, List>();
  for (const [member, { dimensions, weights }] of vectors.entries()) {
    for (const [at, dimension] of dimensions.entries()) {
      const list = lists.get(dimension) ?? { members: [], weights: [] };
      list.members.push(member);
      list.weights.push(weights[at] ?? 0);
      lists.set(dimension, list);
    }
  }
  return lists;
}

/** Adds to the scores of the items near a vector, and returns whose were changed. */
function addScores(
  { dimensions, weights }: Vector,
  lists: ReadonlyMap<number, List>,
  scores: Float64Array,
): number[] {
  const shared = Array.from(dimensions, (dimension, at) => ({
    weight: weights[at] ?? 0,
    list: lists.get(dimension) ?? { members: [], weights: [] },
  })).sort((a, b) => a.list.members.length - b.list.members.length);
  const touched: number[] = [];
  let steps = 0;
  for (const { weight, list } of shared) {
    for (const [at, member] of list.members.entries()) {
      if (++steps > MAX_STEPS) return touched;
      const score = scores[member] ?? 0;
      if (score === 0) touched.push(member);
      scores[member] = score + weight * (list.weights[at] ?? 0);
    }
  }
  return touched;
}

/** Steps per item: enough to walk all lists of an archive of some hundred entries. */
const MAX_STEPS = 20_000;
