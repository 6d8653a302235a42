import type { Tag } from '../model/tag.ts';

/** What stands before and after something in an order that readers go through. */
export interface Neighbours<T> {
  readonly previous: T | undefined;
  readonly next: T | undefined;
}

/** What stands beside a place of a list. */
export function findNeighbours<T>(items: readonly T[], at: number): Neighbours<T> {
  return { previous: at > 0 ? items[at - 1] : undefined, next: at < 0 ? undefined : items[at + 1] };
}

const places = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** Place of every value in a list, worked out once per list. */
function getPlaces(items: readonly string[]): ReadonlyMap<string, number> {
  const known = places.get(items);
  if (known !== undefined) return known;
  const fresh = new Map(items.map((item, at) => [item, at]));
  places.set(items, fresh);
  return fresh;
}

/** The next newer (`previous`) and the next older (`next`) entry of a tag, by id. */
export function findInTag(tag: Tag, id: string): Neighbours<string> {
  return findNeighbours(tag.entries, getPlaces(tag.entries).get(id) ?? -1);
}
