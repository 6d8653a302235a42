import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';

/**
 * Pages with payloads to which nothing was done, in the same places: what our pages would be without their care. They
 * show that the watcher sees what it looks for. By path: `/control/12/`.
 */
export function toControlPages(payloads: readonly string[]): ReadonlyMap<string, string> {
  return new Map(payloads.map((payload, n) => [`/control/${n}/`, toControlPage(payload)]));
}

function toControlPage(payload: string): string {
  const tree = toHast(fromMarkdown(payload), { allowDangerousHtml: true });
  const body = toHtml(tree, { allowDangerousHtml: true });
  return `<!doctype html><html><head><meta charset="utf-8">${body}</head><body>
<main>${body}<a href="${payload}">x</a><img src="data:," alt="${payload}"></main>
<script type="application/ld+json">"${payload}"</script></body></html>`;
}
