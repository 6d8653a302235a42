import { execFileSync } from 'node:child_process';
import { appendFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { serveSite, type RunningServer } from '../../src/cli/server.ts';
import { SearchPage } from './pages/search-page.ts';

const DIR = resolve('.wenda/e2e/offline');
const CONTENT = `${DIR}/content`;
const DIGEST = `${CONTENT}/weekly/sofa-weekly-20210910.md`;
const BASE = '/kb/';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let server: RunningServer;
/** Address of the site: on the port that was free at first, whenever the server is started again. */
let site: string;
// Playwright wants the names of the fixtures that are used, and there are none.
test.use({ baseURL: async ({}, provide) => provide(site) });

function build(): void {
  execFileSync(process.execPath, ['src/cli/build.ts'], {
    env: {
      ...process.env,
      CONTENT_DIR: CONTENT,
      OUT_DIR: `${DIR}/dist`,
      BASE_PATH: BASE,
      // That of the archive's site, whose bundle of the pages' code serves here too.
      SITE_URL: 'https://qa.example.org',
    },
  });
}

test.beforeAll(async () => {
  await rm(DIR, { recursive: true, force: true });
  await mkdir(DIR, { recursive: true });
  await cp('content', CONTENT, { recursive: true });
  await appendFile(`${CONTENT}/site.yaml`, '\noffline: true\n');
  build();
  server = await serveSite(`${DIR}/dist`, BASE, 0);
  site = server.url;
});

test.afterAll(() => server.close());

/** Takes the network away, and the site with it, for as long as `work` takes. */
async function withoutNetwork(context: BrowserContext, work: () => Promise<void>): Promise<void> {
  await server.close();
  await context.setOffline(true);
  try {
    await work();
  } finally {
    await context.setOffline(false);
    server = await serveSite(`${DIR}/dist`, BASE, Number(new URL(site).port));
  }
}

/** Waits until the service worker answers for the page. */
async function controlled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** The addresses that the caches of a kind hold. */
function listKept(page: Page, kind: string): Promise<readonly string[]> {
  return page.evaluate(async (start) => {
    const names = (await caches.keys()).filter((name) => name.startsWith(start));
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => url);
  }, `wenda-${kind}-`);
}

test('a visited page and the search work without a network; other pages say why they do not', async ({
  page,
  context,
}) => {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy|Trusted/iu.test(message.text())) violations.push(message.text());
  });
  await page.goto('./weekly/sofa-weekly-20210910/');
  await controlled(page);
  await page.goto('./questions/sofa-weekly-20210910-3/?from=elsewhere');
  const search = new SearchPage(page);
  await search.open('长连接');
  await expect.poll(() => listKept(page, 'search')).toHaveLength(1);

  await withoutNetwork(context, async () => {
    await page.goto('./questions/sofa-weekly-20210910-3/');
    await expect(page.getByRole('main')).toContainText('目前是七层扩展哈');
    await expect(page.getByText('没有网络：这里是上次打开时留下的内容。')).toBeVisible();
    // The first page of all, which was loaded before there was a worker.
    await page.goto('./weekly/sofa-weekly-20210910/');
    await expect(page.getByRole('main')).toContainText('本周推荐阅读');

    // Another word than the one that was searched for before.
    await search.open('镜像');
    await expect(search.results.first()).toHaveAttribute(
      'href',
      /^\/kb\/questions\/sofa-weekly-20210910-3\//u,
    );

    await page.goto('./about/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有网络，这一页还没有留下');
    await page.getByRole('listitem').getByRole('link', { name: /dapr/u }).click();
    await expect(page).toHaveURL(/\/questions\/sofa-weekly-20210910-3\/$/u);
  });

  await page.goto('./about/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('关于');
  await expect(page.locator('[data-offline-notice]')).toBeHidden();
  expect(violations).toEqual([]);
});

test('a new version shows at the next visit, is kept in place of the old one, and renews the index', async ({
  page,
  context,
}) => {
  await page.goto('./questions/sofa-weekly-20210910-3/');
  await controlled(page);
  await new SearchPage(page).open('长连接');
  await expect.poll(() => listKept(page, 'search')).toHaveLength(1);
  const [before] = await listKept(page, 'search');

  const text = await readFile(DIGEST, 'utf8');
  await writeFile(DIGEST, text.replaceAll('目前是七层扩展哈', '现在四层与七层都能扩展'));
  build();

  await page.goto('./questions/sofa-weekly-20210910-3/');
  await expect(page.getByRole('main')).toContainText('现在四层与七层都能扩展');
  await expect.poll(() => listKept(page, 'search')).not.toEqual([before]);
  await expect.poll(() => listKept(page, 'search')).toHaveLength(1);
  await withoutNetwork(context, async () => {
    await page.reload();
    await expect(page.getByRole('main')).toContainText('现在四层与七层都能扩展');
    const search = new SearchPage(page);
    await search.open('四层与七层');
    await expect(search.root).toContainText('现在四层与七层都能扩展');
  });
});

test('a site that is no longer kept offline ends the worker and leaves nothing behind', async ({
  page,
}) => {
  await page.goto('./');
  await controlled(page);
  const settings = await readFile(`${CONTENT}/site.yaml`, 'utf8');
  await writeFile(`${CONTENT}/site.yaml`, settings.replace('offline: true', 'offline: false'));
  build();

  await page.goto('./about/');
  await expect
    .poll(() =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    )
    .toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(await (await page.request.get('./')).text()).not.toMatch(/offline/iu);
});
