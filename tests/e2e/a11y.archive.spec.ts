import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

/** One page of every kind. */
const PAGES = [
  './',
  './weekly/',
  './weekly/digest-0030/',
  './questions/',
  './questions/page/2/',
  './questions/digest-0030-1/',
  './tags/',
  './tags/harbor/',
  './authors/',
  './readings/',
  './releases/',
  './search/',
  './subscribe/',
  './about/',
  './404.html',
];

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const LOOKS = [
  { name: 'a telephone in light', width: 390, colorScheme: 'light', media: 'screen' },
  { name: 'a wide window in dark', width: 1440, colorScheme: 'dark', media: 'screen' },
  { name: 'print', width: 1024, colorScheme: 'light', media: 'print' },
] as const;

for (const { name, width, colorScheme, media } of LOOKS) {
  test.describe(name, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    for (const path of PAGES) {
      test(`${path} has nothing that axe objects to and fits the window`, async ({ page }) => {
        await page.emulateMedia({ media, colorScheme });
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html }) => `${id}: ${html}`),
        );
        expect(found).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      });
    }
  });
}

test('at twice the size of text nothing is cut off or pushed out', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  for (const path of PAGES) {
    await page.goto(path);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});
