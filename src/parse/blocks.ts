import type { Blockquote, Heading, Paragraph, Root, RootContent } from 'mdast';
import { findAsker } from './grammar/asker.ts';
import { isAddressLine } from './grammar/project-line.ts';
import { toLine, type Line } from './line.ts';
import { toListPieces } from './list-pieces.ts';
import { findMark, type Mark } from './mark.ts';
import { spanOf, toLines, toParagraph } from './split.ts';

/** A piece of a digest's body that belongs to one place as a whole. */
export interface Block {
  /** As in the source; a paragraph or list that holds more than one thing gives more than one node. */
  readonly node: RootContent;
  readonly mark: Mark | undefined;
  /** Which quote it stands in, counted from 1; `undefined` outside of quotes. */
  readonly quote: number | undefined;
  /** The first line of its text; `undefined` for code, tables and the like. */
  readonly line: Line | undefined;
  /** Nothing but pictures. */
  readonly pictures: boolean;
  /** One line is all there is. */
  readonly single: boolean;
}

/**
 * Cuts the body of a digest into blocks and says what each of them is by itself. Quotes are opened, and paragraphs,
 * quotes and lists are cut where an asker, an answer or a project line begins in them; nothing visible is dropped.
 *
 * @example
 * '> 请问支持吗？\nA：支持。\nSeata：<https://seata.io>'
 * // a quoted question, an answer and a project line
 */
export function toBlocks(root: Root): Block[] {
  const cutting: Cutting = { blocks: [], quotes: 0 };
  for (const node of root.children) cut(node, undefined, cutting);
  return cutting.blocks;
}

/** A quote that is open. */
interface Quote {
  readonly number: number;
  /** The column of its marks; a line that begins there has none and belongs to the quote by laziness. */
  readonly column: number;
}

/** The blocks so far, and how many quotes were opened. */
interface Cutting {
  readonly blocks: Block[];
  quotes: number;
}

function cut(node: RootContent, quote: Quote | undefined, cutting: Cutting): void {
  if (node.type === 'blockquote') {
    const opened = quote ?? openQuote(node, cutting);
    for (const child of contentOf(node)) cut(child, opened, cutting);
  } else if (node.type === 'paragraph') {
    cutParagraph(node, quote, cutting);
  } else if (node.type === 'list') {
    for (const { list, line, mark, after } of toListPieces(node)) {
      const single = mark?.kind === 'asker' || mark?.kind === 'project';
      if (list)
        cutting.blocks.push({
          node: list,
          mark,
          quote: quote?.number,
          line,
          pictures: false,
          single,
        });
      for (const child of after) cut(child, quote, cutting);
    }
  } else if (node.type === 'heading') {
    cutting.blocks.push(toHeadingBlock(node, quote));
  } else {
    cutting.blocks.push({
      node,
      mark: undefined,
      quote: quote?.number,
      line: undefined,
      pictures: false,
      single: false,
    });
  }
}

function openQuote(node: Blockquote, cutting: Cutting): Quote {
  cutting.quotes += 1;
  return { number: cutting.quotes, column: node.position?.start.column ?? 1 };
}

/** The blocks in a quote; quotes that hold nothing but a quote are one. */
function contentOf(quote: Blockquote): readonly RootContent[] {
  let inner = quote;
  for (;;) {
    const [only, ...others] = inner.children;
    if (only?.type !== 'blockquote' || others.length > 0) return inner.children;
    inner = only;
  }
}

/** A heading is a section's, unless it names an asker: `#### 1、@胡希国 提问：`. */
function toHeadingBlock(node: Heading, quote: Quote | undefined): Block {
  const line = toLine(node.children);
  const asker = findAsker(line);
  const mark = asker?.strength === 'sure' ? asker : undefined;
  return { node, mark, quote: quote?.number, line, pictures: false, single: true };
}

function cutParagraph(node: Paragraph, quote: Quote | undefined, cutting: Cutting): void {
  const lines = toLines(node);
  const marks = lines.map(findMark);
  let open = quote;
  let start = 0;
  for (let next = 1; next <= lines.length; next += 1) {
    const resumes = quote !== undefined && isResumed(lines, marks, start, next, quote);
    if (next < lines.length && !resumes && !isCut(lines, marks, start, next)) continue;
    const part = lines.slice(start, next);
    const whole = part.length === lines.length;
    cutting.blocks.push(
      toLinesBlock(
        whole ? node : toParagraph(part),
        part,
        addressBelow(part, marks[start]),
        open?.number,
      ),
    );
    if (resumes) open = { ...quote, number: (cutting.quotes += 1) };
    start = next;
  }
}

/**
 * Whether a quote goes on at line `next` behind an answer that belongs to it by laziness alone:
 *
 *     > 支持吗？
 *     A：支持。
 *     > 从哪一版开始？
 */
function isResumed(
  lines: readonly Line[],
  marks: readonly (Mark | undefined)[],
  start: number,
  next: number,
  { column }: Quote,
): boolean {
  const columnOf = (line: Line | undefined) =>
    spanOf(line?.nodes ?? []).position?.start.column ?? 0;
  return (
    marks[start]?.kind === 'answer' &&
    columnOf(lines[start]) <= column &&
    columnOf(lines[next]) > column
  );
}

/** Whether a new block begins with line `next` of a paragraph whose block began with line `start`. */
function isCut(
  lines: readonly Line[],
  marks: readonly (Mark | undefined)[],
  start: number,
  next: number,
): boolean {
  const open = marks[start];
  if (open?.kind === 'asker' && open.strength !== 'login') return true;
  if (open?.kind === 'project') {
    const line = lines[next];
    return !(
      open.url === undefined &&
      next === start + 1 &&
      line !== undefined &&
      isAddressLine(line)
    );
  }
  if (open?.kind === 'group' && open.number !== undefined && next === start + 1) return true;
  const mark = marks[next];
  if (mark?.kind === 'asker')
    return mark.strength === 'sure' || (mark.strength === 'likely' && mark.number !== undefined);
  if (mark?.kind === 'project') {
    const below = lines[next + 1];
    return mark.url !== undefined || below === undefined || isAddressLine(below);
  }
  if (mark?.kind === 'group')
    return mark.form === 'topic' && mark.number !== undefined && lines[next]?.bold === true;
  return mark !== undefined;
}

/** `「MOSN」：` with its address on the next line is one project line. */
function addressBelow(lines: readonly Line[], mark: Mark | undefined): Mark | undefined {
  if (mark?.kind !== 'project' || mark.url !== undefined) return mark;
  return { ...mark, url: lines[1]?.links[0]?.url };
}

function toLinesBlock(
  node: RootContent,
  lines: readonly Line[],
  mark: Mark | undefined,
  quote: number | undefined,
): Block {
  const text = lines.some((line) => line.normal.text !== '');
  const pictures = !text && lines.some((line) => line.pictures > 0);
  return { node, mark, quote, line: lines[0], pictures, single: lines.length === 1 };
}
