import type { Nodes, Paragraph, PhrasingContent } from 'mdast';

/** How deep a tree may be: real digests reach 8, and code that walks over trees calls itself for each level. */
const MAX_DEPTH = 40;

/** Whether a tree is deeper than any digest has reason to be. It does not call itself, so that it can answer. */
export function isTooDeep(tree: Nodes): boolean {
  let level: readonly Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return false;
}

/** A text as a paragraph that shows every character of it, line by line. */
export function toPlainBlock(text: string): Paragraph {
  const first = text.length - text.replace(LEADING_LINES, '').length;
  const lines = text.slice(first).trimEnd().split('\n');
  const children: PhrasingContent[] = [];
  let offset = first;
  for (const [at, value] of lines.entries()) {
    const line = first + 1 + at;
    const end = { line, column: value.length + 1, offset: offset + value.length };
    if (at > 0) children.push({ type: 'break' });
    if (value !== '')
      children.push({ type: 'text', value, position: { start: { line, column: 1, offset }, end } });
    offset += value.length + 1;
  }
  const start = { line: first + 1, column: 1, offset: first };
  const end = {
    line: first + lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    offset: offset - 1,
  };
  return { type: 'paragraph', children, position: { start, end } };
}

/** Line ends before the first line. */
const LEADING_LINES = /^\n+/u;
