import type { Digest } from '../model/digest.ts';
import { escapeXml } from '../feeds/xml.ts';
import { getFeedStrings } from '../feeds/strings.ts';
import type { Site } from '../site/site.ts';

/** An old address that leads to a new one. */
export interface Redirect {
  /** Path below the base path, decoded, without slashes at its ends: `blog/sofa-weekly-20210910`. */
  readonly from: string;
  /** Path of the page, with the base path. */
  readonly to: string;
}

/**
 * Old addresses of digests: `aliases` of their front matter, the patterns of `formerPaths` in `site.yaml`
 * (`/blog/{slug}/`), and slugs that they had before. Where several digests claim one, the newest gets it; an address
 * that the site uses itself is never redirected.
 */
export function listRedirects(site: Site): readonly Redirect[] {
  const { settings, corpus, routes, permalinks } = site;
  const moved = Map.groupBy(permalinks.moved, ({ to }) => to);
  const claims = corpus.digests.flatMap((digest) => {
    const to = routes.digest(digest.slug);
    const before = (moved.get(digest.slug) ?? []).map(({ from }) => from);
    const names = new Set([digest.slug, ...before, nameOfFile(digest)]);
    return [
      ...digest.aliases,
      ...before.map((slug) => `/weekly/${slug}/`),
      ...settings.site.formerPaths.flatMap((pattern) =>
        [...names].map((name) => pattern.replaceAll('{slug}', name)),
      ),
    ].flatMap((alias) => {
      const from = toPlainPath(alias);
      return from === undefined ? [] : [{ from, to }];
    });
  });
  const kept = new Map<string, Redirect>();
  for (const claim of claims) {
    const key = claim.from.toLowerCase();
    if (!kept.has(key) && !isOurs(site, claim.from)) kept.set(key, claim);
  }
  return [...kept.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** `weekly/sofa-weekly-20210910/index.md` → `sofa-weekly-20210910`, as the file was named, not as a slug. */
function nameOfFile({ source }: Digest): string {
  return (
    source
      .replace(/(?:\/index)?\.md$/u, '')
      .split('/')
      .at(-1) ?? ''
  );
}

/**
 * An alias as a path below the base path, or `undefined` where it is none of this site: another host, the home page,
 * a path that climbs out, a file.
 *
 * @example
 * toPlainPath('/blog/a%20b/') // 'blog/a b'
 * toPlainPath('//evil.example/x') // undefined
 */
export function toPlainPath(alias: string): string | undefined {
  const path = alias
    .trim()
    .replace(/[?#].*$/u, '')
    .replace(/^\/|\/$/gu, '');
  const decoded = decode(path.replace(/\/index\.html$/u, ''));
  if (decoded === undefined || UNSAFE_PATH.test(decoded)) return undefined;
  const parts = decoded.split('/');
  return parts.every((part) => part !== '' && part !== '.' && part !== '..') ? decoded : undefined;
}

/** Schemes, back slashes, control characters and what file systems refuse: `http://x`, `a\b`, `a*b`; `blog/胡` does not match. */
const UNSAFE_PATH = /[\u0000-\u001f\u007f\\:*?"<>|]/u;

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined; // `%E0%A4%A` is no text in UTF-8.
  }
}

/** First parts of the site's own addresses; below `weekly` and `questions` only what exists is taken. */
const OWN = new Set(
  'tags authors readings releases search subscribe about api pagefind _astro page'.split(' '),
);

function isOurs({ corpus, permalinks }: Site, from: string): boolean {
  const [first = '', second] = from.split('/');
  if (first === 'weekly') {
    return (
      second === undefined ||
      corpus.digestBySlug.has(second) ||
      permalinks.removedDigests.some(({ slug }) => slug === second)
    );
  }
  if (first === 'questions') return true;
  return OWN.has(first);
}

/** The page at an old address: sends readers and search engines on at once, and has a link for all others. */
export function toRedirectPage({ settings, routes }: Site, { to }: Redirect): string {
  const url = escapeXml(routes.absolute(to));
  const path = escapeXml(to);
  const { moved } = getFeedStrings(settings.site);
  return `<!doctype html>
<html lang="${settings.site.language}">
  <head>
    <meta charset="utf-8">
    <title>${moved} ${url}</title>
    <link rel="canonical" href="${url}">
    <meta http-equiv="refresh" content="0; url=${path}">
  </head>
  <body>
    <p>${moved} <a href="${path}">${url}</a></p>
  </body>
</html>
`;
}

/** `/_redirects`, which Netlify, Cloudflare Pages and others answer with a real 301. */
export function toRedirectsFile(site: Site): string {
  const start = site.routes.home();
  return listRedirects(site)
    .map(({ from, to }) => `${start}${encodePath(from)}/ ${to} 301\n`)
    .join('');
}

/**
 * `/redirects.map`, for nginx: `map $uri $moved { include …/redirects.map; }` and
 * `if ($moved) { return 301 $moved; }`. nginx compares decoded paths.
 */
export function toNginxMap(site: Site): string {
  const start = site.routes.home();
  return listRedirects(site)
    .flatMap(({ from, to }) => {
      const path = `${start}${from}`.replace(/["\\$]/gu, '\\$&');
      return [`"${path}" "${to}";\n`, `"${path}/" "${to}";\n`];
    })
    .join('');
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
