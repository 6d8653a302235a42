import type { Digest } from '../model/digest.ts';
import { toYear } from './dates.ts';
import { PAGE_SIZES, toPages, type ListPage } from './paging.ts';

/** A page of the archive of digests: the newest of all years, or those of one year. */
export interface ArchivePage {
  /** `undefined` on the first page of the archive. */
  readonly year: string | undefined;
  readonly page: ListPage<Digest>;
}

/** A year with its number of digests. */
export interface YearCount {
  readonly year: string;
  readonly count: number;
}

/** The years that have digests, in the order of `digests`. */
export function countYears(digests: readonly Digest[]): readonly YearCount[] {
  const counts = new Map<string, number>();
  for (const { date } of digests) counts.set(toYear(date), (counts.get(toYear(date)) ?? 0) + 1);
  return Array.from(counts, ([year, count]) => ({ year, count }));
}

/** Every page of the archive: the newest digests first, then those of each year. */
export function listArchivePages(digests: readonly Digest[]): readonly ArchivePage[] {
  const items = digests.slice(0, PAGE_SIZES.digests);
  const newest = { items, number: 1, last: 1, total: digests.length, before: undefined };
  return [
    { year: undefined, page: newest },
    ...countYears(digests).flatMap(({ year }) =>
      toPages(
        digests.filter(({ date }) => toYear(date) === year),
        PAGE_SIZES.digests,
      ).map((page) => ({ year, page })),
    ),
  ];
}
