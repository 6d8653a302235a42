import type { Tag } from '../model/tag.ts';
import { toYear } from './dates.ts';
import { toNeighbourLinks } from './tag-company.ts';
import type { Link } from './link.ts';
import { getDigest, listEntries, type EntrySummary } from './summary.ts';
import { getAnnouncements, getTagTrend, type Announcement } from './tags.ts';
import type { ListPage } from './paging.ts';
import type { Trend } from './trend.ts';
import type { Ui } from './ui.ts';

/** A year of a tag: its questions, and what its project released then. */
export interface TagYear {
  readonly year: string;
  readonly entries: readonly EntrySummary[];
  readonly releases: readonly Announcement[];
}

/** All that a page of a tag shows. */
export interface TagPage {
  readonly trend: Trend;
  readonly years: readonly TagYear[];
  /** Tags that often stand at the same entries. */
  readonly company: readonly Link[];
}

/** Puts together what a page of a tag shows. */
export function toTagPage(ui: Ui, tag: Tag, page: ListPage<string>): TagPage {
  const entries = listEntries(ui, page.items);
  const announcements = getAnnouncements(ui, tag);
  const labels = [...new Set(entries.map(({ date }) => toYear(date)))];
  return {
    trend: getTagTrend(ui, tag),
    years: labels.map((year) => ({
      year,
      entries: entries.filter(({ date }) => toYear(date) === year),
      releases: opensYear(ui, page, year) ? findOfYear(announcements, year) : [],
    })),
    company: toNeighbourLinks(ui, tag),
  };
}

/** Whether a year begins on this page; a year that goes on from the page before has shown its releases there. */
function opensYear({ corpus }: Ui, page: ListPage<string>, year: string): boolean {
  const before = page.before === undefined ? undefined : corpus.entryById.get(page.before);
  return before === undefined || toYear(getDigest(corpus, before).date) !== year;
}

/** At most this many, the newest: a page's length must not follow the archive's. */
const MOST_RELEASES = 8;

function findOfYear(announcements: readonly Announcement[], year: string): readonly Announcement[] {
  return announcements.filter(({ digest }) => toYear(digest.date) === year).slice(0, MOST_RELEASES);
}
