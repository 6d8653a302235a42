import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import { findSpeaker } from './grammar/speaker.ts';
import { toLine, type Line } from './line.ts';
import { findMark, type Mark } from './mark.ts';
import { spanOf, toLines, toParagraph } from './split.ts';

/** A part of a list that belongs to one place. */
export interface ListPiece {
  /** A list of the items concerned, with the numbers that they had; `undefined` where the items are opened. */
  readonly list: List | undefined;
  /** The first line of its first item. */
  readonly line: Line | undefined;
  readonly mark: Mark | undefined;
  /** What comes after it: the rest of an asker's item, what an item swallowed, or the content of opened items. */
  readonly after: readonly RootContent[];
}

/**
 * Takes a list apart where it is more than a list. It stays whole unless items of it are an asker's line
 * (`1. @X #1061`), a project line (`- SOFABoot：<https://…>`), a question (`- Q: How?`), or have swallowed what follows
 * the list (`- 最后一项\nSeata：<https://…>` without a blank line between).
 */
export function toListPieces(list: List): ListPiece[] {
  const pieces: ListPiece[] = [];
  let kept: ListItem[] = [];
  let first = 0;
  const flush = (after: readonly RootContent[] = []) => {
    if (kept.length > 0) pieces.push(toWholePiece(withItems(list, kept, first), after));
    kept = [];
  };
  list.children.forEach((item, index) => {
    const own = toOwnPiece(list, item, index);
    if (own) {
      flush();
      pieces.push(own);
      return;
    }
    const tail = splitTail(item);
    if (kept.length === 0) first = index;
    kept.push(tail?.item ?? item);
    if (tail) flush(tail.after);
  });
  flush();
  const [only] = pieces;
  const whole =
    only &&
    pieces.length === 1 &&
    only.list?.children.every((item, at) => item === list.children[at]);
  return only && whole && only.after.length === 0 ? [{ ...only, list }] : pieces;
}

/** An item that is a piece of its own. */
function toOwnPiece(list: List, item: ListItem, index: number): ListPiece | undefined {
  const [head, ...others] = item.children;
  if (head?.type !== 'paragraph') return undefined;
  const [first, ...below] = toLines(head);
  if (!first) return undefined;
  const line = toLine(first.nodes, numberOf(list, index));
  const mark = findMark(line);
  if (mark?.kind === 'asker' && mark.strength !== 'login') {
    const heading = below.length === 0 ? head : toParagraph([first]);
    const after = [...(below.length > 0 ? [toParagraph(below)] : []), ...others];
    return { list: withItems(list, [withChildren(item, [heading])], index), line, mark, after };
  }
  if (
    mark?.kind === 'project' &&
    mark.url !== undefined &&
    others.length === 0 &&
    below.length === 0
  ) {
    return { list: withItems(list, [item], index), line, mark, after: [] };
  }
  if (findSpeaker(first)?.kind === 'question')
    return { list: undefined, line, mark: undefined, after: item.children };
  return undefined;
}

/** Items that stay a list, marked where the first of them opens with `A：`. */
function toWholePiece(list: List, after: readonly RootContent[]): ListPiece {
  const head = list.children[0]?.children[0];
  const line = head?.type === 'paragraph' ? toLines(head)[0] : undefined;
  return { list, line, mark: line && findSpeaker(line), after };
}

/** What the last paragraph of an item swallowed; `undefined` where it is all the item's. */
function splitTail(item: ListItem): { item: ListItem; after: readonly RootContent[] } | undefined {
  const last = item.children.at(-1);
  const before = item.children.slice(0, -1);
  if (last?.type === 'list') {
    const lastItem = last.children.at(-1);
    const tail = lastItem && splitTail(lastItem);
    if (!tail) return undefined;
    const items = [...last.children.slice(0, -1), tail.item];
    return {
      item: withChildren(item, [...before, { ...last, children: items, ...spanOf(items) }]),
      after: tail.after,
    };
  }
  if (last?.type !== 'paragraph') return undefined;
  const lines = toLines(last);
  const at = lines.findIndex((line, index) => index > 0 && isBeyondList(findMark(line)));
  if (at < 0) return undefined;
  const kept: Paragraph = toParagraph(lines.slice(0, at));
  return { item: withChildren(item, [...before, kept]), after: [toParagraph(lines.slice(at))] };
}

function isBeyondList(mark: Mark | undefined): boolean {
  if (mark?.kind === 'asker') return mark.strength !== 'login';
  return mark?.kind === 'answer' || (mark?.kind === 'project' && mark.url !== undefined);
}

/** The number that Markdown shows before an item: `'2. '`; `''` in a bullet list. */
function numberOf(list: List, index: number): string {
  return list.ordered ? `${(list.start ?? 1) + index}. ` : '';
}

/** A part of a list, with the numbers that the items had. */
function withItems(list: List, items: readonly ListItem[], first: number): List {
  const start = list.ordered ? { start: (list.start ?? 1) + first } : {};
  return { ...list, ...start, children: [...items], ...spanOf(items) };
}

function withChildren(item: ListItem, children: ListItem['children']): ListItem {
  return { ...item, children, ...spanOf(children) };
}
