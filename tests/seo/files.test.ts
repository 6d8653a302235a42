import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { updateRecord } from '../../src/corpus/permalink-record.ts';
import { toManifest } from '../../src/seo/manifest.ts';
import { toOpenSearch } from '../../src/seo/open-search.ts';
import { toRobots } from '../../src/seo/robots.ts';
import { listPages, toSitemap, toSitemapIndex, toUrlList } from '../../src/seo/sitemap.ts';
import { createSite, listDigestFiles, settleFiles } from '../site.ts';
import { childrenOf, readXml, textOf } from '../xml.ts';

const FILES = listDigestFiles(4);
const KB = { origin: 'https://qa.example.org', base: '/kb/' };
const SITE = createSite(FILES, { address: KB });
/** `2021-09-10T15:00:00+08:00` matches, `2021` does not, though W3C allows it. */
const W3C_DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/u;

describe('the sitemap', () => {
  test('lists every digest, entry, tag and author, and no page twice', () => {
    const urls = listPages(SITE).map(({ url }) => url);
    const { digests, entries, tags, people } = SITE.corpus;
    expect(urls).toHaveLength(9 + digests.length + entries.length + tags.length + people.length);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls.every((url) => url.startsWith('https://qa.example.org/kb/'))).toBe(true);
    expect(toUrlList(SITE)).toBe(urls.map((url) => `${url}\n`).join(''));
  });

  test('dates pages by what changed on them, not by the build', () => {
    const before = updateRecord(settleFiles(FILES), '2026-01-01T00:00:00Z');
    const edited = FILES.map((file, at) =>
      at === 0 ? { ...file, text: file.text.replace('重启后生效', '无需重启') } : file,
    );
    const record = updateRecord(settleFiles(edited, before), '2026-02-02T00:00:00Z');
    const dates = (site: typeof SITE) =>
      new Map(listPages(site).map(({ url, updated }) => [url, updated]));
    const old = dates(createSite(FILES, { record: before }));
    const changed = [...dates(createSite(edited, { record }))].filter(
      ([url, date]) => old.get(url) !== date,
    );
    const paths = changed.map(([url]) => decodeURI(new URL(url).pathname));
    expect(paths).toContain('/weekly/digest-1/');
    expect(paths).toContain('/questions/digest-1-1/');
    expect(paths).not.toContain('/questions/digest-1-2/');
    expect(paths).not.toContain('/weekly/digest-2/');
  });

  test('is valid by sitemaps.org: addresses and W3C dates, an index that leads to the parts', () => {
    const urlset = readXml(toSitemap(listPages(SITE)));
    expect(urlset.attributes.xmlns).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
    expect(urlset.children.length).toBeGreaterThan(20);
    for (const url of urlset.children) {
      expect(URL.canParse(textOf(url, 'loc'))).toBe(true);
      for (const { text } of childrenOf(url, 'lastmod')) expect(text).toMatch(W3C_DATE);
    }
    const [part] = readXml(toSitemapIndex(SITE)).children;
    expect(part && textOf(part, 'loc')).toBe('https://qa.example.org/kb/sitemap-1.xml');
    expect(toRobots(SITE)).toContain('Sitemap: https://qa.example.org/kb/sitemap-index.xml\n');
  });
});

test('toOpenSearch() keeps to the lengths of the format and searches by ?q=', () => {
  const site = createSite(FILES, {
    address: KB,
    settings: { title: '一个非常非常长的网站名字，超过十六个字' },
  });
  const description = readXml(toOpenSearch(site));
  expect(textOf(description, 'ShortName')).toBe('一个非常非常长的网站名字，超过十');
  expect(childrenOf(description, 'Url').map(({ attributes }) => attributes)).toMatchObject([
    { type: 'text/html', template: 'https://qa.example.org/kb/search/?q={searchTerms}' },
    { rel: 'self', template: 'https://qa.example.org/kb/opensearch.xml' },
  ]);
});

test('toManifest() stays below the base path', () => {
  const { icons, ...manifest } = z
    .looseObject({ icons: z.array(z.object({ src: z.string() })) })
    .parse(JSON.parse(toManifest(SITE)));
  expect(manifest).toMatchObject({
    name: '示例问答周报',
    start_url: '/kb/',
    scope: '/kb/',
    lang: 'zh-CN',
  });
  expect(icons).toHaveLength(4);
  for (const { src } of icons) expect(src).toMatch(/^\/kb\/[\w-]+\.(?:svg|png)$/u);
});
