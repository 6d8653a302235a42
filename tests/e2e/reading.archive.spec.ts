import { expect, test } from '@playwright/test';

const QUESTION = './questions/digest-0030-1/';

test('no script is fetched before the reader does something, and then one wakes', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto(QUESTION, { waitUntil: 'networkidle' });
  expect(scripts).toEqual([]);
  const woken = page.waitForRequest((request) => request.resourceType() === 'script');
  await page.keyboard.press('Tab');
  await woken;
});

test('the first click on the theme switch counts, and the choice holds on the next page', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(QUESTION);
  await page.getByRole('button', { name: '切换深色与浅色' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('./tags/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: '切换深色与浅色' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', '');
});

test('a question says how old its answer is and copies its own address', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(QUESTION);
  await expect(page.locator('time-ago')).toHaveText(/前$/u);
  await page.getByRole('button', { name: '复制链接' }).click();
  await expect(page.getByRole('status')).toHaveText('已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /\/questions\/digest-0030-1\/$/u,
  );
  await page.getByRole('button', { name: '复制 Markdown' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^---\n[\s\S]*digest-0030-1/u);
});

test('a question says its age in the reader’s own days', async ({ page }) => {
  await page.goto(QUESTION);
  const day = await page.locator('time-ago').getAttribute('data-day');
  const ages = [];
  for (const [days, time] of [
    [0, '23:30'],
    [1, '00:30'],
    [2, '12:00'],
    [60, '12:00'],
    [61, '12:00'],
    [730, '12:00'],
    [731, '12:00'],
  ] as const) {
    const then = new Date(Date.parse(`${day}T${time}:00+08:00`) + days * 864e5);
    await page.clock.setFixedTime(then);
    await page.reload();
    ages.push(await page.locator('time-ago').textContent());
  }
  expect(ages).toEqual(['今天', '昨天', '2 天前', '60 天前', '2 个月前', '23 个月前', '2 年前']);
});

test('a wide window offers the address as a QR code, a telephone does not', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(QUESTION);
  const code = page.getByRole('dialog', { name: '在手机上看' });
  await page.getByRole('button', { name: '在手机上看' }).click();
  await expect(code.getByRole('img')).toBeInViewport();
  await expect(code).toContainText('https://qa.example.org/kb/questions/digest-0030-1/');
  await page.keyboard.press('Escape');
  await expect(code).toBeHidden();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('button', { name: '在手机上看' })).toBeHidden();
});

test('the skip link is the first stop of the keyboard and leads to the content', async ({
  page,
}) => {
  await page.goto(QUESTION);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a question is read, its tags lead on, and no dead button shows', async ({ page }) => {
    await page.goto(QUESTION);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('button', { name: '复制链接' })).toBeHidden();
    await page.getByRole('list', { name: '标签' }).getByRole('link').first().click();
    await expect(page).toHaveURL(/\/tags\//u);
  });
});
