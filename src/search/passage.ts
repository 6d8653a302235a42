import type { Passage } from './document.ts';
import type { Query } from './query.ts';
import { cutText } from './token.ts';

/** A stretch of text, marked where it holds what was asked for. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

/** The part of a passage that a result shows. */
export interface Excerpt {
  readonly role: Passage['role'];
  readonly stretches: readonly Stretch[];
}

/** A place in a text that holds something of a query: `[start, end)` in UTF-16 code units. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** How much of the query it is. */
  readonly weight: number;
}

/**
 * Finds what of a query stands in a text. Neighbouring pairs of Han characters make one match, so that words are marked
 * and not their halves.
 *
 * @example
 * findMatches('Seata 回滚失败了', parseQuery('回滚失败')) // [{ start: 6, end: 10, weight: 3 }]
 */
export function findMatches(text: string, query: Query): readonly Match[] {
  const matches: { start: number; end: number; weight: number }[] = [];
  let last: (typeof matches)[number] | undefined;
  const solid = query.pieces.filter((piece) => piece.weight >= MARKED_WEIGHT);
  const pairs = new Map(
    query.pieces.filter((piece) => piece.kind === 'pair').map((piece) => [piece.text, piece]),
  );
  const words = solid.filter((piece) => piece.kind !== 'pair');
  for (const token of cutText(text)) {
    const piece =
      token.kind === 'pair'
        ? pairs.get(token.text)
        : words.find(
            ({ text: word, open }) => token.text === word || (open && token.text.startsWith(word)),
          );
    if (piece === undefined) continue;
    const weak = piece.weight < MARKED_WEIGHT;
    const touches = last !== undefined && token.start < last.end;
    // A pair across words is marked only as the seam between two that count.
    if (weak && !touches) continue;
    if (touches && last !== undefined) {
      if (!weak) {
        last.end = token.end;
        last.weight += piece.weight;
      }
    } else {
      last = { start: token.start, end: token.end, weight: piece.weight };
      matches.push(last);
    }
  }
  return matches;
}

const MARKED_WEIGHT = 0.5;

/** Longest excerpt, in UTF-16 code units. */
const EXCERPT_LENGTH = 140;
/** How far before the first match an excerpt may begin. */
const LEAD = 24;
/** Ends of sentences and lines: an excerpt begins after one where it can. */
const SENTENCE_END = /[。！？!?；;\n]/u;

/** Chooses the stretch of the passages that answers a query best; the first words where none does. */
export function findExcerpt(passages: readonly Passage[], query: Query): Excerpt | undefined {
  let best:
    { passage: Passage; start: number; score: number; matches: readonly Match[] } | undefined;
  for (const passage of passages) {
    const matches = findMatches(passage.text, query);
    for (const [at, match] of matches.entries()) {
      const held = new Map<string, number>();
      for (const other of matches.slice(at)) {
        if (other.end > match.start + EXCERPT_LENGTH - LEAD) break;
        const word = passage.text.slice(other.start, other.end).toLowerCase();
        held.set(word, Math.max(held.get(word) ?? 0, other.weight));
      }
      const score = Array.from(held.values()).reduce((sum, weight) => sum + weight, 0);
      if (score > (best?.score ?? 0)) best = { passage, start: match.start, score, matches };
    }
  }
  const passage = best?.passage ?? passages.find((one) => one.role !== 'question') ?? passages[0];
  if (passage === undefined) return undefined;
  const start = best === undefined ? 0 : toStart(passage.text, best.start);
  const end = Math.min(passage.text.length, start + EXCERPT_LENGTH);
  return {
    role: passage.role,
    stretches: toStretches(passage.text, best?.matches ?? [], start, end),
  };
}

/** Characters that a passage may have past its title and still say no more to someone who has read that. */
const MORE_THAN_TITLE = 20;

/**
 * Passages without what the title has said already: the one that the title was cut from begins behind it.
 *
 * @example
 * leaveOutTitle([{ role: 'question', text: '怎么回滚？日志里说，分支事务已经提交，而全局事务还没有开始。' }], '怎么回滚？')
 * // [{ role: 'question', text: '…日志里说，分支事务已经提交，而全局事务还没有开始。' }]
 */
export function leaveOutTitle(passages: readonly Passage[], title: string): readonly Passage[] {
  const begin = title.replace(/…$/u, '');
  return passages.flatMap((passage) => {
    const at = findEnd(passage.text, begin);
    if (at === undefined) return [passage];
    const rest = passage.text.slice(at).trim();
    return rest.length <= MORE_THAN_TITLE ? [] : [{ ...passage, text: `…${rest}` }];
  });
}

/** Where a text ends that another begins with, white space aside; `undefined` where it does not. */
function findEnd(text: string, begin: string): number | undefined {
  let at = 0;
  for (const char of begin.replace(/\s/gu, '')) {
    while (/^\s/u.test(text.slice(at, at + 1))) at += 1;
    if (!text.startsWith(char, at)) return undefined;
    at += char.length;
  }
  return at;
}

/** Cuts a text into marked and unmarked stretches, from `start` to `end`, with `…` where it goes on. */
export function toStretches(
  text: string,
  matches: readonly Match[],
  start = 0,
  end = text.length,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const push = (from: number, to: number, marked: boolean) => {
    if (to > from) stretches.push({ text: text.slice(from, to).replace(/\s+/gu, ' '), marked });
  };
  if (start > 0) stretches.push({ text: '…', marked: false });
  let at = start;
  for (const match of matches) {
    if (match.end <= start || match.start >= end) continue;
    push(at, match.start, false);
    push(Math.max(at, match.start), Math.min(match.end, end), true);
    at = Math.min(match.end, end);
  }
  push(at, end, false);
  if (end < text.length) stretches.push({ text: '…', marked: false });
  return stretches;
}

/** Where an excerpt begins that shows the match at `at`: at its sentence, or a little before it. */
function toStart(text: string, at: number): number {
  const from = Math.max(0, at - LEAD);
  if (from === 0) return 0;
  for (let place = at - 1; place >= from; place -= 1) {
    if (SENTENCE_END.test(text[place] ?? '')) return place + 1;
  }
  // Not in the middle of a Latin word.
  return from + (/^[\p{Script=Latin}\p{N}_.]*/u.exec(text.slice(from, at))?.[0].length ?? 0);
}
