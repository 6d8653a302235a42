/** Two things that are taken for the same. */
export interface Match<A, B> {
  readonly a: A;
  readonly b: B;
}

/**
 * Pairs things of two lists, the likest first; nothing is in two pairs. Equal likeness is settled by the order of the
 * lists, so that the result is the same on every machine.
 *
 * @param like how like two things are; `undefined` where they cannot be the same.
 */
export function matchLikest<A, B>(
  as: readonly A[],
  bs: readonly B[],
  like: (a: A, b: B) => number | undefined,
): readonly Match<A, B>[] {
  const pairs = as
    .flatMap((a, i) => bs.map((b, j) => ({ a, b, i, j, score: like(a, b) })))
    .filter((pair): pair is typeof pair & { score: number } => pair.score !== undefined)
    .sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
  const takenA = new Set<A>();
  const takenB = new Set<B>();
  return pairs.filter(({ a, b }) => {
    if (takenA.has(a) || takenB.has(b)) return false;
    takenA.add(a);
    takenB.add(b);
    return true;
  });
}

/**
 * Pairs things of two lists that have the same key, in the order of the lists: the first with the first, and so on.
 */
export function matchEqual<A, B>(
  as: readonly A[],
  bs: readonly B[],
  keyOfA: (a: A) => string,
  keyOfB: (b: B) => string,
): readonly Match<A, B>[] {
  const waiting = new Map<string, B[]>();
  for (const b of bs) waiting.set(keyOfB(b), [...(waiting.get(keyOfB(b)) ?? []), b]);
  return as.flatMap((a) => {
    const b = waiting.get(keyOfA(a))?.shift();
    return b === undefined ? [] : [{ a, b }];
  });
}
