import type { Vector } from './vector.ts';

/**
 * Finds for every item those that are likely to be near it, without comparing all with all.
 *
 * It walks the lists of the items that share a dimension, rarest dimension first, up to a fixed number of steps, so that
 * the time grows with the number of items and not with its square.
 *
 * @returns for every item, in the same order, up to `limit` others, likeliest first
 */
export function findNeighbours<T>(
  items: readonly T[],
  vectorOf: (item: T) => Vector,
  limit: number,
): readonly (readonly T[])[] {
  const vectors = items.map(vectorOf);
  const lists = invert(vectors);
  const scores = new Float64Array(items.length);
  const buffer = new Int32Array(MAX_STEPS);
  return vectors.map((vector, self) => {
    const touched = addScores(vector, lists, scores, buffer);
    scores[self] = 0;
    const best = selectBest(touched, scores, limit);
    for (const other of touched) scores[other] = 0;
    return best.flatMap((other) => items[other] ?? []);
  });
}

/** The items with the highest scores above 0, highest first, without sorting all of them; of equals the earlier ones. */
function selectBest(touched: Int32Array, scores: Float64Array, limit: number): readonly number[] {
  const best: number[] = [];
  let lowest = 0;
  for (const item of touched) {
    const score = scores[item] ?? 0;
    if (score < lowest || score === 0) continue;
    let place = best.length;
    while (place > 0 && isBefore(item, best[place - 1] ?? 0, scores)) place -= 1;
    if (place === limit) continue;
    best.splice(place, 0, item);
    if (best.length > limit) best.pop();
    if (best.length === limit) lowest = scores[best.at(-1) ?? 0] ?? 0;
  }
  return best;
}

function isBefore(a: number, b: number, scores: Float64Array): boolean {
  const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
  return difference > 0 || (difference === 0 && a < b);
}

/** The items that have a dimension, and their weights in it. */
interface List {
  readonly members: Int32Array;
  readonly weights: Float64Array;
}

function invert(vectors: readonly Vector[]): readonly List[] {
  const sizes: number[] = [];
  for (const { dimensions } of vectors) {
    for (const dimension of dimensions) sizes[dimension] = (sizes[dimension] ?? 0) + 1;
  }
  const lists = Array.from(sizes, (size) => ({
    members: new Int32Array(size),
    weights: new Float64Array(size),
    filled: 0,
  }));
  for (const [member, { dimensions, weights }] of vectors.entries()) {
    for (const [at, dimension] of dimensions.entries()) {
      const list = lists[dimension];
      if (!list) continue;
      list.members[list.filled] = member;
      list.weights[list.filled] = weights[at] ?? 0;
      list.filled += 1;
    }
  }
  return lists;
}

/** Adds to the scores of the items near a vector, and returns whose were changed. */
function addScores(
  { dimensions, weights }: Vector,
  lists: readonly List[],
  scores: Float64Array,
  touched: Int32Array,
): Int32Array {
  const shared = Array.from(dimensions, (dimension, at) => ({
    weight: weights[at] ?? 0,
    list: lists[dimension],
  })).sort((a, b) => (a.list?.members.length ?? 0) - (b.list?.members.length ?? 0));
  let count = 0;
  let steps = MAX_STEPS;
  for (const { weight, list } of shared) {
    if (!list) continue;
    const size = Math.min(list.members.length, steps);
    for (let at = 0; at < size; at += 1) {
      const member = list.members[at] ?? 0;
      const score = scores[member] ?? 0;
      if (score === 0) touched[count++] = member;
      scores[member] = score + weight * (list.weights[at] ?? 0);
    }
    steps -= size;
    if (steps === 0) break;
  }
  return touched.subarray(0, count);
}

/** Steps per item: enough to walk all lists of an archive of some hundred entries. */
const MAX_STEPS = 8_000;
