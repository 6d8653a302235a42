import { expect, type Locator, type Page } from '@playwright/test';

/** The search page, through what docs and other programs rely on in its DOM. */
export class SearchPage {
  readonly root: Locator;
  readonly input: Locator;
  readonly results: Locator;

  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('main [data-search]');
    this.input = this.root.locator('input[type=search]');
    this.results = this.root.locator('a[data-result]');
  }

  async open(query: string): Promise<void> {
    await this.page.goto(`./search/?q=${encodeURIComponent(query)}`);
    await this.settle(query);
  }

  /** Waits until the results of this query are shown. */
  async settle(query: string): Promise<void> {
    await expect(this.root).toHaveAttribute('data-state', 'done');
    await expect(this.root).toHaveAttribute('data-query', query);
  }

  /** Narrows the results to one value of a filter. */
  async narrow(value: RegExp): Promise<void> {
    await this.root.getByRole('button', { name: value }).first().click();
    await expect(
      this.root.getByRole('button', { name: value, pressed: true }).first(),
    ).toBeVisible();
    await expect(this.root).toHaveAttribute('data-state', 'done');
  }
}
