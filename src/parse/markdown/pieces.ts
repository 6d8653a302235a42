/** A stretch of whole lines that can be read on its own. */
export interface Piece {
  readonly text: string;
  /** Lines before it. */
  readonly line: number;
  /** Characters before it. */
  readonly offset: number;
  /** Code that opens in it never closes. */
  readonly unclosed: boolean;
  /** Why it is shown as plain text: it is longer, nested deeper or has more marks than any digest has reason to. */
  readonly excess: 'length' | 'depth' | 'marks' | undefined;
}

/**
 * Cuts a text where one block surely ends and another starts, as the parser's time and memory grow with the square of
 * what it is given, and its stack with the depth.
 *
 * A cut is before a line in column 1 that neither is a list's item nor stands in fenced code, after a blank line.
 */
export function cutPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const lines = text.split('\n');
  let start = { line: 0, offset: 0 };
  let offset = 0;
  let fence: string | undefined;
  let blank = true;
  let effort = 0;
  const push = (line: number, end: number) => {
    const piece = text.slice(start.offset, end);
    const marks = piece.match(MARKS)?.length ?? 0;
    const isTooMuch = marks > MAX_MARKS || effort + marks ** 2 > MAX_EFFORT;
    const excess = findExcess(piece) ?? (isTooMuch ? 'marks' : undefined);
    if (excess === undefined) effort += marks ** 2;
    if (piece.trim() !== '')
      pieces.push({ text: piece, ...start, unclosed: fence !== undefined, excess });
    start = { line, offset: end };
  };
  for (const [at, line] of lines.entries()) {
    const mark = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
    } else {
      if (blank && SURE_START.test(line) && offset - start.offset >= MIN_LENGTH) push(at, offset);
      fence = mark;
    }
    blank = line.trim() === '';
    offset += line.length + 1;
  }
  push(lines.length, text.length);
  return pieces;
}

function findExcess(piece: string): 'length' | 'depth' | undefined {
  if (piece.length > MAX_LENGTH) return 'length';
  const isDeep = piece
    .split('\n')
    .some((line) => DEEP_NESTING.test(line) || DEEP_INDENT.test(line));
  return isDeep ? 'depth' : undefined;
}

/** In characters: shorter pieces are not worth a parser of their own. */
const MIN_LENGTH = 2_000;

/** In characters: the longest piece of a real digest has 3,230. */
const MAX_LENGTH = 64_000;

/** Characters that start something that the parser has to look for the end of. */
const MARKS = /[[\]*_`<!~|&]/gu;

/** In one piece: the most in a real digest are 161. */
const MAX_MARKS = 2_000;

/** In the whole text, the sum of each piece's marks squared, as the work for them grows: real digests reach 31,000. */
const MAX_EFFORT = 1e8;

/** ` ```java ` and `~~~` match; `` `a` `` does not. */
const FENCE = /^ {0,3}(`{3,}(?!.*`)|~{3,})/u;

/** `**1、@X**`, `# A` and `1、` match; ` a`, `- a`, `1. a` and an empty line do not. */
const SURE_START = /^(?!(?:[-+*]|\d{1,9}[.)])(?:\s|$))\S/u;

/** Twenty quotes or lists in one another at the start of a line; `> > - 1. a` does not match. */
const DEEP_NESTING = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=\s))){20}/u;

/** An item that is indented by a hundred columns; code may be. */
const DEEP_INDENT = /^[ \t]{100,}(?:[-+*]|\d{1,9}[.)])\s/u;
