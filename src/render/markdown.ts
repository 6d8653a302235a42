import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as mdastToMarkdown } from 'mdast-util-to-markdown';

/** ROUGH FIRST VERSION, to be replaced. mdast nodes → Markdown that parses back to the same nodes. */
export function toMarkdown(nodes: readonly RootContent[]): string {
  return mdastToMarkdown({ type: 'root', children: [...nodes] }, { extensions: [gfmToMarkdown()] });
}
