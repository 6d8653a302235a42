import { expect, test, type Route } from '@playwright/test';
import { SearchPanel } from './pages/search-panel.ts';

test('a reader finds a Chinese word, narrows it to a tag, opens the hit and comes back', async ({
  page,
}) => {
  const search = new SearchPanel(page);
  await search.open();
  await search.type('超时');
  await search.isDone('超时');
  const all = await search.count();
  await expect(search.results.first().locator('mark')).toHaveText('超时');
  await search.filter(/^Harbor/u).click();
  await expect(page).toHaveURL(/[?&]tag=harbor/u);
  await expect.poll(() => search.count()).toBeLessThan(all);
  const narrowed = await search.count();
  await expect(search.filter(/^Harbor/u)).toHaveAttribute('aria-pressed', 'true');
  await expect(search.filter(/^Harbor/u)).toBeFocused();
  await search.results.first().click();
  await expect(page).toHaveURL(/\/kb\/questions\/digest-\d+-\d\/$/u);
  await expect(page.locator('main mark').first()).toHaveText('超时');
  await expect(page.locator('main mark').first()).toBeInViewport();
  await page.goBack();
  await search.isDone('超时');
  expect(await search.count()).toBe(narrowed);
  await page.goBack();
  await expect.poll(() => search.count()).toBe(all);
});

