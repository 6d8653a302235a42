import { describe, expect, test } from 'vitest';
import { updateRecord } from '../../src/corpus/permalink-record.ts';
import {
  listRedirects,
  toNginxMap,
  toPlainPath,
  toRedirectPage,
  toRedirectsFile,
} from '../../src/seo/redirects.ts';
import { createSite, listDigestFiles, settleFiles } from '../site.ts';

const digest = (source: string, lines: string) => ({
  source,
  text: `---\ntitle: 一期\ndate: 2021-09-10T15:00:00+08:00\n${lines}---\n\n正文\n`,
});

describe('toPlainPath()', () => {
  test.each([
    ['/blog/sofa-weekly-20210910/', 'blog/sofa-weekly-20210910'],
    ['blog/a%20b', 'blog/a b'],
    ['/old/index.html', 'old'],
    ['/old/?a=1#b', 'old'],
    ['/', undefined],
    ['//evil.example/x', undefined],
    ['https://evil.example/x', undefined],
    ['/../x/', undefined],
    ['/a/%2e%2e/b', undefined],
    ['/a\\b', undefined],
    ['/%E0%A4%A', undefined],
  ])('of %s', (alias, expected) => {
    expect(toPlainPath(alias)).toBe(expected);
  });
});

describe('listRedirects()', () => {
  test('leads aliases and addresses of the old site to the digest', () => {
    const site = createSite([
      digest('weekly/Big-Name/index.md', 'aliases: [/old/one/, /p/1.html]\n'),
    ]);
    expect(listRedirects(site)).toEqual([
      { from: 'blog/big-name', to: '/weekly/big-name/' },
      { from: 'old/one', to: '/weekly/big-name/' },
      { from: 'p/1.html', to: '/weekly/big-name/' },
    ]);
  });

  test('follows the patterns of the settings', () => {
    const site = createSite([digest('weekly/one.md', '')], {
      settings: { formerPaths: '/posts/{slug}/' },
    });
    expect(listRedirects(site)).toEqual([{ from: 'posts/one', to: '/weekly/one/' }]);
  });

  test('never takes an address that the site uses', () => {
    const site = createSite(
      [
        digest(
          'weekly/one.md',
          'aliases: [/weekly/two/, /tags/x/, /questions/one-1/, /search/, /weekly/]\n',
        ),
        digest('weekly/two.md', ''),
      ],
      { settings: { formerPaths: [] } },
    );
    expect(listRedirects(site)).toEqual([]);
  });

  test('leads a slug of before to the one of now', () => {
    const [file] = listDigestFiles(1);
    if (file === undefined) throw new Error('the digest is missing');
    const record = updateRecord(settleFiles([file]), '2026-01-01T00:00:00Z');
    const moved = { ...file, text: file.text.replace('---\n', '---\nslug: chosen\n') };
    const froms = listRedirects(createSite([moved], { record })).map(
      ({ from, to }) => `${from} → ${to}`,
    );
    expect(froms).toEqual([
      'blog/chosen → /weekly/chosen/',
      'blog/digest-1 → /weekly/chosen/',
      'weekly/digest-1 → /weekly/chosen/',
    ]);
  });
});

test('redirects are written for every kind of host, below the base path', () => {
  const site = createSite([digest('weekly/一期.md', '')], {
    address: { origin: 'https://a.example', base: '/kb/' },
  });
  const [redirect] = listRedirects(site);
  if (redirect === undefined) throw new Error('there is no redirect');
  const to = `/kb/weekly/${encodeURIComponent('一期')}/`;
  expect(toRedirectPage(site, redirect)).toContain(`content="0; url=${to}"`);
  expect(toRedirectPage(site, redirect)).toContain(
    `<link rel="canonical" href="https://a.example${to}">`,
  );
  expect(toRedirectsFile(site)).toBe(`/kb/blog/${encodeURIComponent('一期')}/ ${to} 301\n`);
  expect(toNginxMap(site)).toBe(`"/kb/blog/一期" "${to}";\n"/kb/blog/一期/" "${to}";\n`);
});
