import { expect, test } from '@playwright/test';

test('the home page leads to the digest', async ({ page }) => {
  await page.goto('./');
  await page
    .getByRole('link', { name: /QA 整理/u })
    .first()
    .click();
  await expect(page).toHaveURL(/\/weekly\/sofa-weekly-20210910\//u);
});
