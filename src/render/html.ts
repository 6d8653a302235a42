import type { RootContent } from 'mdast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml as hastToHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';

/** Where rendered HTML will stand. */
export interface RenderContext {
  /** Level of the topmost heading in the result: 2–6. */
  readonly headingLevel: number;
  /** Turns an address of the digest into one that works where the HTML stands; `undefined` drops the link but keeps its text. */
  readonly resolveLink: (url: string) => string | undefined;
  /** The same for pictures. */
  readonly resolveImage: (url: string) => string | undefined;
}

/** ROUGH FIRST VERSION, to be replaced. mdast nodes → safe HTML. */
export function toHtml(nodes: readonly RootContent[], _context: RenderContext): string {
  return hastToHtml(sanitize(toHast({ type: 'root', children: [...nodes] })));
}
