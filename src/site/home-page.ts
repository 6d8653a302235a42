import type { Corpus } from '../model/corpus.ts';
import type { Entry } from '../model/entry.ts';
import type { Tag } from '../model/tag.ts';
import { listAskers } from './people.ts';
import {
  getDigest,
  toDigestSummary,
  toEntrySummary,
  type DigestSummary,
  type EntrySummary,
} from './summary.ts';
import type { Ui } from './ui.ts';

/** A question that came up again and again; `entry` is the newest to ask it. */
export interface PopularQuestion extends EntrySummary {
  readonly times: number;
}

/** A figure of the archive, with where to see more. */
export interface Figure {
  readonly value: number;
  readonly label: string;
  readonly href: string;
}

/** All that the home page shows; none of it grows with the archive. */
export interface HomePage {
  readonly latest: DigestSummary | undefined;
  readonly popular: readonly PopularQuestion[];
  readonly topics: readonly Tag[];
  readonly recent: readonly EntrySummary[];
  readonly figures: readonly Figure[];
}

/** Puts together what the home page shows. */
export function toHomePage(ui: Ui): HomePage {
  const { corpus } = ui;
  const [latest] = corpus.digests;
  // The latest digest shows its own first questions; the others follow.
  const shown = new Set(latest?.entries.map(({ id }) => id));
  const older = corpus.entries
    .slice(0, shown.size + MOST.recent)
    .filter(({ id }) => !shown.has(id));
  return {
    latest: latest && toDigestSummary(ui, latest, MOST.latest),
    popular: listPopular(corpus).map(({ entry, times }) => ({
      ...toEntrySummary(ui, entry),
      times,
    })),
    topics: corpus.tags.slice(0, MOST.topics),
    recent: older.slice(0, MOST.recent).map((entry) => toEntrySummary(ui, entry)),
    figures: listFigures(ui),
  };
}

/** How much there is of everything. */
export function listFigures(ui: Ui): readonly Figure[] {
  const { corpus, routes, t } = ui;
  return [
    { value: corpus.entries.length, label: t.questions, href: routes.questions() },
    { value: corpus.digests.length, label: t.weekly, href: routes.digests() },
    { value: corpus.tags.length, label: t.tags, href: routes.tags() },
    { value: listAskers(corpus).length, label: t.authors, href: routes.authors() },
  ];
}

const MOST = { latest: 6, popular: 6, topics: 12, recent: 8 } as const;

/**
 * What was asked most: groups of entries that ask the same, reprints left out, by size and then by the newest of the
 * group. A group is named by its newest entry.
 */
function listPopular(corpus: Corpus): readonly { readonly entry: Entry; readonly times: number }[] {
  const seen = new Set<string>();
  return corpus.entries
    .flatMap((entry) => {
      if (seen.has(entry.id)) return [];
      const same = (corpus.related.get(entry.id) ?? []).filter(({ reason }) => reason === 'same');
      seen.add(entry.id);
      for (const { id } of same) seen.add(id);
      const times = 1 + same.filter(({ reprint }) => !reprint).length;
      return times > 1 ? [{ entry, times, time: getDigest(corpus, entry).date.time }] : [];
    })
    .toSorted((a, b) => b.times - a.times || b.time - a.time)
    .slice(0, MOST.popular);
}
