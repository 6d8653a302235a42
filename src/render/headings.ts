import type { Heading, RootContent } from 'mdast';

/**
 * Moves headings so that the topmost has the level `top` and no level is left out; none is below 6. A heading without
 * text goes, since it would be one without a name.
 *
 * @example
 * levelHeadings([h3, h5, h3], 2) // [h2, h3, h2]
 */
export function levelHeadings(nodes: readonly RootContent[], top: number): RootContent[] {
  const depths = new Set<number>();
  walkHeadings(nodes, ({ depth }) => depths.add(depth));
  if (depths.size === 0) return [...nodes];
  const order = [...depths].sort((a, b) => a - b);
  return nodes.flatMap((node) => level(node, (depth) => Math.min(6, top + order.indexOf(depth))));
}

function walkHeadings(nodes: readonly RootContent[], visit: (heading: Heading) => void): void {
  for (const node of nodes) {
    if (node.type === 'heading') visit(node);
    else if (isContainer(node)) walkHeadings(node.children, visit);
  }
}

function level(node: RootContent, toLevel: (depth: number) => number): RootContent[] {
  if (node.type === 'heading') {
    if (node.children.length === 0) return [];
    return [{ ...node, depth: toLevel(node.depth) as Heading['depth'] }]; // Between 1 and 6, as `top` is.
  }
  if (!isContainer(node)) return [node];
  const children = (node.children as RootContent[]).flatMap((child) => level(child, toLevel));
  return [{ ...node, children } as RootContent]; // The children are of the kind that they were.
}

function isContainer(
  node: RootContent,
): node is Extract<RootContent, { type: 'blockquote' | 'list' | 'listItem' }> {
  return node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem';
}
