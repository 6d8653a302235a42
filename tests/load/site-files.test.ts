import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSiteFiles } from '../../src/load/site-files.ts';
import { toText } from '../../src/render/text.ts';

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"/>';

let dir: string;

beforeEach(async () => {
  dir = await realpath(await mkdtemp(join(tmpdir(), 'wenda-site-files-')));
  await mkdir(join(dir, 'images'));
  await writeFile(join(dir, 'images', 'logo.svg'), LOGO);
});

afterEach(() => rm(dir, { recursive: true }));

const read = (about?: string, logo?: string) => readSiteFiles(dir, { about, logo });

describe('readSiteFiles()', () => {
  test('reads the text of the about page, without front matter, and finds its pictures', async () => {
    const text = '---\ntitle: 关于\n---\n\r\n我们是谁 ![我们](./images/logo.svg)\n';
    await writeFile(join(dir, 'about.md'), text);
    const { about, pictures, messages } = await read('about.md');
    expect(messages).toEqual([]);
    expect(toText(about)).toMatch(/^我们是谁/u);
    const path = join(dir, 'images', 'logo.svg');
    expect([...pictures]).toEqual([
      ['about/images/logo.svg', { path, size: { width: 120, height: 40 } }],
    ]);
  });

  test('finds the logo and its size', async () => {
    const { about, pictures } = await read(undefined, 'images/logo.svg');
    expect(about).toEqual([]);
    expect(pictures.get('about/images/logo.svg')?.size).toEqual({ width: 120, height: 40 });
  });

  test.each([
    ['about.md', undefined, ['about']],
    ['images', undefined, ['about']],
    [undefined, 'logo.svg', ['logo']],
    [undefined, '../images/logo.svg', ['logo']],
    [undefined, 'https://a.example/logo.svg', ['logo']],
    ['../secret.md', 'images/logo.txt', ['about', 'logo']],
  ])('says that about %s or logo %s is not there', async (about, logo, keys) => {
    const { messages } = await read(about, logo);
    expect(messages.map(({ rule, data }) => [rule, data.key])).toEqual(
      keys.map((key) => ['settings-invalid', key]),
    );
  });
});
