import { toPolicyElement } from '../site/headers.ts';
import { listInlineCode } from './inline-code.ts';

/**
 * Puts the Content-Security-Policy into a finished page, first of all but the encoding: it protects readers where the
 * host sends no headers, and allows what this very page holds inline.
 *
 * @param trustedTypesPolicy that the site's scripts make, where they make one
 * @throws Error where the page does not name its encoding: then there is no place that is early enough.
 */
export function addPolicy(html: string, trustedTypesPolicy: string | undefined): string {
  const at = html.indexOf(ENCODING);
  if (at === -1) throw new Error(`the page does not begin with ${ENCODING}`);
  const end = at + ENCODING.length;
  const policy = toPolicyElement({ ...listInlineCode(html), trustedTypesPolicy });
  return html.slice(0, end) + policy + html.slice(end);
}

const ENCODING = '<meta charset="utf-8">';
