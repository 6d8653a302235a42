import { toHash } from '../model/slug.ts';
import type { Token } from './token.ts';

/**
 * Ends every word of the index that is no pair. Pagefind finds what begins with a term and, where nothing does, what the
 * term begins with: `regsitry` would find `r`. With an end that no reader types a term finds whole words when it has the
 * end and beginnings when it has not, and no word is the beginning of another. A letter, since all else is dropped.
 */
const END = 'ʔ';
/** Stands for the dots of a version, which Pagefind would drop: `5.6.4` and `564` are not the same. */
const DOT = 'ʕ';
/** Begins the words that stand for tags, which no text has. */
const TAG = 'ʖ';

/**
 * The word of the index for a token. It has lower-case letters and digits only, so that Pagefind neither splits it nor
 * reads it as markup.
 *
 * @example
 * toIndexWord({ text: '5.6.4', kind: 'word' }) // '5ʕ6ʕ4ʔ'
 */
export function toIndexWord({ text, kind }: Pick<Token, 'text' | 'kind'>): string {
  if (kind === 'tag') return TAG + toHash(text);
  return kind === 'pair' ? text : toPrefix(text) + END;
}

/** What finds every word of the index that begins with a text: `sof` finds `sofarpc`. */
export function toPrefix(text: string): string {
  return text.replaceAll('.', DOT);
}
