import { hash } from 'node:crypto';
import type { InlineHashes } from '../site/headers.ts';

/**
 * What a page holds inline, as a Content-Security-Policy names it: the hashes of scripts that run, and of styles.
 *
 * @param html as UTF-8: to search bytes takes a fraction of the time that text with Chinese in it takes
 * @example
 * listInlineCode(Buffer.from('<style>a{}</style>')) // { scripts: [], styles: ["'sha256-X1Ru…='"] }
 */
export function listInlineCode(html: Buffer): InlineHashes {
  const scripts = findElements(html, 'script').filter(({ start }) => !NOT_RUN.test(start));
  return { scripts: hashAll(scripts), styles: hashAll(findElements(html, 'style')) };
}

interface CodeElement {
  /** What stands between its name and `>`: ` type="module"`. */
  readonly start: string;
  readonly code: Buffer;
}

/** `<script>…</script>` and `<script type="module">…</script>`, but not `<scripts>` and none that does not end. */
function findElements(html: Buffer, name: string): readonly CodeElement[] {
  const found: CodeElement[] = [];
  const [open, close] = [`<${name}`, `</${name}>`];
  for (let at = html.indexOf(open); at !== -1; at = html.indexOf(open, at)) {
    at += open.length;
    const code = html.indexOf('>', at) + 1;
    const end = html.indexOf(close, code);
    if (code === 0 || end === -1) break;
    const start = html.toString('utf8', at, code - 1);
    if (LONGER_NAME.test(start)) continue;
    found.push({ start, code: html.subarray(code, end) });
    at = end + close.length;
  }
  return found;
}

/** What follows `<script` in `<scripts>`; not in `<script>` and `<script type="module">`. */
const LONGER_NAME = /^\w/u;

/** Scripts that are files, and blocks of data: `src="/_astro/a.js"`, `type="application/ld+json"`. */
const NOT_RUN = /\bsrc=|\btype="?application\//u;

/** In order, each once. */
function hashAll(elements: readonly CodeElement[]): readonly string[] {
  return [...new Set(elements.map(({ code }) => toHash(code)))].sort();
}

/** The last code of each length: nearly all pages hold the same, and to compare it is quicker than to hash it. */
const known = new Map<number, { readonly code: Buffer; readonly hash: string }>();

function toHash(code: Buffer): string {
  const last = known.get(code.length);
  if (last?.code.equals(code) === true) return last.hash;
  const made = { code: Buffer.from(code), hash: `'sha256-${hash('sha256', code, 'base64')}'` };
  known.set(code.length, made);
  return made.hash;
}
