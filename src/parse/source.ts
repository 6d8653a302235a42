import type { Point } from 'unist';

/** The text of a digest by lines, for positions inside of nodes. */
export interface Source {
  /** Where the content of a line begins, behind indentation and quote marks. `line` counts as in the file. */
  readonly contentStart: (line: number) => Point;
  /** The end of a line, without its line ending. */
  readonly lineEnd: (line: number) => Point;
}

/**
 * Indexes the lines of a text.
 *
 * @param first where the text begins in its file
 * @example
 * createSource('> 请问\n> 如何', { line: 1, column: 1, offset: 0 }).contentStart(2) // { line: 2, column: 3, offset: 7 }
 */
export function createSource(text: string, first: Required<Point>): Source {
  const starts = [0];
  for (const ending of text.matchAll(LINE_ENDING)) starts.push(ending.index + ending[0].length);
  const startOf = (line: number) => starts[line - first.line] ?? text.length;
  const point = (line: number, offset: number): Point => ({
    line,
    column: offset - startOf(line) + 1,
    offset: offset + (first.offset ?? 0),
  });
  return {
    contentStart(line) {
      let offset = startOf(line);
      while (' \t>'.includes(text[offset] ?? '\n')) offset += 1;
      return point(line, offset);
    },
    lineEnd(line) {
      let offset = startOf(line + 1);
      while (offset > startOf(line) && '\r\n'.includes(text[offset - 1] ?? ' ')) offset -= 1;
      return point(line, offset);
    },
  };
}

/** Line endings as Markdown knows them: LF, CR LF, CR. */
const LINE_ENDING = /\r\n|\n|\r/gu;
