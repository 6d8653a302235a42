/** One page of a list that is too long to be shown whole. */
export interface ListPage<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly number: number;
  /** Number of the last page; 1 for an empty list. */
  readonly last: number;
  /** How many items there are on all pages. */
  readonly total: number;
  /** The last item of the page before. */
  readonly before: T | undefined;
}

/** How many items stand on a page of each kind of list. */
export const PAGE_SIZES = {
  digests: 24,
  questions: 30,
  tags: 48,
  tagEntries: 30,
  people: 60,
  personEntries: 30,
  readings: 40,
  releases: 40,
} as const;

/**
 * Cuts a list into pages of at most `size` items; an empty list has one empty page.
 *
 * @example
 * toPages(['a', 'b', 'c'], 2) // [{ items: ['a', 'b'], number: 1, last: 2, total: 3 }, { items: ['c'], number: 2, … }]
 */
export function toPages<T>(items: readonly T[], size: number): readonly ListPage<T>[] {
  const last = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: last }, (_, at) => ({
    items: items.slice(at * size, (at + 1) * size),
    number: at + 1,
    last,
    total: items.length,
    before: at === 0 ? undefined : items[at * size - 1],
  }));
}

/** The page's part of an address, for Astro's rest parameters: `undefined` for the first, then `page/2`. */
export function toPageParam(number: number): string | undefined {
  return number <= 1 ? undefined : `page/${number}`;
}

/**
 * The numbers that a reader can jump to: first, last and the neighbours; `undefined` marks a gap.
 *
 * @example
 * listPageNumbers(6, 20) // [1, undefined, 5, 6, 7, undefined, 20]
 */
export function listPageNumbers(number: number, last: number): readonly (number | undefined)[] {
  const near = Array.from({ length: last }, (_, at) => at + 1).filter(
    (one) => one === 1 || one === last || Math.abs(one - number) <= 1,
  );
  return near.flatMap((one, at) => {
    const before = near[at - 1];
    if (before === undefined || one === before + 1) return [one];
    return one === before + 2 ? [one - 1, one] : [undefined, one];
  });
}
