/**
 * `npm run screenshots`: pictures of every kind of page of the built site, for the docs. They are taken from what
 * `npm run build` made, so they stay true; pictures of other hosts are left out.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { serveSite } from '../src/cli/server.ts';
import { readEnvironment } from '../src/load/environment.ts';
import { loadSite } from '../src/load/site.ts';
import { BROWSER_ARGS, ensureBrowser } from '../tests/browser.ts';

const DIR = join('docs', 'screenshots');

const LOOKS = [
  { name: 'phone-light', width: 390, height: 844, colorScheme: 'light' },
  { name: 'phone-dark', width: 390, height: 844, colorScheme: 'dark' },
  { name: 'desktop-light', width: 1440, height: 900, colorScheme: 'light' },
  { name: 'desktop-dark', width: 1440, height: 900, colorScheme: 'dark' },
] as const;
type Look = (typeof LOOKS)[number];

/** Pages that are shown in all looks; the others in light alone. */
const MAIN: ReadonlySet<string> = new Set(['home', 'question', 'digest', 'tag', 'search']);

const environment = readEnvironment();
const { corpus, routes } = await loadSite(environment);
const [digest] = corpus.digests;
const entry = digest?.entries.toSorted((a, b) => b.turns.length - a.turns.length)[0];
const [tag] = corpus.tags;
const person = corpus.people.find(({ asked }) => asked.length > 0);
const pages: Readonly<Record<string, string | undefined>> = {
  home: routes.home(),
  question: entry && routes.question(entry.id),
  questions: routes.questions(),
  digest: digest && routes.digest(digest.slug),
  weekly: routes.digests(),
  tag: tag && routes.tag(tag.slug),
  tags: routes.tags(),
  author: person && routes.author(person.slug),
  authors: routes.authors(),
  readings: routes.readings(),
  releases: routes.releases(),
  search: routes.search(tag?.name ?? ''),
  subscribe: routes.subscribe(),
  about: routes.about(),
  'not-found': routes.notFound(),
};

await mkdir(DIR, { recursive: true });
const server = await serveSite(environment.outDir, environment.base, 0);
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS });
try {
  const origin = new URL(server.url).origin;
  for (const look of LOOKS) {
    const page = await openPage(browser, look, origin);
    for (const [name, path] of Object.entries(pages)) {
      if (path === undefined || (look.name.endsWith('dark') && !MAIN.has(name))) continue;
      await page.goto(origin + path, { waitUntil: 'load' });
      if (name === 'search') await page.locator('[data-search][data-state="done"]').waitFor();
      const bytes = await takePicture(page);
      await writeFile(join(DIR, `${name}-${look.name}.webp`), bytes);
      console.log(`${name}-${look.name}.webp ${Math.ceil(bytes.length / 1024)} KiB`);
    }
    await page.context().close();
  }
} finally {
  await browser.close();
  await server.close();
}

async function openPage(browser: Browser, look: Look, origin: string): Promise<Page> {
  const { width, height, colorScheme } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  await context.route(
    (url) => url.origin !== origin,
    (route) => route.abort(),
  );
  return context.newPage();
}

/** What the window shows, as WebP, which Playwright itself does not write. Nothing can be taken before it is painted. */
async function takePicture(page: Page): Promise<Buffer> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  await session.detach();
  return Buffer.from(data, 'base64');
}
