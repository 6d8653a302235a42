import { expect, type Locator, type Page } from '@playwright/test';

/** The search as a reader meets it, on its page or in the dialog of another. */
export class SearchPanel {
  readonly page: Page;
  readonly root: Locator;
  readonly input: Locator;
  readonly results: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('[data-search]');
    this.input = this.root.locator('input[type=search]');
    this.results = this.root.locator('a[data-result]');
    this.status = this.root.getByRole('status');
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`search/${query}`);
  }

  /** Puts the focus into the field, and waits for the script that this loads. */
  async turnTo(): Promise<void> {
    await this.input.focus();
    await expect(this.status).toBeAttached();
  }

  async type(text: string): Promise<void> {
    await this.input.fill(text);
  }

  /** Waits until the results of a query, or why there are none, are shown. */
  async isDone(text: string, state: 'done' | 'error' = 'done', timeout = 30_000): Promise<void> {
    await expect(this.root).toHaveAttribute('data-state', state, { timeout });
    await expect(this.root).toHaveAttribute('data-query', text);
  }

  /** Number of results that the status names. */
  async count(): Promise<number> {
    return Number(/\d+/u.exec((await this.status.textContent()) ?? '')?.[0] ?? 0);
  }

  filter(name: string | RegExp): Locator {
    return this.root.locator('.search-filters').getByRole('button', { name });
  }
}
