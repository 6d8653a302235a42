import { expect, test } from '@playwright/test';
import { SearchPage } from './pages/search-page.ts';

test('goes from a digest to the next and the one before, below the base path', async ({ page }) => {
  await page.goto('./weekly/digest-0030/');
  await page
    .getByRole('link', { name: /第 31 期/u })
    .first()
    .click();
  await expect(page).toHaveURL(/\/kb\/weekly\/digest-0031\/$/u);
  await page
    .getByRole('link', { name: /第 30 期/u })
    .first()
    .click();
  await expect(page).toHaveURL(/\/kb\/weekly\/digest-0030\/$/u);
});

test('searches among hundreds of questions and narrows by project', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('连接池');
  await expect(search.results.first()).toContainText('连接池');
  await search.narrow(/^Harbor/u);
  await search.results.first().click();
  await expect(page).toHaveURL(/\/kb\/questions\/digest-\d{4}-\d\//u);
  await expect(page.getByRole('main')).toContainText('Harbor');
});

test('every link of the main pages leads to a page', async ({ page, request }) => {
  const seen = new Set<string>();
  for (const start of [
    './',
    './weekly/',
    './questions/',
    './tags/',
    './authors/',
    './subscribe/',
    './about/',
  ]) {
    await page.goto(start);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    for (const link of links) {
      const url = new URL(link);
      if (url.origin === new URL(page.url()).origin) seen.add(url.pathname);
    }
  }
  const broken: string[] = [];
  for (const path of seen) {
    const response = await request.get(path, { maxRedirects: 0 });
    if (response.status() !== 200) broken.push(`${path} ${response.status()}`);
  }
  expect(broken).toEqual([]);
});
