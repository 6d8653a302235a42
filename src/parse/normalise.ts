/** Text in the form that the grammar reads, with the way back to the text as written. */
export interface NormalText {
  /** Compatibility forms folded, every kind of space one blank, no blanks at the ends, no emphasis marks. */
  readonly text: string;
  /** `at[i]` is where character `i` of `text` stands in the text as written; one more for its end. */
  readonly at: readonly number[];
}

/**
 * Folds what writers type differently and mean alike, character by character, so that one rule fits all: full-width and
 * half-width punctuation, no-break, ideographic and zero-width spaces, and asterisks of emphasis that did not close.
 *
 * @example
 * toNormalText('１、@胡希国 **提问：').text // '1、@胡希国 提问:'
 */
export function toNormalText(written: string): NormalText {
  const at: number[] = [];
  let text = '';
  let end = 0;
  let isAfterSpace = true; // Or at the beginning.
  for (let index = 0; index < written.length;) {
    const plain = endOfPlain(written, index);
    if (plain > index) {
      text += written.slice(index, plain);
      for (; index < plain; index += 1) at.push(index);
      end = plain;
      isAfterSpace = false;
      continue;
    }
    const character = characterAt(written, index);
    const next = index + character.length;
    const folded = isEmphasisMark(written, index) ? '' : fold(character);
    const kept: string = isAfterSpace && folded.startsWith(' ') ? folded.slice(1) : folded;
    text += kept;
    at.push(...Array<number>(kept.length).fill(index));
    if (kept !== '') isAfterSpace = kept.endsWith(' ');
    if (kept !== '' && kept !== ' ') end = next;
    index = next;
  }
  const trimmed = text.trimEnd();
  at.length = trimmed.length;
  at.push(end);
  return { text: trimmed, at };
}

/** Whether a text has no normal form to speak of: blanks, characters without width, marks of emphasis. */
export function isBlank(written: string): boolean {
  return !isPlain(written.charCodeAt(0)) && toNormalText(written).text === '';
}

/** The stretch of the text as written that stands behind `text.slice(start, end)`, spaces tidied. */
export function asWritten(written: string, normal: NormalText, start: number, end: number): string {
  const from = normal.at[start] ?? written.length;
  const last = normal.at[end - 1];
  const to = last === undefined ? from : last + characterAt(written, last).length;
  return tidy(written.slice(from, to));
}

/** Plain text for display: every run of spaces one blank, no zero-width characters, no asterisks of emphasis. */
export function tidy(written: string): string {
  return written.replace(EMPHASIS_MARKS, '').replace(ZERO_WIDTH, '').replace(SPACES, ' ').trim();
}

/** Where the plain characters end that stand from `start` on. */
function endOfPlain(written: string, start: number): number {
  let end = start;
  while (end < written.length && isPlain(written.charCodeAt(end))) end += 1;
  return end;
}

/**
 * Whether a character folds to itself: `a`, `1`, `问`; not `ａ`, `*`, ` `. Most do. An accent behind it (`e` and U+0301) is
 * a character of its own, although Unicode has a normal form for both together.
 */
function isPlain(code: number): boolean {
  return (code > 0x20 && code < 0x7f && code !== ASTERISK) || (code >= 0x4e00 && code <= 0x9fff);
}

const ASTERISK = 0x2a;

const folds = new Map<string, string>();

/** Worked out once for each character of one code unit, 65,536 at most; none of the others is a blank or without width. */
function fold(character: string): string {
  if (character.length > 1) return character.normalize('NFKC');
  let folded = folds.get(character);
  if (folded === undefined) {
    folded = ZERO_WIDTH_ONE.test(character)
      ? ''
      : SPACE.test(character)
        ? ' '
        : character.normalize('NFKC');
    folds.set(character, folded);
  }
  return folded;
}

function isEmphasisMark(written: string, index: number): boolean {
  return written[index] === '*' && (written[index + 1] === '*' || written[index - 1] === '*');
}

function characterAt(written: string, index: number): string {
  return String.fromCodePoint(written.codePointAt(index) ?? 0);
}

/** Blanks of any width and line ends: `' '`, `U+00A0`, `U+3000`; not a letter. */
const SPACE = /^[\s\p{Zs}]$/u;
const SPACES = /[\s\p{Zs}]+/gu;

/** Characters without width: `U+200B`, `U+FEFF`; not `U+00A0`, which is a blank. */
const ZERO_WIDTH_ONE = /^[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]$/u;
const ZERO_WIDTH = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;

/** Marks of emphasis that stayed in the text: `**`, `***`; not the single `*` of `a * b`. */
const EMPHASIS_MARKS = /\*{2,}/gu;
