import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { SearchPanel } from './pages/search-panel.ts';

test('nothing is kept on the device but what docs/privacy.md names', async ({ page, context }) => {
  for (const path of ['', 'weekly/', 'tags/', 'authors/', 'readings/', 'subscribe/', 'about/'])
    await page.goto(`./${path}`);
  const search = new SearchPanel(page);
  await search.open(`?q=${encodeURIComponent('循环引用')}`);
  await search.isDone('循环引用');
  await search.results.first().click();
  await page.getByRole('button', { name: '切换深色与浅色' }).click();

  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage).sort(),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookie: document.cookie,
  }));
  const named = ['theme', 'wenda:recent-searches'];
  expect(kept).toEqual({
    local: named,
    session: [],
    databases: [],
    caches: [],
    workers: 0,
    cookie: '',
  });
  expect(await context.cookies()).toEqual([]);
  const says = await readFile('docs/privacy.md', 'utf8');
  for (const key of named) expect(says).toContain(`\`${key}\` (localStorage)`);
});
