import { expect, test, type Page, type Route } from '@playwright/test';
import { SearchPanel } from './pages/search-panel.ts';

/** Paths of the questions' files that a page asks for, below `pagefind/`; the filters count digests by other ones. */
function noteFiles(page: Page): string[] {
  const files: string[] = [];
  page.on('request', (request) => {
    const [, file] = /\/kb\/pagefind\/(?!digests\/)(.+)$/u.exec(request.url()) ?? [];
    if (file !== undefined) files.push(file);
  });
  return files;
}

/** What a query loads of an index: a part, or some cards. */
const PIECE = /\/(?:index|cards)\/\w+\.(?:pf_index|json)$/u;

async function ask(search: SearchPanel, text: string): Promise<void> {
  await search.type(text);
  await search.isDone(text);
  await expect(search.results.first()).toHaveText(
    new RegExp(Array.from(text).slice(0, 2).join(''), 'u'),
  );
}

test('who asks something else gets all that is left, and later answers load nothing', async ({
  page,
}) => {
  const files = noteFiles(page);
  const search = new SearchPanel(page);
  await search.open();
  const loaded = ['index.pack', 'cards.json'].map((name) =>
    page.waitForResponse((response) => response.url().endsWith(`/${name}`)),
  );
  await ask(search, '循环引用');
  await ask(search, '证书过期');
  for (const response of await Promise.all(loaded)) await response.finished();
  // What arrived has yet to be read.
  const words = ['事务', '配置', '集群', '升级', '日志', '部署', '网关'];
  await expect(async () => {
    const before = files.length;
    await ask(search, words.pop() ?? '');
    expect(files.slice(before).filter((file) => PIECE.test(file))).toEqual([]);
  }).toPass();
  const before = files.length;
  for (const text of ['连接池的大小', '热升级期间长连接', '日志', '限流配置', '服务注册']) {
    await ask(search, text);
  }
  expect(files.slice(0, before).filter((file) => PIECE.test(file))).not.toEqual([]);
  expect(files.slice(before).filter((file) => PIECE.test(file))).toEqual([]);
  expect(files.filter((file) => file.endsWith('index.pack'))).toHaveLength(1);
});

test('who types on asks the same thing, for which nobody needs the whole index', async ({
  page,
}) => {
  const files = noteFiles(page);
  const search = new SearchPanel(page);
  await search.open();
  for (const text of ['证', '证书', '证书过', '证书过期', '证书']) await ask(search, text);
  expect(files.filter((file) => PIECE.test(file))).not.toEqual([]);
  expect(files.filter((file) => file.endsWith('index.pack'))).toEqual([]);
});

const lines = [
  ['a mobile line', { type: 'cellular', effectiveType: '4g' }, ['cards.json']],
  ['a slow line', { type: 'wifi', effectiveType: '3g' }, ['cards.json']],
  ['a wish for less data', { type: 'wifi', effectiveType: '4g', saveData: true }, []],
  ['a good line', { type: 'wifi', effectiveType: '4g' }, ['cards.json', 'index.pack']],
] as const;
for (const [name, connection, expected] of lines) {
  test(`with ${name}, ${expected.join(' and ') || 'nothing'} is loaded ahead`, async ({ page }) => {
    // Not every browser tells of the line.
    await page.addInitScript((value) => {
      Object.defineProperty(navigator, 'connection', { value });
    }, connection);
    const files = noteFiles(page);
    const search = new SearchPanel(page);
    await search.open();
    await ask(search, '循环引用');
    // The cards of a small archive follow after a moment.
    await rest(page, 500);
    await ask(search, '证书过期');
    await ask(search, '连接池的大小');
    const ahead = files.flatMap((file) => /(?:cards\.json|index\.pack)$/u.exec(file) ?? []);
    expect(ahead.toSorted()).toEqual(expected);
  });
}

const faults: Readonly<Record<string, (body: Buffer) => Parameters<Route['fulfill']>[0]>> = {
  missing: () => ({ status: 404, body: 'Not found' }),
  'replaced by HTML': () => ({
    contentType: 'text/html',
    body: '<!doctype html><title>Home</title>',
  }),
  'cut short': (body) => ({ body: body.subarray(0, Math.floor(body.length / 2)) }),
  damaged: (body) => ({ body: body.fill(0, Math.floor(body.length / 2)) }),
};
for (const [fault, damage] of Object.entries(faults)) {
  for (const name of ['index.pack', 'cards.json']) {
    test(`${name} ${fault}: the same answers`, async ({ page }) => {
      await page.route(`**/kb/pagefind/*/${name}`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, ...damage(await response.body()) });
      });
      const search = new SearchPanel(page);
      await search.open();
      const loaded = page.waitForResponse((response) => response.url().endsWith(`/${name}`));
      await ask(search, '循环引用');
      await ask(search, '证书过期');
      await (await loaded).finished();
      await rest(page, 200);
      for (const text of ['热升级期间长连接', '连接池', '日志']) await ask(search, text);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    });
  }
}

/** Lets a page do what it does when nobody asks for anything. */
async function rest(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), milliseconds);
}
