import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { checkSite } from '../../src/check/check.ts';
import { createSite } from '../site.ts';
import { toDigest } from '../archive.ts';
import { AdminPage } from './pages/admin-page.ts';

test('a digest begun at /admin/ passes the check', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-20T20:30:00Z');
  const admin = new AdminPage(page);
  await admin.open();
  await page.goto('admin/#/collections/weekly/new');
  await admin.save({ 标题: '示例周报 "61"', 简介: '在浏览器里写的一期' });
  await expect.poll(() => admin.read('2026-11-21.md')).toContain('### 每周读者问答提炼');

  const text = String(await admin.read('2026-11-21.md'));
  const source = 'weekly/2026-11-21.md';
  const site = createSite([{ source, text }], { settings: { rules: {} } });
  const [digest] = site.corpus.digests;
  expect(checkSite(site, () => text)).toEqual([]);
  expect(digest).toMatchObject({
    title: '示例周报 "61"',
    date: { iso: '2026-11-21T04:30:00+08:00' },
    tags: ['周报'],
    authors: [{ name: '编辑部' }],
  });
  expect(digest?.entries.map(({ answered }) => answered)).toEqual([true]);
  expect(admin.errors).toEqual([]);
  expect(admin.outer).toEqual([]);
});

test('a digest that is edited at /admin/ keeps every byte of its text', async ({ page }) => {
  const admin = new AdminPage(page);
  await admin.open();
  await page.goto('admin/#/collections/weekly/entries/digest-0001');
  await admin.save({ 标题: '改过的标题' });
  const body = (text = '') => text.slice(text.indexOf('\n---\n'));
  await expect.poll(() => admin.read('digest-0001.md')).toContain('改过的标题');
  expect(body(await admin.read('digest-0001.md'))).toBe(body(toDigest(1)));
});

test('the editor is kept out of search engines and has a policy of its own', async ({
  request,
}) => {
  const response = await request.get('admin/');
  expect(response.status()).toBe(200);
  expect(await response.text()).toContain('<meta name="robots" content="noindex">');
  const policy = response.headers()['content-security-policy'];
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(policy).toContain('https://api.github.com');
  const readers = await request.get('weekly/');
  expect(readers.headers()['content-security-policy']).not.toContain('github');
  expect(await (await request.get('urls.txt')).text()).not.toContain('/admin/');
});

test('hosts that read _headers send each page one policy', () => {
  const headers = readFileSync('.wenda/e2e/archive/_headers', 'utf8');
  const paths = headers.match(/^\S+$/gmu) ?? [];
  expect(paths).not.toContain('/kb/*');
  expect(paths.filter((path) => '/kb/admin/index.html'.startsWith(path.replace('*', '')))).toEqual([
    '/kb/',
    '/kb/admin/*',
  ]);
});
