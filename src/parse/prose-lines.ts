import type { RootContent } from 'mdast';
import type { Position } from 'unist';
import type { Line } from './line.ts';
import { toLine } from './line.ts';
import { spanOf, toLines } from './split.ts';

/** A line of prose, with where it stands. */
export interface ProseLine {
  readonly line: Line;
  /** It opens an item of a list. */
  readonly item: boolean;
  readonly position: Position | undefined;
  /** Which of the nodes given it comes from. */
  readonly index: number;
}

/** The lines of paragraphs, headings, lists and quotes, in order; code and tables have none. */
export function toProseLines(nodes: readonly RootContent[]): ProseLine[] {
  return nodes.flatMap((node, index) => linesOf(node, false).map((one) => ({ ...one, index })));
}

function linesOf(node: RootContent, item: boolean): Omit<ProseLine, 'index'>[] {
  if (node.type === 'paragraph') {
    return toLines(node).map((line, at) => ({
      line,
      item: item && at === 0,
      position: spanOf(line.nodes).position ?? node.position,
    }));
  }
  if (node.type === 'heading')
    return [{ line: toLine(node.children), item: false, position: node.position }];
  if (node.type === 'list') {
    return node.children.flatMap((one) =>
      one.children.flatMap((child, at) => linesOf(child, at === 0)),
    );
  }
  return node.type === 'blockquote' ? node.children.flatMap((child) => linesOf(child, false)) : [];
}
