/** A page that can be read without a network. */
export interface KeptPage {
  readonly url: string;
  readonly title: string;
}

/**
 * The pages in the browser's keeping, the one visited last first.
 *
 * @param scope address that the site stands at: `https://qa.example.org/kb/`
 */
export async function listKeptPages(scope: string): Promise<readonly KeptPage[]> {
  const name = `wenda-pages-${scope}`;
  if (!(await caches.has(name))) return [];
  const cache = await caches.open(name);
  const requests = await cache.keys();
  const pages = await Promise.all(
    requests.map(async ({ url }): Promise<KeptPage> => {
      const html = (await (await cache.match(url))?.text()) ?? '';
      return { url, title: toTitle(html) ?? decodeURI(url) };
    }),
  );
  return pages.reverse();
}

/**
 * @example
 * toTitle('<head><title>Q&amp;A · 问答</title>') // 'Q&A · 问答'
 */
export function toTitle(html: string): string | undefined {
  return TITLE.exec(html)?.[1]
    ?.replace(ENTITY, (entity) => ENTITIES[entity] ?? entity)
    .trim();
}

/** `<title>问题</title>`; the pages are our own and write it like this alone. */
const TITLE = /<title>([^<]+)<\/title>/u;
/** `&amp;`, `&#39;`; not `& ` */
const ENTITY = /&(?:amp|lt|gt|quot|#39|#34);/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#34;': '"',
};
