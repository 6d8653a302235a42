import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** ROUGH FIRST VERSION, to be replaced. mdast nodes → visible text, blocks joined by `\n`, pictures without text. */
export function toText(nodes: readonly RootContent[]): string {
  return nodes.map((node) => toString(node, { includeImageAlt: false })).filter(Boolean).join('\n');
}
