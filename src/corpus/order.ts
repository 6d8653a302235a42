import type { Digest } from '../model/digest.ts';

/** Orders by UTF-16 code units: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Newest first; by slug where two digests have the same moment. */
export function compareDigests(a: Digest, b: Digest): number {
  return (
    b.date.time - a.date.time || compareText(a.slug, b.slug) || compareText(a.source, b.source)
  );
}

/** Counts how often each key occurs; keys keep the order of their first occurrence. */
export function countBy<T, K>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const value of values) {
    const key = keyOf(value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The value that occurs most often; the first of those that occur equally often. */
export function findMostFrequent<T>(values: Iterable<T>): T | undefined {
  let best: T | undefined;
  let most = 0;
  for (const [value, count] of countBy(values, (one) => one)) {
    if (count > most) [best, most] = [value, count];
  }
  return best;
}

/** Puts values into groups by key; keys and values keep their order. */
export function groupBy<T, K>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
