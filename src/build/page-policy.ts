import { toPolicyElement, type PageNeeds } from '../site/headers.ts';

/**
 * Puts the Content-Security-Policy into a finished page, first of all but the encoding: it protects readers where the
 * host sends no headers.
 *
 * @param needs what this very page does and holds
 * @throws Error where the page does not name its encoding: then there is no place that is early enough.
 */
export function addPolicy(html: string, needs: PageNeeds): string {
  const at = html.indexOf(ENCODING);
  if (at === -1) throw new Error(`the page does not begin with ${ENCODING}`);
  const end = at + ENCODING.length;
  return html.slice(0, end) + toPolicyElement(needs) + html.slice(end);
}

const ENCODING = '<meta charset="utf-8">';