test('a reader comes back from a hit to as many results as before, and to the same place', async ({
  page,
}) => {
  const search = new SearchPanel(page);
  await search.open(`?q=${encodeURIComponent('参考文档')}`);
  await search.isDone('参考文档');
  await search.root.getByRole('button', { name: '显示更多', exact: true }).click();
  await expect(search.results).toHaveCount(20);
  const hit = search.results.nth(15);
  const title = await hit.textContent();
  await hit.click();
  await expect(page).toHaveURL(/\/kb\/questions\//u);
  await page.goBack();
  await search.isDone('参考文档');
  await expect(search.results).toHaveCount(20);
  await expect(search.results.nth(15)).toHaveText(title ?? '');
  await expect(search.results.nth(15)).toBeInViewport();
});

test('a late answer says that it is on its way, and does not replace that of a later query', async ({
  page,
}) => {
  const search = new SearchPanel(page);
  await search.open(`?q=${encodeURIComponent('证书过期')}`);
  await search.isDone('证书过期');
  const held = Promise.withResolvers<undefined>();
  await page.route('**/kb/pagefind/*/index/*', async (route) => {
    await held.promise;
    await route.continue();
  });
  const shown: string[] = [];
  await page.exposeFunction('note', (query: string) => shown.push(query));
  await search.root.evaluate((root: HTMLElement) => {
    // The function is the test's, exposed a moment ago.
    const { note } = globalThis as unknown as { readonly note: (query: string) => void };
    new MutationObserver(() => note(root.dataset.query ?? '')).observe(root, { attributes: true });
  });
  await search.type('连接池的大小');
  await expect(search.status).toHaveText('正在搜索……');
  await expect(search.root).toHaveAttribute('data-query', '证书过期');
  await search.type('证书 过期');
  held.resolve(undefined);
  await search.isDone('证书 过期');
  await page.unrouteAll({ behavior: 'wait' });
  await search.type('连接池');
  await search.isDone('连接池');
  expect(new Set(shown)).toEqual(new Set(['证书过期', '证书 过期', '连接池']));
});

test('what stands in the address is asked, and what is asked stands in the address', async ({
  page,
}) => {
  const search = new SearchPanel(page);
  await search.open(`?q=${encodeURIComponent('连接池')}&year=2020&sort=date`);
  await search.isDone('连接池');
  const days = await search.root.locator('time').allTextContents();
  expect(days.length).toBeGreaterThan(1);
  expect(days).toEqual(days.toSorted().reverse());
  expect(new Set(days.map((day) => day.slice(0, 4)))).toEqual(new Set(['2020']));
  await search.type('证书');
  await search.isDone('证书');
  await expect(page).toHaveURL(/q=%E8%AF%81%E4%B9%A6&year=2020&sort=date/u);
});

test.describe('queries', () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ['連接池的最大連接數', /最大连接数/u],
    ['ｆｅａｔｕｒｅ．７', /请问|怎么|热升级|分布式|日志|支持|配置|如何|序列化|限流|证书/u],
    ['"循环引用"', /循环引用/u],
    ['级期间长', /热升级期间长连接/u],
    ['分布式事务回滚以后数据恢复不了怎么办', /分布式事务回滚/u],
    ['@韩梅梅', /./u],
    ['lantren', /./u],
  ];
  for (const [query, title] of cases) {
    test(`${query} finds what a reader means`, async ({ page }) => {
      const search = new SearchPanel(page);
      await search.open();
      await search.type(query);
      await search.isDone(query);
      await expect(search.results.first()).toHaveText(title);
    });
  }

  test('a query that nothing answers gets help, and is shown as text', async ({ page }) => {
    const search = new SearchPanel(page);
    const query = '<img src=x onerror=alert(1)>龘龘';
    await search.open(`?q=${encodeURIComponent(query)}`);
    await search.isDone(query);
    await expect(search.root.locator('img')).toHaveCount(0);
    await expect(search.root.getByRole('link', { name: '标签' })).toHaveAttribute(
      'href',
      '/kb/tags/',
    );
  });

  test('more results come on demand, and the first of them gets the focus', async ({ page }) => {
    const search = new SearchPanel(page);
    await search.open(`?q=${encodeURIComponent('参考文档')}`);
    await search.isDone('参考文档');
    await expect(search.results).toHaveCount(10);
    await search.root.getByRole('button', { name: '显示更多', exact: true }).click();
    await expect(search.results).toHaveCount(20);
    await expect(search.results.nth(10)).toBeFocused();
  });

  test('results that hold only a piece of the query are not counted, and come on demand', async ({
    page,
  }) => {
    const search = new SearchPanel(page);
    await search.open(`?q=${encodeURIComponent('1.7.0 兼容')}`);
    await search.isDone('1.7.0 兼容');
    expect(await search.count()).toBe(10);
    await expect(search.results).toHaveCount(10);
    const weaker = search.root.getByRole('button', { name: '另有 50 条只含部分词语' });
    await weaker.click();
    await expect(search.results).toHaveCount(20);
    await expect(search.results.nth(10)).toBeFocused();
    await expect(search.root.getByRole('button', { name: '另有 40 条' })).toBeVisible();
  });

  test('digests and readings are found when they are asked for', async ({ page }) => {
    const search = new SearchPanel(page);
    await search.open(`?q=${encodeURIComponent('源码解析')}&kind=reading`);
    await search.isDone('源码解析');
    await expect(search.results.first()).toHaveAttribute('href', /\/kb\/weekly\/digest-\d+\//u);
  });

  test('each kind says how many results it has, and has as many', async ({ page }) => {
    const search = new SearchPanel(page);
    await search.open(`?q=${encodeURIComponent('源码解析')}`);
    await search.isDone('源码解析');
    const readings = search.filter(/^推荐阅读\s*[1-9]/u);
    const count = Number(/\d+/u.exec((await readings.textContent()) ?? '')?.[0]);
    await readings.click();
    await expect(page).toHaveURL(/kind=reading/u);
    await expect.poll(() => search.count()).toBe(count);
  });

  test('a slip beside words that are found is pointed out, and mended on demand', async ({
    page,
  }) => {
    const search = new SearchPanel(page);
    await search.open(`?q=${encodeURIComponent('lantren 证书')}`);
    await search.isDone('lantren 证书');
    await search.root.getByRole('button', { name: 'lantern 证书' }).click();
    await search.isDone('lantern 证书');
    await expect(search.results.first().locator('mark').first()).toHaveText(/lantern|证书/iu);
  });
});

