import type { Digest } from '../model/digest.ts';
import type { Entry } from '../model/entry.ts';
import { toText } from '../render/text.ts';
import { toTitle } from '../render/title.ts';
import { DEFAULT_ACCENT, toAccent } from './accent.ts';
import { formatDay, toWeek, type Week } from './dates.ts';
import { toExcerpt } from './excerpt.ts';
import { getDigest, getTitle } from './summary.ts';
import type { BareUi } from './ui.ts';

/** What the picture says that chats show beside a link to a page. */
export interface Card {
  readonly language: 'zh-CN' | 'en';
  /** `#ac3a2c`, dark enough to be read on paper. */
  readonly accent: string;
  /** Name of the site. */
  readonly brand: string;
  /** The seals: `问` and `答`. */
  readonly marks: readonly [question: string, answer: string];
  /** Topics. */
  readonly labels: readonly string[];
  readonly body: CardBody;
  /** Who asks, and where: `['胡希国', 'SOFA Weekly | 9/6-9/10']`. */
  readonly from: readonly string[];
  /** `2021年9月10日` */
  readonly day: string | undefined;
}

/** The middle of a card. */
export type CardBody =
  | { readonly kind: 'question'; readonly title: string; readonly answer: string | undefined }
  | {
      readonly kind: 'digest';
      readonly title: string;
      readonly questions: readonly string[];
      readonly week: Week;
      readonly weekMark: string;
    }
  | { readonly kind: 'site'; readonly title: string; readonly lead: string };

/** A card with its path. */
export interface PlacedCard {
  /** As in addresses, the base path in front: `/cards/questions/sofa-weekly-20210910-1.png`. */
  readonly path: string;
  readonly card: Card;
}

/** Every card of a site: its own, which serves for lists too, those of the digests and those of the questions. */
export function listCards(ui: BareUi): readonly PlacedCard[] {
  const { corpus, routes } = ui;
  return [
    { path: routes.siteCard(), card: toSiteCard(ui) },
    ...corpus.digests.map((digest) => ({
      path: routes.digestCard(digest.slug),
      card: toDigestCard(ui, digest),
    })),
    ...corpus.entries.map((entry) => ({
      path: routes.questionCard(entry.id),
      card: toQuestionCard(ui, entry),
    })),
  ];
}

function toQuestionCard(ui: BareUi, entry: Entry): Card {
  const digest = getDigest(ui.corpus, entry);
  const answer = entry.turns.find(({ role }) => role === 'answer');
  return {
    ...toFrame(ui),
    labels: entry.tags.slice(0, MOST_LABELS).map(({ name }) => toExcerpt(name, LONGEST_NAME)),
    body: {
      kind: 'question',
      title: toTitle(entry, LONGEST_TITLE),
      answer: (answer && toExcerpt(toText(answer.nodes))) || undefined,
    },
    from: [entry.askers.map(({ name }) => name).join(ui.t.join), digest.title]
      .filter(Boolean)
      .map((one) => toExcerpt(one, LONGEST_NAME)),
    day: formatDay(digest.date, ui.t),
  };
}

function toDigestCard(ui: BareUi, digest: Digest): Card {
  const { t } = ui;
  const { entries, readings, releases } = digest;
  return {
    ...toFrame(ui),
    body: {
      kind: 'digest',
      title: toExcerpt(digest.title, LONGEST_TITLE),
      questions: entries.slice(0, MOST_QUESTIONS).map(getTitle),
      week: toWeek(digest.date),
      weekMark: t.weekMark,
    },
    from: [
      ...(entries.length > 0 ? [t.countQuestions(entries.length)] : []),
      ...(readings.length > 0 ? [t.countReadings(readings.length)] : []),
      ...(releases.length > 0 ? [t.countReleases(releases.length)] : []),
    ],
    day: formatDay(digest.date, t),
  };
}

function toSiteCard(ui: BareUi): Card {
  return {
    ...toFrame(ui),
    body: {
      kind: 'site',
      title: toExcerpt(ui.title, LONGEST_NAME),
      lead: toExcerpt(ui.description),
    },
  };
}

function toFrame({ settings, title, t }: BareUi): Omit<Card, 'body'> {
  return {
    language: settings.site.language,
    accent: toAccent(settings.site.accent ?? '')?.light ?? DEFAULT_ACCENT,
    brand: toExcerpt(title, LONGEST_NAME),
    marks: [t.markQuestion, t.markAnswer],
    labels: [],
    from: [],
    day: undefined,
  };
}

const MOST_LABELS = 3;
const MOST_QUESTIONS = 3;

/** Characters of four lines, and of one. */
const LONGEST_TITLE = 84;
const LONGEST_NAME = 60;
