import type { Root, RootContent } from 'mdast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml as hastToHtml } from 'hast-util-to-html';
import { toHast, type State } from 'mdast-util-to-hast';
import { dressElements } from './elements.ts';
import { levelHeadings } from './headings.ts';
import { SAFE } from './safe.ts';

/** Where rendered HTML will stand. */
export interface RenderContext {
  /** Level of the topmost heading in the result: 2–6. */
  readonly headingLevel: number;
  /** Turns an address of the digest into one that works where the HTML stands; `undefined` drops the link but keeps its text. */
  readonly resolveLink: (url: string) => string | undefined;
  /** What stands behind a link that leads nowhere any more, at the address that `resolveLink` gave it: `undefined` for all others. */
  readonly findCopy?: (href: string) => LinkCopy | undefined;
  /** As `resolveLink`, for pictures. */
  readonly resolveImage: (url: string) => string | undefined;
  /** How large a picture is and which smaller files of it there are, where that is known. */
  readonly measureImage?: (url: string) => PictureSize | undefined;
  /** Where given, every picture that is no link yet leads to itself, for readers who want to see it large; names links without words. */
  readonly enlargeLabel?: string;
  /** Whether links whose text is their address have the class `bare`, by which styles know them. */
  readonly marksBareLinks?: boolean;
}

/** A copy of what a dead link led to. */
export interface LinkCopy {
  readonly href: string;
  /** Says so, in words behind the link's own: `(dead link, archived copy)`. */
  readonly label: string;
}

/** In pixels, so that a browser keeps its place free. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Files of several widths: `/pictures/a-1600.webp 1600w, /pictures/a-800.webp 800w`. */
  readonly srcSet: string | undefined;
  /** The same as AVIF, for browsers that know it; a lone address where there is one file. */
  readonly avif?: string | undefined;
}

/**
 * Renders nodes as HTML that is safe wherever it is put: an allow-list of elements and attributes, no ids or styles,
 * no classes but `bare`, and no addresses but `http:`, `https:`, `mailto:` and those below the site.
 *
 * Headings start at `headingLevel` and skip no level; pictures load late, tell nobody where they are shown and have a
 * description only where a writer gave one; links out of the site say so in `rel`.
 *
 * @example
 * toHtml(parseMarkdown('见 [文档](https://mosn.io/)').children, context)
 * // '<p>见 <a href="https://mosn.io/" rel="external noopener">文档</a></p>'
 */
export function toHtml(nodes: readonly RootContent[], context: RenderContext): string {
  const root: Root = { type: 'root', children: levelHeadings(nodes, context.headingLevel) };
  // `toHast` goes through all nodes for definitions first, which takes as long as the rest of it, and `parseMarkdown`
  // leaves none. So it is given an empty root to go through, and the children from this one.
  const handlers = { root: (state: State) => state.wrap(state.all(root)) };
  const dressed = dressElements(toHast({ type: 'root', children: [] }, { handlers }), context);
  return hastToHtml(sanitize(dressed, SAFE), { closeSelfClosing: false });
}
