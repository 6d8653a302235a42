import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findLocalPictures } from '../../src/load/local-pictures.ts';
import { parseDigest } from '../../src/parse/digest.ts';

let dir: string;
let content: string;

beforeEach(async () => {
  dir = await realpath(await mkdtemp(join(tmpdir(), 'wenda-pictures-')));
  content = join(dir, 'content');
  await write('content/weekly/digest/images/a.png');
});

afterEach(() => rm(dir, { recursive: true }));

async function write(path: string): Promise<void> {
  await mkdir(dirname(join(dir, path)), { recursive: true });
  await writeFile(join(dir, path), path);
}

async function find(body: string, cover = '') {
  const text = `---\ntitle: 一\ndate: 2021-09-10\n${cover}---\n\n${body}\n`;
  const { digest } = parseDigest(
    { source: 'weekly/digest/index.md', text },
    { timeZone: 'Asia/Shanghai', linkBase: 'https://old.example.org' },
  );
  const { pictures, messages } = await findLocalPictures(content, [digest]);
  return {
    pictures: Object.fromEntries(Array.from(pictures, ([file, { path }]) => [file, path])),
    messages: messages.map(({ rule, data, place }) => [
      rule,
      data.url,
      place && 'start' in place ? place.start.line : undefined,
    ]),
  };
}

describe('findLocalPictures()', () => {
  test.each([
    '![图](images/a.png)',
    '![图](./images/a.png)',
    '<img src="images/a.png">',
    '[大图](images/a.png)',
    '> ![](images/a.png)\n> ![](./images/a.png)',
    '| a |\n|-|\n| ![](images/a.png) |',
    '**1、@胡希国** 提问：\n> 如图？\n![](images/a.png)\n\nA：是的。',
  ])('finds the picture of %j', async (body) => {
    expect(await find(body)).toEqual({
      pictures: { 'weekly/digest/images/a.png': join(content, 'weekly/digest/images/a.png') },
      messages: [],
    });
  });

  test('finds the cover', async () => {
    const { pictures } = await find('正文', 'cover: images/a.png\n');
    expect(Object.keys(pictures)).toEqual(['weekly/digest/images/a.png']);
  });

  test('leaves alone what is elsewhere or no picture', async () => {
    await write('content/weekly/digest/notes.txt');
    await write('content/weekly/digest/unused.png');
    const body =
      '![](https://a.example/b.png) ![](/img/a.png) [文](notes.txt) [下](#a) [页](other/)';
    expect(await find(body)).toEqual({ pictures: {}, messages: [] });
  });

  test('reports what is missing, and where', async () => {
    expect(await find('正文\n\n![](b.png)', 'cover: c.png\n')).toEqual({
      pictures: {},
      messages: [
        ['picture-missing', 'c.png', undefined],
        ['picture-missing', 'b.png', 9],
      ],
    });
  });

  test('reports a folder, a kind that is not published and a name that no file can have', async () => {
    await mkdir(join(content, 'weekly/digest/d.png'));
    await write('content/weekly/digest/a.svg');
    const long = `${'长'.repeat(400)}.png`;
    expect((await find(`![](d.png)\n\n![](a.svg)\n\n![](${long})`)).messages).toEqual([
      ['picture-missing', 'd.png', 6],
      ['picture-kind', 'a.svg', 8],
      ['picture-missing', long, 10],
    ]);
  });

  test('takes nothing from outside the content folder', async () => {
    await write('secret/a.png');
    await symlink(join(dir, 'secret'), join(content, 'weekly/digest/linked'));
    await symlink(join(dir, 'secret/a.png'), join(content, 'weekly/digest/b.png'));
    const { pictures, messages } = await find(
      '![](linked/a.png)\n\n![](b.png)\n\n![](../../../secret/a.png)',
    );
    expect(pictures).toEqual({});
    expect(messages.map(([rule, url]) => [rule, url])).toEqual([
      ['picture-missing', 'linked/a.png'],
      ['picture-missing', 'b.png'],
      ['picture-missing', '../../../secret/a.png'],
    ]);
  });

  test('follows a link that stays in the content folder', async () => {
    await symlink(join(content, 'weekly/digest/images/a.png'), join(content, 'weekly/b.png'));
    expect((await find('![](../b.png)')).pictures).toEqual({
      'weekly/digest/_/b.png': join(content, 'weekly/digest/images/a.png'),
    });
  });
});
