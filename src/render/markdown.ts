import type { RootContent } from 'mdast';
import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import {
  defaultHandlers,
  toMarkdown as mdastToMarkdown,
  type Handle,
  type Options,
} from 'mdast-util-to-markdown';
import { cjkFriendlyToMarkdown } from 'mdast-util-to-markdown-cjk-friendly';

/**
 * Writes nodes as Markdown that parses back to the same nodes.
 *
 * @example
 * toMarkdown(parseMarkdown('**1、@黄剑 **提问：').children) // '**1、@黄剑** 提问：\n'
 */
export function toMarkdown(nodes: readonly RootContent[]): string {
  return mdastToMarkdown({ type: 'root', children: [...nodes] }, OPTIONS);
}

/** A line end: where Markdown has no way to write one, in headings and cells, as a tag. */
const breakHandle: Handle = (
  node: Parameters<typeof defaultHandlers.break>[0],
  parent,
  state,
  info,
) =>
  state.stack.includes('tableCell') || state.stack.includes('headingAtx')
    ? '<br>'
    : defaultHandlers.break(node, parent, state, info);

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  fences: true,
  incrementListMarker: true,
  listItemIndent: 'one',
  resourceLink: true,
  rule: '-',
  extensions: [
    gfmAutolinkLiteralToMarkdown(),
    gfmStrikethroughToMarkdown(),
    gfmTableToMarkdown({ tablePipeAlign: false }),
    gfmTaskListItemToMarkdown(),
    cjkFriendlyToMarkdown(),
  ],
  handlers: { break: breakHandle },
};
