import type { Corpus } from '../model/corpus.ts';
import type { Digest } from '../model/digest.ts';
import { toYear } from './dates.ts';
import { PAGE_SIZES, toPages, type ListPage } from './paging.ts';

/** A page of the archive of digests: the newest of all years, or those of one year. */
export interface ArchivePage {
  /** `undefined` on the first page of the archive. */
  readonly year: string | undefined;
  readonly page: ListPage<Digest>;
}

/** Every page of the archive: the newest digests first, then those of each year. */
export function listArchivePages({ digests, overview }: Corpus): readonly ArchivePage[] {
  const items = digests.slice(0, PAGE_SIZES.digests);
  const newest = { items, number: 1, last: 1, total: digests.length, before: undefined };
  return [
    { year: undefined, page: newest },
    ...overview.years.flatMap(({ year }) =>
      toPages(
        digests.filter(({ date }) => toYear(date) === year),
        PAGE_SIZES.digests,
      ).map((page) => ({ year, page })),
    ),
  ];
}
