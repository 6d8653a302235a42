/**
 * Puts every payload of tests/security/payloads.ts into eight places of digests, has the real build make sites of them,
 * and opens the pages in Chromium, with the Content-Security-Policy and without: `npm run fuzz:browser`, about half an hour.
 *
 * `-- --every 20` takes each twentieth payload, `-- --part 2/4` the second quarter of them. A payload that runs is printed
 * with its page, and the exit code is 1.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { BROWSER_ARGS, ensureBrowser } from '../tests/browser.ts';
import { toControlPages } from '../tests/security/control.ts';
import { serveHostile, type Protection } from '../tests/security/hostile-server.ts';
import { buildHostileSite, PLACES } from '../tests/security/hostile-site.ts';
import { askAll, visitInFrames, watch } from '../tests/security/hostile-visit.ts';
import { createPayloads } from '../tests/security/payloads.ts';

const { values } = parseArgs({
  options: {
    every: { type: 'string', default: '1' },
    part: { type: 'string', default: '1/1' },
  },
});

/** Payloads of one site: few enough that it is built and searched in seconds. */
const PER_SITE = 1000;
/** A digest's page has its payload in every place. Of the pages that show it again, each so-many-th is opened. */
const SAMPLE = 20;

const say = (text: string) => process.stdout.write(`${new Date().toISOString()} ${text}\n`);

/** Opens pages in a fresh profile; gives what was seen. */
async function attack(
  browser: Browser,
  dir: string,
  protection: Protection,
  paths: readonly string[],
  queries: readonly string[],
  control?: ReadonlyMap<string, string>,
) {
  const server = await serveHostile(dir, protection, control);
  const context = await browser.newContext();
  const seen = await watch(context, server.url);
  const page = await context.newPage();
  await visitInFrames(page, server.url, paths, control && 3_000);
  const results = queries.length > 0 ? await askAll(page, server.url, queries) : 0;
  await context.close();
  await server.close();
  return { fired: [...seen.fired], others: [...seen.others], results };
}

function selectPayloads(): readonly string[] {
  const chosen = createPayloads().filter((_, n) => n % Number(values.every) === 0);
  const [part = 1, parts = 1] = values.part.split('/').map(Number);
  const size = Math.ceil(chosen.length / parts);
  return chosen.slice((part - 1) * size, part * size);
}

const payloads = selectPayloads();
const dir = await mkdtemp(join(tmpdir(), 'wenda-hostile-'));
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS });
try {
  const control = toControlPages(payloads);
  const before = await attack(browser, dir, 'no policy', [...control.keys()], [], control);
  const ran = before.fired.filter((url) => url.includes('/control/')).length;
  say(
    `control: ${ran} of ${payloads.length} payloads ran, ${before.others.length} other things happened`,
  );
  // Some kinds of payloads run in no browser of today; of all kinds together hundreds do.
  const isAll = values.part === '1/1';
  if (ran + before.others.length === 0 || (isAll && ran < payloads.length / 40))
    throw new Error('the watcher does not see what it looks for');

  let bad = 0;
  for (let from = 0; from < payloads.length; from += PER_SITE) {
    const some = payloads.slice(from, from + PER_SITE);
    const { out, counts, main, further } = await buildHostileSite(dir, some);
    const places = PLACES.map((place) => `${place} ${counts[place]}`).join(', ');
    say(`payloads ${from}–${from + some.length - 1} built into a site: ${places}`);
    const sample = <T>(list: readonly T[]) => list.filter((_, n) => n % SAMPLE === 0);
    const newPages = sample(some).map((payload) => `/search/?q=${encodeURIComponent(payload)}`);
    const digests = main.filter((path) => path.startsWith('/weekly/p'));
    const others = main.filter((path) => !path.startsWith('/weekly/p'));
    const paths = [...digests, ...sample(others), ...sample(further), ...newPages];
    for (const protection of ['no policy', 'policy'] as const) {
      const seen = await attack(browser, out, protection, paths, some);
      for (const what of [...seen.fired, ...seen.others]) say(`  ${protection}: ${what}`);
      bad += seen.fired.length + seen.others.length;
      say(
        `  ${protection}: ${paths.length} pages and ${some.length} queries with ${seen.results} results: ${seen.fired.length} ran, ${seen.others.length} other things happened`,
      );
    }
  }
  say(bad === 0 ? 'nothing ran' : `${bad} things happened that must not`);
  process.exitCode = bad === 0 ? 0 : 1;
} finally {
  await browser.close();
  await rm(dir, { recursive: true, force: true });
}
