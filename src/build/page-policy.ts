import { toPolicyElement, type PageNeeds } from '../site/headers.ts';

/**
 * Puts the Content-Security-Policy into a finished page, first of all but the encoding: it protects readers where the
 * host sends no headers.
 *
 * @param html as UTF-8
 * @param needs what this very page does and holds
 * @throws Error where the page does not name its encoding: then there is no place that is early enough.
 */
export function addPolicy(html: Buffer, needs: PageNeeds): Buffer {
  const at = html.indexOf(ENCODING);
  if (at === -1) throw new Error(`the page does not begin with ${ENCODING}`);
  const end = at + ENCODING.length;
  const policy = Buffer.from(toPolicyElement(needs));
  return Buffer.concat([html.subarray(0, end), policy, html.subarray(end)]);
}

const ENCODING = '<meta charset="utf-8">';
