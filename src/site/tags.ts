import type { Tag } from '../model/tag.ts';
import type { Release } from '../model/release.ts';
import type { Digest } from '../model/digest.ts';
import { getDigest } from './summary.ts';
import { toSpan, toTrend, type Span, type Trend } from './trend.ts';
import type { Ui } from './ui.ts';

/** Quarters that the small trends in lists cover. */
const SHORT = 12;

/** The days of a tag's entries. */
function listDates({ corpus }: Ui, tag: Tag) {
  return tag.entries.flatMap((id) => {
    const entry = corpus.entryById.get(id);
    return entry === undefined ? [] : [getDigest(corpus, entry).date];
  });
}

/** The time from the oldest to the newest digest. */
function getArchiveSpan({ corpus }: Ui): Span {
  const { newest, oldest } = corpus.overview;
  return toSpan([newest ?? [], oldest ?? []].flat()) ?? { from: 0, to: 0 };
}

/** How many questions of a tag came when, over the whole archive. */
export function getTagTrend(ui: Ui, tag: Tag): Trend {
  return ui.once('trend', tag, () => toTrend(listDates(ui, tag), getArchiveSpan(ui), ui.t));
}

/** The announced versions of a tag's project, by its name or another spelling of it; newest digest first. */
export function getAnnouncements(ui: Ui, tag: Tag): readonly Announcement[] {
  const { releasesByProject, digestBySlug } = ui.corpus;
  const names = new Set([tag.name, ...tag.aliases].map((name) => name.toLowerCase()));
  return Array.from(names)
    .flatMap((name) => releasesByProject.get(name) ?? [])
    .flatMap(({ release, digest: slug }) => {
      const digest = digestBySlug.get(slug);
      return digest === undefined ? [] : [{ release, digest }];
    })
    .toSorted((a, b) => b.digest.date.time - a.digest.date.time);
}

/** The same for the last three years of the archive. */
export function toShortTrend(ui: Ui, tag: Tag): Trend {
  const { to } = getArchiveSpan(ui);
  return toTrend(listDates(ui, tag), { from: to - SHORT + 1, to }, ui.t);
}

/** A version, and the digest that announced it. */
export interface Announcement {
  readonly release: Release;
  readonly digest: Digest;
}

/** Every announced version, newest digest first. */
export function listAnnouncements({ corpus }: Pick<Ui, 'corpus'>): readonly Announcement[] {
  return corpus.digests.flatMap((digest) =>
    digest.releases.map((release) => ({ release, digest })),
  );
}
