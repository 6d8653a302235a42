import { hash } from 'node:crypto';
import type { InlineHashes } from '../site/headers.ts';

/**
 * What a page holds inline, as a Content-Security-Policy names it: the hashes of scripts that run, and of styles.
 *
 * @example
 * listInlineCode('<style>a{}</style>') // { scripts: [], styles: ["'sha256-o4gK…='"] }
 */
export function listInlineCode(html: string): InlineHashes {
  const scripts = new Set<string>();
  for (const [, attributes = '', text = ''] of html.matchAll(SCRIPT)) {
    if (!NOT_RUN.test(attributes)) scripts.add(toHash(text));
  }
  const styles = new Set(Array.from(html.matchAll(STYLE), ([, text = '']) => toHash(text)));
  return { scripts: [...scripts].sort(), styles: [...styles].sort() };
}

/** `<script>…</script>` and `<script type="module">…</script>`, with what stands between. */
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gu;

/** `<style>…</style>` */
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/gu;

/** Scripts that are files, and blocks of data: `src="/_astro/a.js"`, `type="application/ld+json"`. */
const NOT_RUN = /\bsrc=|\btype="?application\//u;

/** Nearly all pages hold the same scripts and styles. */
const hashes = new Map<string, string>();

function toHash(text: string): string {
  let known = hashes.get(text);
  if (known === undefined) {
    known = `'sha256-${hash('sha256', text, 'base64')}'`;
    hashes.set(text, known);
  }
  return known;
}
