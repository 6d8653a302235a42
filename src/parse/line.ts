import type { Nodes, PhrasingContent } from 'mdast';
import { isBlank, toNormalText, type NormalText } from './normalise.ts';

/** One line of a paragraph as a reader sees it. */
export interface Line {
  /** Inline nodes of the line, with the break that ends it. */
  readonly nodes: readonly PhrasingContent[];
  /** Its visible text as written; pictures have none. */
  readonly written: string;
  /** Its visible text as the grammar reads it. */
  readonly normal: NormalText;
  /** As `normal.text`, with `LINK` for each link. */
  readonly shape: string;
  readonly links: readonly LineLink[];
  /** Whether all of its visible text is bold. */
  readonly bold: boolean;
  readonly pictures: number;
  /** How many characters of `written` are not in `nodes`: the number that Markdown took off a list item. */
  readonly prefix: number;
}

/** A link on a line. */
export interface LineLink {
  readonly url: string;
  readonly text: string;
  /** It shows a picture instead of text. */
  readonly picture: boolean;
}

/** Stands for a link in a line's shape: `「MOSN」:￼`. */
export const LINK = '\uFFFC';

/**
 * Describes a line for the grammar. `prefix` is text that Markdown took off it, such as the number of a list item.
 *
 * @example
 * toLine(nodesOf('**「MOSN」**：<https://mosn.io>')).shape // '「MOSN」:￼'
 */
export function toLine(nodes: readonly PhrasingContent[], prefix = ''): Line {
  const found: Found = { written: prefix, shape: prefix, links: [], pictures: 0, plain: false };
  for (const node of nodes) gather(node, found, false);
  const normal = toNormalText(found.written);
  return {
    nodes,
    written: found.written,
    normal,
    shape: found.shape === found.written ? normal.text : toNormalText(found.shape).text,
    links: found.links,
    bold: !found.plain,
    pictures: found.pictures,
    prefix: prefix.length,
  };
}

/** The text that a leaf shows; `''` for what shows none, such as a picture. */
export function leafText(node: Nodes): string {
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}

interface Found {
  written: string;
  shape: string;
  links: LineLink[];
  pictures: number;
  /** Some visible text is not bold. */
  plain: boolean;
}

function gather(node: Nodes, found: Found, bold: boolean): void {
  if (node.type === 'image') {
    found.pictures += 1;
  } else if (node.type === 'link') {
    const inner: Found = { written: '', shape: '', links: [], pictures: 0, plain: false };
    for (const child of node.children) gather(child, inner, bold);
    found.written += inner.written;
    found.pictures += inner.pictures;
    found.plain ||= inner.plain;
    found.shape += LINK;
    const picture = inner.pictures > 0 && isBlank(inner.written);
    found.links.push({ url: node.url, text: inner.written, picture });
  } else if ('children' in node) {
    for (const child of node.children) gather(child, found, bold || node.type === 'strong');
  } else {
    const text = leafText(node);
    found.written += text;
    found.shape += text;
    found.plain ||= !bold && !isBlank(text);
  }
}