test.describe('keyboard', () => {
  test('/ opens the dialog, arrows choose, Enter opens', async ({ page }) => {
    await page.goto('tags/');
    await page.keyboard.press('/');
    const search = new SearchPanel(page);
    await expect(search.input).toBeFocused();
    await page.keyboard.type('循环引用');
    await search.isDone('循环引用');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(search.results.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/kb\/questions\//u);
  });

  test('Ctrl+K opens the dialog, Esc closes it and gives the focus back', async ({ page }) => {
    await page.goto('tags/');
    const link = page.locator('main a').first();
    await link.focus();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(link).toBeFocused();
  });

  test('Esc closes the dialog at once, and what was asked is there when it opens again', async ({
    page,
  }) => {
    await page.goto('tags/');
    await page.keyboard.press('Control+k');
    const search = new SearchPanel(page);
    await expect(search.input).toBeFocused();
    await page.keyboard.type('循环引用');
    await search.isDone('循环引用');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.keyboard.press('/');
    await expect(search.input).toHaveValue('循环引用');
    // It is selected, so that typing replaces it.
    await page.keyboard.type('证书过期');
    await search.isDone('证书过期');
  });

  test('/ leads to the field on the search page and is a letter in a field', async ({ page }) => {
    const search = new SearchPanel(page);
    await search.open();
    await page.keyboard.press('/');
    await expect(search.input).toBeFocused();
    await page.keyboard.press('/');
    await expect(search.input).toHaveValue('/');
  });
});

test('recent queries stay on the device until they are cleared', async ({ page }) => {
  const search = new SearchPanel(page);
  await search.open();
  await search.turnTo();
  await search.type('证书过期');
  await page.keyboard.press('Enter');
  await search.isDone('证书过期');
  await search.type('');
  await search.root.getByRole('button', { name: '证书过期' }).click();
  await search.isDone('证书过期');
  await search.type('');
  await search.root.getByRole('button', { name: '清除' }).click();
  await page.reload();
  await search.turnTo();
  await expect(search.root.getByRole('button', { name: '证书过期' })).toHaveCount(0);
});

test('a page asks for no part of the search until a reader turns to it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('questions/digest-0001-1/', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /pagefind|dialog|search-element/u.test(url))).toEqual([]);
});

test('the search page loads its script when a reader turns to it, and misses nothing typed before', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  const held = Promise.withResolvers<undefined>();
  await page.route(/search-element/u, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto('search/', { waitUntil: 'networkidle' });
  expect(scripts).toEqual([]);
  const search = new SearchPanel(page);
  await search.input.pressSequentially('证书过期');
  held.resolve(undefined);
  await search.isDone('证书过期');
  await expect(page).toHaveURL(/\?q=/u);
});

test('without JavaScript the search page says what to do', async ({ request }) => {
  // Chromium parses <noscript> as if scripts ran even where a test switches them off: the HTML is what counts.
  const html = await (await request.get('search/')).text();
  const [, noScript = '', lists = ''] =
    /<noscript>(.*?)<\/noscript>\s*(<ul.*?<\/ul>)/su.exec(html) ?? [];
  expect(noScript).toContain('搜索需要 JavaScript');
  expect(lists).toContain('href="/kb/questions/"');
});

/** The search gives up after 7.5 s by its own clock; in milliseconds, with time for a busy machine around it. */
const LIMIT = 30_000;

test.describe('an index that does not arrive', () => {
  const faults: Readonly<Record<string, (route: Route) => Promise<void>>> = {
    missing: (route) => route.fulfill({ status: 404, body: 'Not found' }),
    'replaced by HTML': (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Home</title>' }),
    'cut short': async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) });
    },
    hanging: () => new Promise(() => undefined),
  };
  const needed = [
    'pagefind.js',
    'archive.json',
    '*.pagefind',
    '*/pagefind-entry.json*',
    '*/*.pf_meta',
    '*/index/*.pf_index',
    '*/cards/*.json',
  ];
  const optional = ['synonyms.json*', 'facets.json*', 'help.json*'];

  for (const [fault, answer] of Object.entries(faults)) {
    for (const file of needed) {
      test(`${file} ${fault}: an honest message in 8 s, and a retry that works`, async ({
        page,
      }) => {
        await page.route(`**/kb/pagefind/${file}`, answer);
        const search = new SearchPanel(page);
        await search.open(`?q=${encodeURIComponent('循环引用')}`);
        await search.isDone('循环引用', 'error', LIMIT);
        await expect(search.results).toHaveCount(0);
        await expect(search.status).toHaveText('搜索没能加载');
        await expect(search.root.getByRole('link', { name: '全部问题' })).toHaveAttribute(
          'href',
          '/kb/questions/',
        );
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        await search.root.getByRole('button', { name: '重试' }).click();
        await search.isDone('循环引用');
        await expect(search.results.first()).toHaveText(/循环引用/u);
      });
    }
    for (const file of optional) {
      test(`${file} ${fault}: results all the same`, async ({ page }) => {
        await page.route(`**/kb/pagefind/${file}`, answer);
        const search = new SearchPanel(page);
        await search.open(`?q=${encodeURIComponent('循环引用 qqqqq')}`);
        await search.isDone('循环引用 qqqqq', 'done', LIMIT);
        await expect(search.results.first()).toHaveText(/循环引用/u);
        // What is optional may still be on its way.
        await page.unrouteAll({ behavior: 'ignoreErrors' });
      });
    }
  }
});
