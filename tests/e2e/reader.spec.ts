import { expect, test } from '@playwright/test';
import { SearchPage } from './pages/search-page.ts';

test('browses the archive to a question and back to its digest', async ({ page }) => {
  await page.goto('./');
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: '周刊' })
    .click();
  await page.getByRole('link', { name: 'SOFA Weekly | QA 整理' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/QA 整理/u);
  await expect(page.getByRole('main')).toContainText('本周推荐阅读');

  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: '问题' })
    .click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /镜像地址有吗/u })
    .first()
    .click();
  await expect(page).toHaveURL(/\/questions\/sofa-weekly-20210910-3\/$/u);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('可以对接 dapr 吗');
  await expect(page.getByRole('main')).toContainText('目前是七层扩展哈');

  const place = page.getByRole('navigation', { name: '所在位置' });
  await place.getByRole('link', { name: 'SOFA Weekly | QA 整理' }).click();
  await expect(page).toHaveURL(/\/weekly\/sofa-weekly-20210910\//u);
});

test('searches a Chinese word, narrows by a tag and opens the hit', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('长连接');
  await search.narrow(/^MOSN/u);
  await search.results.first().click();
  await expect(page).toHaveURL(/\/questions\/sofa-weekly-20210910-\d\//u);
  await expect(page.getByRole('main')).toContainText('MOSN');
});

test('searches from any page with the keyboard', async ({ page }) => {
  await page.goto('./about/');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('长连接');
  await expect(page.locator('a[data-result]').first()).toBeVisible();
});

test('finds the feed, by eye and by machine, and reads the whole text in it', async ({
  page,
  request,
}) => {
  await page.goto('./');
  const declared = await page
    .locator('link[rel=alternate][type="application/rss+xml"]')
    .first()
    .getAttribute('href');
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: '订阅' })
    .click();
  await expect(page.getByRole('link', { name: /rss\.xml$/u }).first()).toBeVisible();

  const response = await request.get('rss.xml');
  expect(response.headers()['content-type']).toMatch(/^application\/rss\+xml/u);
  const feed = await response.text();
  expect(new URL(declared ?? '', page.url()).pathname).toBe(new URL(response.url()).pathname);
  expect(feed).toContain('大佬帮我看下这是什么问题');
  expect(feed).not.toMatch(/(?:href|src)=&quot;\/(?!\/)/u);
});

test('gets a page that helps where there is nothing', async ({ page }) => {
  const response = await page.goto('./no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});

test('works under its Content-Security-Policy and asks no other host for anything but pictures', async ({
  page,
  baseURL,
}) => {
  const violations: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy|Trusted/iu.test(message.text())) violations.push(message.text());
  });
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(baseURL ?? '') || request.url().startsWith('data:');
    if (!isOwn && request.resourceType() !== 'image') foreign.push(request.url());
  });
  const paths = [
    '',
    'weekly/',
    'weekly/sofa-weekly-20210910/',
    'questions/sofa-weekly-20210910-1/',
    'tags/mosn/',
  ];
  for (const path of [
    ...paths,
    'authors/',
    'readings/',
    'releases/',
    'subscribe/',
    'about/',
    'search/?q=连接',
  ]) {
    const response = await page.goto(`./${path}`);
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    const inPage = page.locator('head > meta[charset] + meta[http-equiv=Content-Security-Policy]');
    await expect(inPage).toHaveAttribute('content', /^default-src 'none'; script-src 'self' /u);
  }
  await expect(page.locator('a[data-result]').first()).toBeVisible();
  await page.getByRole('button', { name: '切换深色与浅色' }).click();
  expect(violations).toEqual([]);
  expect(foreign).toEqual([]);

  // Both would be seen.
  const run = page.evaluate(() => document.body.setAttribute('onclick', 'alert(1)'));
  await expect(run).rejects.toThrow(/TrustedScript/u);
  await page.evaluate(() => fetch('https://elsewhere.invalid/').catch(() => undefined));
  await expect.poll(() => violations.length).toBeGreaterThan(1);
});
