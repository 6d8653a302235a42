import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { leafText } from './line.ts';
import { trimEdges } from './split.ts';

/**
 * Takes the first `count` characters of visible text off a block, such as the mark `A：`.
 *
 * @returns `undefined` where nothing is left
 * @example
 * stripStart(paragraph('**A：**可以的。'), 2) // '可以的。'
 */
export function stripStart(node: RootContent, count: number): RootContent | undefined {
  if (node.type === 'paragraph') {
    const children = trimEdges(dropText(node.children, { left: count }));
    if (children.length === 0) return undefined;
    return { ...node, children, ...startingAt(node, children) };
  }
  if (node.type !== 'list') return node;
  const [item, ...items] = node.children;
  const [head, ...rest] = item?.children ?? [];
  if (!item || head?.type !== 'paragraph') return node;
  const stripped = stripStart(head, count);
  // A paragraph gives a paragraph.
  const first = stripped ? [stripped as Paragraph] : [];
  return { ...node, children: [{ ...item, children: [...first, ...rest] }, ...items] };
}

function dropText(nodes: readonly PhrasingContent[], budget: { left: number }): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  for (const node of nodes) {
    if (budget.left <= 0) {
      kept.push(node);
    } else if (node.type === 'text') {
      const value = node.value.slice(budget.left);
      budget.left -= node.value.length - value.length;
      if (value !== '')
        kept.push({ ...node, value, ...movedBy(node, node.value.length - value.length) });
    } else if ('children' in node) {
      // Dropping children keeps the kind of node: what is left of a strong is a strong.
      const children = dropText(node.children, budget);
      if (children.length > 0) kept.push({ ...node, children });
    } else {
      budget.left -= leafText(node).length;
      if (leafText(node) === '') kept.push(node);
    }
  }
  return kept;
}

/** The position of a text without its first `count` characters, as far as it holds no line end. */
function movedBy(node: Nodes, count: number): { position?: NonNullable<Nodes['position']> } {
  const { position } = node;
  if (!position || position.start.line !== position.end.line) return {};
  const { line, column, offset } = position.start;
  const start = {
    line,
    column: column + count,
    ...(offset === undefined ? {} : { offset: offset + count }),
  };
  return { position: { start, end: position.end } };
}

function startingAt(
  node: Paragraph,
  children: readonly PhrasingContent[],
): { position?: NonNullable<Nodes['position']> } {
  const start = children[0]?.position?.start;
  return node.position && start ? { position: { start, end: node.position.end } } : {};
}

/**
 * Keeps the first `count` characters of visible text of a paragraph, a heading or a list's first item.
 *
 * @example
 * keepStart(paragraph('@李明 提问：如何升级？'), 7) // '@李明 提问：'
 */
export function keepStart(node: RootContent, count: number): RootContent {
  if (node.type === 'paragraph' || node.type === 'heading') {
    return { ...node, children: trimEdges(keepText(node.children, { left: count })) };
  }
  if (node.type !== 'list') return node;
  const [item] = node.children;
  const [head] = item?.children ?? [];
  if (!item || head?.type !== 'paragraph') return node;
  // A paragraph gives a paragraph.
  return { ...node, children: [{ ...item, children: [keepStart(head, count) as Paragraph] }] };
}

function keepText(nodes: readonly PhrasingContent[], budget: { left: number }): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  for (const node of nodes) {
    if (budget.left <= 0) break;
    if (node.type === 'text') {
      kept.push({ ...node, value: node.value.slice(0, budget.left) });
      budget.left -= node.value.length;
    } else if ('children' in node) {
      // Dropping children keeps the kind of node.
      kept.push({ ...node, children: keepText(node.children, budget) });
    } else {
      kept.push(node);
      budget.left -= leafText(node).length;
    }
  }
  return kept;
}
