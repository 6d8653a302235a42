import type { Definition, Root, RootContent } from 'mdast';
import type { Point } from 'unist';
import { cutPieces, type Piece } from './markdown/pieces.ts';
import { shiftPoint, shiftPositions } from './markdown/position.ts';
import { repairTree } from './markdown/repair.ts';
import { isTooDeep, toPlainBlock } from './markdown/limits.ts';
import { toTree } from './markdown/syntax.ts';
import type { Report } from './report.ts';

/**
 * Reads Markdown as its writers meant it: the only Markdown parser of the project.
 *
 * CommonMark and GFM, with emphasis that works beside Chinese punctuation and with spaces inside its marks, line ends
 * that are line ends (`break`), tags as what they mean (`<br/>`, `<img>`) or as text (`<scope>`), and links that are all
 * `link` with an address. There are no nodes `html`, `definition`, `linkReference`, `imageReference` in the result.
 *
 * It takes any text in time that grows with its length: blocks that are too long or too deep are shown as plain text,
 * with a message.
 *
 * @param text Markdown with `\n` for line ends.
 * @param start Where the text starts in its file, so that all positions are those of the file; it starts a line.
 * @example
 * parseMarkdown('**1、@黄剑 **提问：') // paragraph [strong 1、@黄剑, text ' 提问：']
 */
export function parseMarkdown(
  text: string,
  start: Point = FILE_START,
  report: Report = () => undefined,
): Root {
  const pieces = cutPieces(text);
  const definitions = findDefinitions(pieces);
  const children: RootContent[] = [];
  for (const piece of pieces) {
    const lines = start.line - 1 + piece.line;
    const offset = (start.offset ?? 0) + piece.offset;
    const place = (point: Point) => shiftPoint(point, lines, offset);
    for (const node of readPiece(piece, definitions, (rule, point, data) =>
      report(rule, place(point), data),
    )) {
      shiftPositions(node, lines, offset);
      children.push(node);
    }
  }
  return { type: 'root', children };
}

/** Tells what was found at a place of one piece. */
type ReportAt = (rule: Parameters<Report>[0], place: Point, data?: Parameters<Report>[2]) => void;

const FILE_START: Point = { line: 1, column: 1, offset: 0 };

function readPiece(
  piece: Piece,
  definitions: ReadonlyMap<string, Definition>,
  report: ReportAt,
): RootContent[] {
  const plain = (reason: string) => {
    report('markdown-too-complex', FILE_START, { reason });
    return [toPlainBlock(piece.text)];
  };
  if (piece.excess !== undefined) return plain(piece.excess);
  // A reference is only seen where its definition is; the definitions' own nodes go with the others in `repairTree`.
  const known = piece.unclosed
    ? ''
    : findReferred(piece.text, definitions).map(toSource).join('\n');
  const tree = toTree(known === '' ? piece.text : `${piece.text}\n\n${known}`, (place) => {
    report('emphasis-unbalanced', place);
  });
  if (isTooDeep(tree)) return plain('depth');
  return repairTree(tree, definitions, piece.text, (place, found, used) => {
    report('address-mended', place, { found, used });
  }).children;
}

/** The definitions that a text may refer to: all of them in every piece would be the square of the whole. */
function findReferred(
  text: string,
  definitions: ReadonlyMap<string, Definition>,
): readonly Definition[] {
  if (definitions.size === 0) return [];
  const identifiers = new Set(
    Array.from(text.matchAll(LABEL), ([, label = '']) => toIdentifier(label)),
  );
  return [...identifiers].flatMap((identifier) => definitions.get(identifier) ?? []);
}

/** A label as CommonMark compares it: `Seata  Docs`, also over two lines of a quote → `seata docs`. */
function toIdentifier(label: string): string {
  return label.replace(BLANKS, ' ').trim().toLowerCase().toUpperCase().toLowerCase();
}

function findDefinitions(pieces: readonly Piece[]): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  for (const { text, excess } of pieces) {
    if (excess !== undefined || !DEFINITION.test(text)) continue;
    const stack: RootContent[] = [...toTree(text, () => undefined).children];
    for (let node = stack.shift(); node; node = stack.shift()) {
      if (node.type === 'definition' && !found.has(node.identifier))
        found.set(node.identifier, node);
      if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')
        stack.unshift(...node.children);
    }
  }
  return found;
}

/** A definition as Markdown again: `[id]: <https://…>`. */
function toSource({ label, identifier, url }: Definition): string {
  return `[${label ?? identifier}]: <${url.replace(/[<>\n]/gu, encodeURIComponent)}>`;
}

/** `[1]: https://seata.io` at the start of a line matches, `[1]` does not. */
const DEFINITION = /^[ \t>]*\[[^\]\n]+\]:/mu;

/** What stands between two brackets with none between them: `1` of `[text][1]`; nothing of `[]`. */
const LABEL = /\[((?:[^[\]\\]|\\[^])+)\]/gu;

/** Blanks and line ends with the marks of a quote behind them. */
const BLANKS = /\n[ \t>]*|[\t\r ]+/gu;
