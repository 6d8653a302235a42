import type { Break, Root } from 'mdast';
import {
  fromMarkdown,
  type CompileContext,
  type Extension as FromMarkdownExtension,
} from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Extension, Token } from 'micromark-util-types';
import type { Point } from 'unist';
import { attentionExtension } from './attention.ts';
import { UNQUOTED_ADDRESSES } from './unquoted.ts';

declare module 'mdast' {
  interface BreakData {
    /** A plain line end, of which `joinWrappedLines` decides whether it was meant as one. */
    soft?: true;
  }
}

/**
 * CommonMark and GFM as one tree, before any repair.
 *
 * It differs from the specifications where digests do: HTML blocks are read as text with tags in it, so that Markdown
 * beside a `<br/>` stays Markdown; `1~3 和 5~6` strikes nothing out; there are no footnotes; and a line end inside a
 * paragraph is a `break` with `data.soft`.
 *
 * @param reportStray Told about each place of emphasis marks that were left out because they belong to no emphasis.
 */
export function toTree(text: string, reportStray: (place: Point) => void): Root {
  return fromMarkdown(text, {
    extensions: [
      gfmAutolinkLiteral(),
      gfmStrikethrough({ singleTilde: false }),
      gfmTable(),
      gfmTaskListItem(),
      attentionExtension(),
      NO_HTML_BLOCKS,
      UNQUOTED_ADDRESSES,
    ],
    mdastExtensions: [
      // Its own search through the text loses positions; `linkBareAddresses` does that part.
      { ...gfmAutolinkLiteralFromMarkdown(), transforms: [] },
      gfmStrikethroughFromMarkdown(),
      gfmTableFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
      lineEnds(),
      {
        enter: {
          strayMarks({ start: { line, column, offset } }) {
            reportStray({ line, column, offset });
          },
        },
      },
    ],
  });
}

const NO_HTML_BLOCKS: Extension = { disable: { null: ['htmlFlow'] } };

/** Turns each line end inside running text into a node of its own, which keeps its place in the file. */
function lineEnds(): FromMarkdownExtension {
  return {
    exit: {
      lineEnding(this: CompileContext, token: Token) {
        const context = this.stack.at(-1);
        const owner = this.stack.at(-2);
        if (!context || !('children' in context)) return;
        if (this.data.atHardBreak) {
          const tail = context.children.at(-1);
          if (tail?.position)
            tail.position.end = {
              line: token.end.line,
              column: token.end.column,
              offset: token.end.offset,
            };
          this.data.atHardBreak = undefined;
          return;
        }
        const isLiteral =
          context.type === 'fragment' &&
          (owner?.type === 'inlineCode' || owner?.type === 'html' || owner?.type === 'code');
        if (isLiteral) {
          this.config.enter.data?.call(this, token);
          this.config.exit.data?.call(this, token);
        } else if (!this.data.setextHeadingSlurpLineEnding && RUNNING_TEXT.has(context.type)) {
          const soft: Break = { type: 'break', data: { soft: true } };
          this.enter(soft, token);
          this.exit(token);
        }
      },
    },
  };
}

/** Nodes in which a line end is part of the text. */
const RUNNING_TEXT: ReadonlySet<string> = new Set([
  'emphasis',
  'strong',
  'delete',
  'fragment',
  'heading',
  'paragraph',
]);
