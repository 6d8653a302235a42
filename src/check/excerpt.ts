import type { Spot } from './line.ts';

/** A source line, shortened around the place, and a line that marks the place below it. */
export interface Excerpt {
  readonly source: string;
  readonly marks: string;
}

/**
 * Shows where in a line something stands. Han characters are two columns wide on a terminal, so the marks are made of
 * full-width spaces and carets there.
 *
 * @example
 * toExcerpt('请看 ttps://x.org 。', { line: 1, column: 4, endLine: 1, endColumn: 16 })
 * // { source: '请看 ttps://x.org 。', marks: '　　 ^^^^^^^^^^^^' }
 */
export function toExcerpt(text: string, { line, column, endLine, endColumn }: Spot): Excerpt {
  const from = column - 1;
  const to = endLine > line ? text.length : Math.max(endColumn - 1, from + 1);
  const start = Math.max(0, Math.min(from - BEFORE, text.length - WIDTH));
  const shown = Array.from(text.slice(start, start + WIDTH).replaceAll('\t', ' '));
  const cut = start > 0 ? '…' : '';
  let at = start;
  let marks = cut === '' ? '' : ' ';
  for (const character of shown) {
    const isWide = WIDE.test(character);
    if (at >= to) break;
    if (at >= from) marks += isWide ? '^^' : '^';
    else marks += isWide ? '\u3000' : ' ';
    at += character.length;
  }
  if (from >= text.length) marks += '^';
  return { source: `${cut}${shown.join('')}${start + WIDTH < text.length ? '…' : ''}`, marks };
}

/** UTF-16 code units of a line that are shown, and of them those before the place. */
const WIDTH = 100;
const BEFORE = 40;

/** `胡`, `：`, `😀`; not `a` or `é` */
const WIDE =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6\p{Emoji_Presentation}]/u;
