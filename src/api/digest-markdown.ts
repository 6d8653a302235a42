import type { Digest } from '../model/digest.ts';
import { createAbsoluteContext } from '../site/resolve.ts';
import type { Site } from '../site/site.ts';
import { writeFrontMatter } from './front-matter.ts';

/** `/weekly/<slug>.md`: the digest as its editor wrote it, below front matter that names its address and dates. */
export function toDigestMarkdown(site: Site, digest: Digest): string {
  const { routes, permalinks } = site;
  const head = writeFrontMatter({
    title: digest.title,
    description: digest.description,
    author: digest.authors.map(({ name }) => name),
    date: digest.date.iso,
    lastmod: permalinks.digestUpdated.get(digest.slug),
    tags: digest.tags,
    cover: digest.cover && createAbsoluteContext(site, digest.slug).resolveImage(digest.cover),
    url: routes.absolute(routes.digest(digest.slug)),
  });
  return `${head}\n${digest.markdown.trim()}\n`;
}
