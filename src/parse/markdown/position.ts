import type { Nodes } from 'mdast';
import type { Point, Position } from 'unist';

/** The place of a part of a text that stands on one line: from its `from`th to before its `to`th character. */
export function slicePosition(position: Position, from: number, to?: number): Position {
  return {
    start: movePoint(position.start, from),
    end: to === undefined ? position.end : movePoint(position.start, to),
  };
}

function movePoint(point: Point, by: number): Point {
  const moved = { line: point.line, column: point.column + by };
  return point.offset === undefined ? moved : { ...moved, offset: point.offset + by };
}

/** Moves a tree that was parsed from a part of a file to where the part stands in the file. Parts start in column 1. */
export function shiftPositions(node: Nodes, lines: number, offset: number): void {
  const { position } = node;
  if (position) {
    position.start = shiftPoint(position.start, lines, offset);
    position.end = shiftPoint(position.end, lines, offset);
  }
  if ('children' in node) for (const child of node.children) shiftPositions(child, lines, offset);
}

/** Moves a point down by lines and on by characters. */
export function shiftPoint(point: Point, lines: number, offset: number): Point {
  return { line: point.line + lines, column: point.column, offset: (point.offset ?? 0) + offset };
}
