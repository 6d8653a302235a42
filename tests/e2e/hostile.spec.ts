import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { toControlPages } from '../security/control.ts';
import { serveHostile, type HostileServer } from '../security/hostile-server.ts';
import { buildHostileSite, PLACES, type HostileSite } from '../security/hostile-site.ts';
import { askAll, visitInFrames, watch } from '../security/hostile-visit.ts';
import { createPayloads } from '../security/payloads.ts';

// Some hundred frames are opened: what a trace would keep of them is of no use. `npm run fuzz:browser` opens all.
test.use({ trace: 'off' });
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let dir: string;
/** Payloads that are seen to run where nothing is done about them. */
let payloads: readonly string[];
let site: HostileSite;

test.beforeAll(async ({ browser }) => {
  dir = await mkdtemp(join(tmpdir(), 'wenda-hostile-'));
  const sample = createPayloads().filter((_, n) => n % 179 === 0);
  const pages = toControlPages(sample);
  const server = await serveHostile(dir, 'no policy', pages);
  const context = await browser.newContext();
  const { fired } = await watch(context, server.url);
  await visitInFrames(await context.newPage(), server.url, [...pages.keys()], 5_000);
  await context.close();
  await server.close();
  payloads = sample.filter((_, n) => fired.has(`${server.url}control/${n}/`));
  site = await buildHostileSite(dir, payloads);
});
test.afterAll(() => rm(dir, { recursive: true, force: true }));

test('payloads that run where nothing is done stand in every place of a site', () => {
  expect(payloads.length).toBeGreaterThan(8);
  for (const place of PLACES) expect(site.counts[place]).toBe(payloads.length);
  expect(site.main.length).toBeGreaterThan(payloads.length * 4);
});

for (const protection of ['policy', 'no policy'] as const) {
  test.describe(`with ${protection}`, () => {
    let server: HostileServer;
    test.beforeAll(async () => {
      server = await serveHostile(site.out, protection);
    });
    test.afterAll(() => server.close());

    test('none runs on any page, in any feed, in the search or its results', async ({
      page,
      context,
    }) => {
      const seen = await watch(context, server.url);
      await visitInFrames(page, server.url, site.main);
      expect(await askAll(page, server.url, payloads)).toBeGreaterThan(payloads.length);
      expect([...seen.fired, ...seen.others]).toEqual([]);
    });
  });
}

test('none runs for a reader who points at things, tabs through them and clicks', async ({
  page,
  context,
}) => {
  const server = await serveHostile(site.out, 'no policy');
  const seen = await watch(context, server.url);
  const digests = site.main.filter((path) => path.startsWith('/weekly/p'));
  for (const path of digests.slice(0, 2)) {
    await page.goto(server.url + path.slice(1));
    for (const link of await page.locator('.prose a:visible').all()) await link.hover();
    for (let n = 0; n < 15; n += 1) await page.keyboard.press('Tab');
    await page.locator('.prose').first().click();
  }
  await page.goto(`${server.url}search/?q=${encodeURIComponent(payloads[0] ?? '')}`);
  await page.locator('a[data-result]').first().click();
  await expect(page.locator('h1')).toBeVisible();
  expect([...seen.fired, ...seen.others]).toEqual([]);
  await server.close();
});
