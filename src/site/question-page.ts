import type { Digest } from '../model/digest.ts';
import type { Entry } from '../model/entry.ts';
import type { RelatedEntry } from '../model/related.ts';
import { toText } from '../render/text.ts';
import { toCitation } from './citation.ts';
import { formatDay } from './dates.ts';
import { toExcerpt } from './excerpt.ts';
import type { Link } from './link.ts';
import { toQrCode, type QrCode } from './qr-code.ts';
import { getDigest, getTitle, toEntrySummary, type EntrySummary } from './summary.ts';
import { fillAddress } from './template.ts';
import type { Ui } from './ui.ts';
import { listVersions } from './versions.ts';

/** Another entry, with what makes it worth a look. */
export interface RelatedSummary extends EntrySummary {
  /** `原文重刊，内容相同`, `同样谈到 空回滚、Seata` */
  readonly note: string | undefined;
  readonly isChanged: boolean;
}

/** A way on, with where it leads. */
export interface Step extends Link {
  /** `上一问` */
  readonly name: string;
  readonly rel: 'prev' | 'next';
}

/** All that a question's page shows besides the conversation itself. */
export interface QuestionPage {
  readonly title: string;
  /** Whether the title is all that the first turn says, so that it need not be said again. */
  readonly isTitleWhole: boolean;
  readonly description: string;
  readonly digest: Digest;
  readonly askers: readonly Link[];
  readonly versions: readonly string[];
  /** The newest entry that asks the same and has another answer, if it is newer than this one. */
  readonly newer: RelatedSummary | undefined;
  readonly askedAgain: readonly RelatedSummary[];
  readonly related: readonly RelatedSummary[];
  readonly inDigest: readonly Step[];
  readonly inTag: readonly Step[];
  readonly citation: string;
  /** `undefined` where nobody else could open the address. */
  readonly qrCode: QrCode | undefined;
  readonly answerUrl: string | undefined;
  readonly reportUrl: string | undefined;
}

/** Puts together what a question's page shows. */
export function toQuestionPage(ui: Ui, entry: Entry): QuestionPage {
  const { corpus, routes, settings, t } = ui;
  const digest = getDigest(corpus, entry);
  const title = getTitle(entry);
  const texts = entry.turns.map(({ nodes }) => toText(nodes));
  const related = corpus.related.get(entry.id) ?? [];
  const same = related
    .filter(({ reason }) => reason === 'same')
    .flatMap((one) => toRelated(ui, one))
    .toSorted((a, b) => b.date.time - a.date.time);
  const url = routes.absolute(routes.question(entry.id));
  const fill = (template: string | undefined) =>
    template && fillAddress(template, { url, id: entry.id, title });
  const answer = entry.turns.findIndex(({ role }) => role === 'answer');
  return {
    title,
    isTitleWhole: isTitleWhole(entry),
    description: toExcerpt(texts[answer] || texts.join(' ') || title),
    digest,
    askers: entry.askers.map(({ name, slug }) => ({ label: name, href: routes.author(slug) })),
    versions: listVersions(texts.join('\n')).slice(0, MOST_VERSIONS),
    newer: same.find(({ isChanged, date }) => isChanged && date.time > digest.date.time),
    askedAgain: same,
    related: related
      .filter(({ reason }) => reason === 'related')
      .slice(0, MOST_RELATED)
      .flatMap((one) => toRelated(ui, one)),
    inDigest: toStepsInDigest(ui, digest, entry),
    inTag: toStepsInTag(ui, entry),
    citation: toCitation([
      entry.askers.map(({ name }) => name).join(t.join) || t.anonymous,
      title,
      digest.title,
      formatDay(digest.date, t),
      url,
    ]),
    qrCode: toQrCode(url),
    answerUrl: fill(settings.site.answerUrl),
    reportUrl: fill(settings.site.reportUrl),
  };
}

/**
 * Whether the title is all that the first question says: nothing is cut, no picture, code or link stands in it. The page
 * then need not say it again.
 */
function isTitleWhole(entry: Entry): boolean {
  const first = entry.turns[0];
  if (first?.role !== 'question') return false;
  const isPlain = first.nodes.every(
    (node) => node.type === 'paragraph' && node.children.every(({ type }) => PLAIN.has(type)),
  );
  return isPlain && toText(first.nodes).replace(SPACE, ' ').trim() === getTitle(entry);
}

/** What loses nothing as the plain text of a title. */
const PLAIN: ReadonlySet<string> = new Set(['text', 'break', 'strong', 'emphasis']);

const MOST_VERSIONS = 6;
const MOST_RELATED = 5;

/** A line break matches. */
const SPACE = /\s+/gu;

function toRelated(
  ui: Ui,
  { id, reason, shared, reprint, answerChanged }: RelatedEntry,
): readonly RelatedSummary[] {
  const entry = ui.corpus.entryById.get(id);
  if (entry === undefined) return [];
  const words = shared.length === 0 ? undefined : ui.t.sharedWords(shared);
  const note =
    reason === 'related'
      ? words
      : reprint
        ? ui.t.reprintOf
        : answerChanged
          ? ui.t.answerChanged
          : undefined;
  return [{ ...toEntrySummary(ui, entry), note, isChanged: answerChanged }];
}

function toStepsInDigest(ui: Ui, digest: Digest, entry: Entry): readonly Step[] {
  const at = digest.entries.findIndex(({ id }) => id === entry.id);
  const { t } = ui;
  return [
    ...toStep(ui, t.previousQuestion, 'prev', digest.entries[at - 1]),
    ...toStep(ui, t.nextQuestion, 'next', digest.entries[at + 1]),
  ];
}

function toStepsInTag(ui: Ui, entry: Entry): readonly Step[] {
  const { t, corpus } = ui;
  const [tag] = entry.tags;
  if (tag === undefined) return [];
  const { previous, next } = corpus.besideEntry.get(entry.id) ?? {};
  const get = (id: string | undefined) => (id === undefined ? undefined : corpus.entryById.get(id));
  return [
    ...toStep(ui, t.olderInTag(tag.name), 'prev', get(previous)),
    ...toStep(ui, t.newerInTag(tag.name), 'next', get(next)),
  ];
}

function toStep(
  { routes }: Ui,
  name: string,
  rel: Step['rel'],
  to: Entry | undefined,
): readonly Step[] {
  return to === undefined ? [] : [{ name, rel, label: getTitle(to), href: routes.question(to.id) }];
}
