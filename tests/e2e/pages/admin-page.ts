import { expect, type Page } from '@playwright/test';
import { toDigest } from '../../archive.ts';

/** The editor at `/admin/`, over a repository that the browser keeps for itself. */
export class AdminPage {
  readonly page: Page;
  /** What the console reported as an error. */
  readonly errors: string[] = [];
  /** Addresses of other hosts that were asked. */
  readonly outer: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.hostname !== 'localhost')
        this.outer.push(url.href);
    });
  }

  /** Opens the list of a repository with one digest; only where the digests are saved differs from the built page. */
  async open(): Promise<void> {
    await this.page.route('**/admin/config.json*', async (route) => {
      const response = await route.fetch();
      const config = (await response.json()) as Record<string, unknown>;
      await route.fulfill({ response, json: { ...config, backend: { name: 'test-repo' } } });
    });
    await this.page.goto('robots.txt');
    await this.page.evaluate(async (text) => {
      let folder = await navigator.storage.getDirectory();
      for (const name of ['sveltia-cms-test', 'content', 'weekly'])
        folder = await folder.getDirectoryHandle(name, { create: true });
      const file = await folder.getFileHandle('digest-0001.md', { create: true });
      const stream = await file.createWritable();
      await stream.write(text);
      await stream.close();
    }, toDigest(1));
    await this.page.goto('admin/');
    await this.page.getByRole('button', { name: '使用测试仓库' }).click();
    await expect(this.page.getByText('2020-01-03 · 示例周报 第 1 期')).toBeVisible();
  }

  /** Writes over fields of the form that is open, and saves. */
  async save(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values))
      await this.page.getByRole('textbox', { name, exact: true }).fill(value);
    await this.page.getByRole('button', { name: '保存', exact: true }).click();
  }

  /** The text of a file of the repository; `undefined` where there is none. */
  read(name: string): Promise<string | undefined> {
    return this.page.evaluate(async (file) => {
      let folder = await navigator.storage.getDirectory();
      for (const part of ['sveltia-cms-test', 'content', 'weekly'])
        folder = await folder.getDirectoryHandle(part);
      const handle = await folder.getFileHandle(file).catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
        throw error;
      });
      return (await handle?.getFile())?.text();
    }, name);
  }
}
