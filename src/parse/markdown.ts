import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';

/** The one Markdown parser of the project: CommonMark, GFM, and emphasis beside Chinese punctuation. */
export const remark = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).freeze();

/**
 * Parses the Markdown below a digest's front matter.
 *
 * @param start where the text begins in its file; positions are those of the file
 */
export function parseMarkdown(text: string, start: Required<Point>): Root {
  const root = remark.parse(text);
  const move = (point: Point): Point => ({
    line: point.line + start.line - 1,
    column: point.column,
    offset: (point.offset ?? 0) + (start.offset ?? 0),
  });
  visit(root, (node) => {
    const { position } = node;
    if (position) node.position = { start: move(position.start), end: move(position.end) };
  });
  return root;
}
