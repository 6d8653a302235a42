import type { Vector } from './vector.ts';

/**
 * Finds for every vector those that are likely to be near it, without comparing all with all.
 *
 * It walks the lists of the vectors that share a dimension, rarest dimension first, up to a fixed number of steps, so that
 * the time grows with the number of vectors and not with its square.
 *
 * @returns for every vector up to `limit` others, in no telling order
 */
export function findCandidates(
  vectors: readonly Vector[],
  limit: number,
): readonly (readonly number[])[] {
  const lists = invert(vectors);
  const scores = new Float64Array(vectors.length);
  return vectors.map((vector, self) => {
    const touched: number[] = [];
    let steps = MAX_STEPS;
    for (const at of rarestFirst(vector, lists)) {
      const { members, weights } = lists.get(vector.dimensions[at]!)!;
      for (let i = 0; i < members.length && steps > 0; i += 1, steps -= 1) {
        const other = members[i]!;
        if (other === self) continue;
        if (scores[other] === 0) touched.push(other);
        scores[other]! += vector.weights[at]! * weights[i]!;
      }
      if (steps === 0) break;
    }
    const best = touched.sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, limit);
    const found = [...best];
    for (const other of touched) scores[other] = 0;
    return found;
  });
}

interface Posting {
  readonly members: number[];
  readonly weights: number[];
}

function invert(vectors: readonly Vector[]): ReadonlyMap<number, Posting> {
  const lists = new Map<number, Posting>();
  for (const [index, { dimensions, weights }] of vectors.entries()) {
    for (let at = 0; at < dimensions.length; at += 1) {
      let list = lists.get(dimensions[at]!);
      if (!list) lists.set(dimensions[at]!, (list = { members: [], weights: [] }));
      list.members.push(index);
      list.weights.push(weights[at]!);
    }
  }
  return lists;
}

/** The places of a vector's dimensions, those with the fewest members first. */
function rarestFirst(
  { dimensions }: Vector,
  lists: ReadonlyMap<number, Posting>,
): readonly number[] {
  const size = (at: number) => lists.get(dimensions[at]!)!.members.length;
  return Array.from(dimensions, (_, at) => at).sort((a, b) => size(a) - size(b) || a - b);
}

/** Steps per vector: enough to walk all lists of an archive of some hundred entries. */
const MAX_STEPS = 20_000;
