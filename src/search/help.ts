import type { SearchDocument } from './document.ts';
import type { Simplified } from './fold.ts';
import { cutText } from './token.ts';

/** `help.json` beside an index: what helps a query that finds nothing. It is loaded for such a query only. */
export interface HelpFile {
  /** Traditional characters with their simplified ones, in pairs, as far as the archive has them: `滾滚發发`. */
  readonly simplified: string;
  /** Words of the documents and names of tags and people, most used first, for typing slips. */
  readonly words: readonly string[];
}

/** Most words in a help file: it is loaded whole. */
const WORD_LIMIT = 3000;
/** Shorter words are too near to each other. */
const SHORTEST_WORD = 4;

/** What some documents add to a help file. */
export interface Vocabulary {
  /** Words that can be mistyped, each with the number of documents that have it, and names with their uses. */
  readonly words: ReadonlyMap<string, number>;
  /** Characters of the documents. */
  readonly chars: ReadonlySet<string>;
}

export function toVocabulary(documents: readonly SearchDocument[]): Vocabulary {
  const words = new Map<string, number>();
  const chars = new Set<string>();
  const count = (word: string) => words.set(word, (words.get(word) ?? 0) + 1);
  for (const { title, passages, tags, people } of documents) {
    const text = [title, ...passages.map((passage) => passage.text)].join('\n');
    const tokens = cutText(text.replace(HAN_RUN, ' ')).filter(
      ({ kind, text: word }) => kind === 'word' && word.length >= SHORTEST_WORD,
    );
    for (const word of new Set(tokens.map((token) => token.text)))
      if (LETTERS.test(word)) count(word);
    for (const { name } of [...tags, ...people]) count(name.toLowerCase());
    for (const char of text) chars.add(char);
  }
  return { words, chars };
}

/** Makes the help file of documents from what each part of them adds to it. */
export function toHelpFile(parts: readonly Vocabulary[], simplified: Simplified): HelpFile {
  const counts = new Map<string, number>();
  for (const { words } of parts)
    for (const [word, count] of words) counts.set(word, (counts.get(word) ?? 0) + count);
  const isUsed = (char: string) => parts.some(({ chars }) => chars.has(char));
  return {
    simplified: Array.from(simplified, ([from, to]) => (isUsed(to) ? from + to : '')).join(''),
    words: Array.from(counts)
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .slice(0, WORD_LIMIT)
      .map(([word]) => word),
  };
}

/** `回滚` of `seata回滚失败`: where most words end anyway, and what takes longest to cut. */
const HAN_RUN = /[\u{4E00}-\u{9FFF}]+/gu;

/** `seata` and `log4j` are words that can be mistyped; `20210910` is not. */
const LETTERS = /^\p{L}[\p{L}\p{N}]*$/u;

export function readSimplified({ simplified }: HelpFile): Simplified {
  const chars = Array.from(simplified);
  return new Map(
    chars.flatMap((char, at) => (at % 2 === 0 ? [[char, chars[at + 1] ?? char]] : [])),
  );
}

/**
 * The words nearest to one that was mistyped: at most one slip in five letters, the more used ones first.
 *
 * @example
 * findNearest('regsitry', ['registry', 'sentry']) // ['registry']
 */
export function findNearest(word: string, words: readonly string[], limit = 3): readonly string[] {
  const letters = Array.from(word.toLowerCase());
  const allowed = Math.max(1, Math.floor(letters.length / 5));
  return words
    .flatMap((known) => {
      const distance = countSlips(letters, Array.from(known), allowed);
      return distance <= allowed && known !== word ? [{ known, distance }] : [];
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ known }) => known);
}

/** Letters to add, drop, change or swap with their neighbour to come from one word to the other; more than `limit` is not counted on. */
function countSlips(a: readonly string[], b: readonly string[], limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let slips = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + Number(!same),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      }
      row.push(slips);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}
