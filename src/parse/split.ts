import type { Paragraph, PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import { toLine, type Line } from './line.ts';

/**
 * Cuts a paragraph's inline nodes into the lines that a reader sees.
 *
 * @param prefix text that Markdown took off the first line, such as the number of a list item
 * @example
 * '可以的。\nSeata：<https://seata.io>' // two lines; so are 'a<br/>b' and 'a  \nb'
 */
export function toLines(paragraph: Paragraph, prefix = ''): Line[] {
  return splitNodes(paragraph.children).map((nodes, index) =>
    toLine(nodes, index === 0 ? prefix : ''),
  );
}

/** Puts lines back into one paragraph; the break after the last of them is dropped. */
export function toParagraph(lines: readonly Line[]): Paragraph {
  const children = trimEdges(lines.flatMap((line) => line.nodes));
  return { type: 'paragraph', children, ...spanOf(children) };
}

/** The stretch from the first to the last of the nodes: `{ position }`, or `{}` where they have none. */
export function spanOf(nodes: readonly { readonly position?: Position | undefined }[]): {
  position?: Position;
} {
  const start = nodes.find((node) => node.position)?.position?.start;
  const end = nodes.findLast((node) => node.position)?.position?.end;
  return start && end ? { position: { start, end } } : {};
}

/** Drops line breaks and blanks at both ends. */
export function trimEdges(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  let start = 0;
  let end = nodes.length;
  while (start < end && isBlank(nodes[start])) start += 1;
  while (end > start && isBlank(nodes[end - 1])) end -= 1;
  return nodes.slice(start, end).map((node, index, all) => {
    if (node.type !== 'text') return node;
    const head = index === 0 ? node.value.trimStart() : node.value;
    const value = index === all.length - 1 ? head.trimEnd() : head;
    return value === node.value ? node : { ...node, value };
  });
}

/** The nodes of each line, with the break that ends it; bold text that runs over a break is bold on both lines. */
function splitNodes(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  const push = (node: PhrasingContent) => lines.at(-1)?.push(node);
  for (const node of nodes) {
    if (node.type === 'break') {
      push(node);
      lines.push([]);
    } else if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') {
      const inner = splitNodes(node.children);
      inner.forEach((children, index) => {
        if (index > 0) lines.push([]);
        push(inner.length === 1 ? node : { ...node, children, ...spanOf(children) });
      });
    } else {
      push(node);
    }
  }
  return lines.filter((line) => line.length > 0);
}

function isBlank(node: PhrasingContent | undefined): boolean {
  return node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
}
