import type { Blockquote, Heading, List, ListItem, Paragraph, Root, RootContent } from 'mdast';
import { findAsker, type AskerLine } from './grammar/asker.ts';
import { findGroup, type GroupLine } from './grammar/group.ts';
import { findProjectLine, isAddressLine, type ProjectMark } from './grammar/project-line.ts';
import { findSpeaker, type SpeakerLine } from './grammar/speaker.ts';
import { isPicture, toLine, type Line } from './line.ts';
import type { Source } from './source.ts';
import { spanOf, toLines, toParagraph } from './split.ts';

/** What the grammar recognises at the start of a block. */
export type Mark = AskerLine | GroupLine | SpeakerLine | ProjectMark;

/** A piece of a digest's body that belongs to one place as a whole. */
export interface Block {
  /** As in the source; a paragraph that holds more than one thing gives more than one node. */
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
export function toBlocks(root: Root, source: Source): Block[] {
  const cutting: Cutting = { source, blocks: [], quotes: 0 };
  for (const node of root.children) cut(node, undefined, cutting);
  return cutting.blocks;
}

/** The blocks so far, and how many quotes were opened. */
interface Cutting {
  readonly source: Source;
  readonly blocks: Block[];
  quotes: number;
}

function cut(node: RootContent, quote: number | undefined, cutting: Cutting): void {
  switch (node.type) {
    case 'blockquote': {
      if (quote === undefined) cutting.quotes += 1;
      for (const child of openQuote(node)) cut(child, quote ?? cutting.quotes, cutting);
      break;
    }
    case 'paragraph':
      cutParagraph(node, quote, cutting);
      break;
    case 'list':
      cutList(node, quote, cutting);
      break;
    case 'heading':
      cutting.blocks.push(toHeadingBlock(node, quote));
      break;
    default:
      cutting.blocks.push({ node, mark: undefined, quote, line: undefined, pictures: isPicture(node), single: false });
  }
}

/** The blocks in a quote; quotes that hold nothing but a quote are one. */
function openQuote(quote: Blockquote): readonly RootContent[] {
  let inner = quote;
  for (;;) {
    const [only, ...others] = inner.children;
    if (only?.type !== 'blockquote' || others.length > 0) return inner.children;
    inner = only;
  }
}

/** A heading is a section's, unless it names an asker: `#### 1、@胡希国 提问：`. */
function toHeadingBlock(node: Heading, quote: number | undefined): Block {
  const line = toLine(node.children);
  const asker = findAsker(line);
  const mark = asker?.strength === 'sure' ? asker : undefined;
  return { node, mark, quote, line, pictures: false, single: true };
}

function cutParagraph(node: Paragraph, quote: number | undefined, { source, blocks }: Cutting): void {
  const lines = toLines(node, source);
  const marks = lines.map(findMark);
  let start = 0;
  for (let next = 1; next <= lines.length; next += 1) {
    if (next < lines.length && !isCut(lines, marks, start, next)) continue;
    const part = lines.slice(start, next);
    const whole = part.length === lines.length;
    blocks.push(toLinesBlock(whole ? node : toParagraph(part), part, addressBelow(part, marks[start]), quote));
    start = next;
  }
}

/** Whether a new block begins with line `next` of a paragraph whose block began with line `start`. */
function isCut(
  lines: readonly Line[],
  marks: readonly (Mark | undefined)[],
  start: number,
  next: number,
): boolean {
  const open = marks[start];
  const mark = marks[next];
  const before = marks[next - 1];
  if (open?.kind === 'asker' && open.strength !== 'login') return true;
  if (open?.kind === 'project') {
    const line = lines[next];
    return !(open.url === undefined && next === start + 1 && line !== undefined && isAddressLine(line));
  }
  switch (mark?.kind) {
    case 'asker':
      return mark.strength !== 'login' && (mark.strength === 'sure' || mark.number !== undefined);
    case 'answer':
    case 'question':
      return true;
    case 'project': {
      if (mark.url !== undefined) return true;
      const below = lines[next + 1];
      return below === undefined || isAddressLine(below);
    }
    case 'group':
      return mark.form === 'topic' && mark.number !== undefined && lines[next]?.bold === true;
    default:
      return before?.kind === 'group' && next - 1 === start && before.number !== undefined;
  }
}

/** `「MOSN」：` with its address on the next line is one project line. */
function addressBelow(lines: readonly Line[], mark: Mark | undefined): Mark | undefined {
  if (mark?.kind !== 'project' || mark.url !== undefined) return mark;
  const url = lines[1]?.links[0]?.url;
  return { ...mark, url };
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

/** What a line is by itself. */
export function findMark(line: Line): Mark | undefined {
  return findSpeaker(line) ?? findAsker(line) ?? findProjectLine(line) ?? findGroup(line);
}

/**
 * A list stays whole unless items of it are an asker's line (`1. @X #1061`), a project line (`- SOFABoot：<https://…>`),
 * a question (`- Q: How?`) or have swallowed what follows the list (`- 最后一项\nSeata：<https://…>` without a blank line between).
 */
function cutList(list: List, quote: number | undefined, cutting: Cutting): void {
  const { source, blocks } = cutting;
  let kept: ListItem[] = [];
  let first = 0;
  const flush = () => {
    if (kept.length > 0) blocks.push(toListBlock(withItems(list, kept, first), list, quote, source));
    kept = [];
  };
  const keep = (item: ListItem, index: number) => {
    if (kept.length === 0) first = index;
    kept.push(item);
  };
  list.children.forEach((item, index) => {
    const [head, ...others] = item.children;
    const line = head?.type === 'paragraph' ? firstLine(head, source, numberOf(list, index)) : undefined;
    const mark = line && findMark(line);
    if (head?.type === 'paragraph' && mark?.kind === 'asker' && mark.strength !== 'login') {
      flush();
      cutAskerItem(list, item, head, index, quote, cutting);
    } else if (mark?.kind === 'project' && mark.url !== undefined && others.length === 0) {
      flush();
      const node = withItems(list, [item], index);
      blocks.push({ node, mark, quote, line, pictures: false, single: true });
    } else if (head?.type === 'paragraph' && findSpeaker(toLines(head, source)[0] ?? EMPTY)?.kind === 'question') {
      flush();
      for (const child of item.children) cut(child, quote, cutting);
    } else {
      const tail = splitTail(item, source);
      keep(tail?.item ?? item, index);
      if (tail) {
        flush();
        for (const node of tail.after) cut(node, quote, cutting);
      }
    }
  });
  flush();
}

/** An item that names an asker: its first line is the heading, the rest of it is opened. */
function cutAskerItem(
  list: List,
  item: ListItem,
  head: Paragraph,
  index: number,
  quote: number | undefined,
  cutting: Cutting,
): void {
  const [line, ...below] = toLines(head, cutting.source, numberOf(list, index));
  if (!line) return;
  const paragraph = below.length === 0 ? head : toParagraph([line]);
  const node = withItems(list, [{ ...item, children: [paragraph], ...spanOf([paragraph]) }], index);
  cutting.blocks.push({ node, mark: findMark(line), quote, line, pictures: false, single: true });
  if (below.length > 0) cut(toParagraph(below), quote, cutting);
  for (const child of item.children.slice(1)) cut(child, quote, cutting);
}

/** What the last paragraph of an item swallowed: `{ item, after }`; `undefined` where it is all the item's. */
function splitTail(
  item: ListItem,
  source: Source,
): { item: ListItem; after: readonly RootContent[] } | undefined {
  const last = item.children.at(-1);
  if (last?.type === 'list') {
    const lastItem = last.children.at(-1);
    const tail = lastItem && splitTail(lastItem, source);
    if (!tail) return undefined;
    const inner = { ...last, children: [...last.children.slice(0, -1), tail.item] };
    return { item: { ...item, children: [...item.children.slice(0, -1), inner] }, after: tail.after };
  }
  if (last?.type !== 'paragraph') return undefined;
  const lines = toLines(last, source);
  const at = lines.findIndex((line, index) => index > 0 && isBeyondList(findMark(line)));
  if (at < 0) return undefined;
  return {
    item: { ...item, children: [...item.children.slice(0, -1), toParagraph(lines.slice(0, at))] },
    after: [toParagraph(lines.slice(at))],
  };
}

function isBeyondList(mark: Mark | undefined): boolean {
  if (mark?.kind === 'asker') return mark.strength !== 'login';
  return mark?.kind === 'answer' || (mark?.kind === 'project' && mark.url !== undefined);
}

/** A list is marked where its first item opens with `A：`. */
function toListBlock(node: List, list: List, quote: number | undefined, source: Source): Block {
  const head = node.children[0]?.children[0];
  const line = head?.type === 'paragraph' ? firstLine(head, source, '') : undefined;
  const speaker = line && findSpeaker(line);
  const whole = node.children.length === list.children.length;
  const result = whole && node.children.every((item, i) => item === list.children[i]) ? list : node;
  return { node: result, mark: speaker, quote, line, pictures: false, single: false };
}

const EMPTY = toLine([]);

function firstLine(paragraph: Paragraph, source: Source, prefix: string): Line | undefined {
  return toLines(paragraph, source, prefix)[0];
}

/** The number that Markdown shows before an item: `'2. '`; `''` in a bullet list. */
function numberOf(list: List, index: number): string {
  return list.ordered ? `${(list.start ?? 1) + index}. ` : '';
}

/** A part of a list, with the numbers that the items had. */
function withItems(list: List, items: readonly ListItem[], first: number): List {
  const start = list.ordered ? (list.start ?? 1) + first : list.start;
  return { ...list, ...(start === undefined ? {} : { start }), children: [...items], ...spanOf(items) };
}
