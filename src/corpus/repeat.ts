import type { Profile } from './profile.ts';
import { countShared, getCosine, type Vector } from './vector.ts';

/** How an entry asks again what another one asked. */
export interface Repeat {
  /** The later one repeats the earlier one's words. */
  readonly reprint: boolean;
  /** The answers say different things, as far as words can tell. */
  readonly answerChanged: boolean;
}

/**
 * Tells whether two entries ask the same thing; `undefined` where that is not sure enough to be shown to readers.
 *
 * @param likeness the cosine of their whole profiles
 */
export function findRepeat(a: Profile, b: Profile, likeness: number): Repeat | undefined {
  const asks = getCosine(a.question, b.question);
  if (asks < MIN_ASKS) return undefined;
  const isSameProject = mayShare(a.projects, b.projects);
  const repeatsQuestion =
    asks > REPRINT_LIKENESS &&
    getOverlap(a.question, b.question, a.questionTerms + b.questionTerms) > REPRINT_OVERLAP;
  if (repeatsQuestion) {
    const repeatsAnswer =
      getOverlap(a.answer, b.answer, a.answerTerms + b.answerTerms) > REPRINT_OVERLAP;
    if (repeatsAnswer || isSameProject) return { reprint: true, answerChanged: !repeatsAnswer };
  }
  const isSure =
    isSameProject &&
    likeness + asks > (share(a.topics, b.topics) ? SURE_WITH_TOPIC : SURE) &&
    countShared(a.question, b.question) >= MIN_SHARED_TERMS;
  if (!isSure) return undefined;
  const answerChanged = saysOtherwise(a.entry.text.answer, b.entry.text.answer);
  return { reprint: false, answerChanged };
}

/** Whether two lists have a member in common, or one is empty and says nothing. */
function mayShare(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || share(a, b);
}

function share(a: readonly string[], b: readonly string[]): boolean {
  return a.some((slug) => b.includes(slug));
}

/** The share of all terms of two texts that both have, from 0 to 1; 1 where neither has any. */
function getOverlap(a: Vector, b: Vector, terms: number): number {
  const both = countShared(a, b);
  return terms === 0 ? 1 : both / (terms - both);
}

/** Whether one answer grants what the other denies, or both name versions and none of the same. */
function saysOtherwise(a: string, b: string): boolean {
  const [x, y] = [new Set(a.match(VERSION)), new Set(b.match(VERSION))];
  const otherVersions = x.size > 0 && y.size > 0 && ![...x].some((version) => y.has(version));
  return otherVersions || (a !== '' && b !== '' && DENIAL.test(a) !== DENIAL.test(b));
}

/** A version: `1.4.2`, `v0.25`; not `2.` of a numbered list. */
const VERSION = /(?<![\d.])\d+(?:\.\d+)+(?![\d.])/gu;

/** An answer that begins by saying no: `目前没有`, `暂不支持`, `不可以`; not `没问题` or `支持`. */
const DENIAL = /^.{0,12}(?:不(?:支持|可以|行|能|会|需要|用)|没有(?!问题)|暂无|尚未|还没)/u;

const REPRINT_LIKENESS = 0.8;
const REPRINT_OVERLAP = 0.7;

/** Sums of the two cosines above which two entries are shown as asking the same, measured on known groups. */
const SURE = 0.95;
const SURE_WITH_TOPIC = 0.8;

/** However alike the answers are, the questions must be so to some extent, and by more than one word. */
const MIN_ASKS = 0.25;
const MIN_SHARED_TERMS = 2;
