import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeIndex } from '../../src/integrations/pagefind.ts';
import {
  createPagefind,
  type Pagefind,
  type PagefindScript,
} from '../../src/search/browser/pagefind.ts';
import { toIndexWord, toPrefix } from '../../src/search/index-word.ts';
import { createDocument } from '../search/documents.ts';

/** What Pagefind does that its documentation does not promise and that the search is built on. */
describe('Pagefind 1.6.0', () => {
  const documents = [
    createDocument('a', {
      passages: [{ role: 'answer', text: 'Seata 的空回滚。回滚失败' }],
      people: [{ name: '胡希国', slug: 'x' }],
    }),
    createDocument('b', {
      passages: [{ role: 'question', text: '升级到 v5.6.4 后 registry 报错' }],
    }),
    createDocument('c', {
      passages: [
        { role: 'answer', text: '五六四：564' },
        { role: 'text', text: '登录 r' },
      ],
    }),
  ];
  let folder = '';
  let pagefind: Pagefind;

  beforeAll(async () => {
    folder = `${await mkdtemp(join(tmpdir(), 'wenda-pagefind-'))}/`;
    await writeIndex(folder, documents, new Map());
    vi.stubGlobal(
      'fetch',
      async (url: string) => new Response(await readFile(url.replace(/\?.*$/u, ''))),
    );
    const script = (await import(
      /* @vite-ignore */ pathToFileURL(join(folder, 'pagefind.js')).href
    )) as PagefindScript;
    pagefind = createPagefind(script, folder);
  });
  afterAll(async () => {
    vi.unstubAllGlobals();
    await rm(folder, { recursive: true });
  });

  const ask = async (term: string) => {
    const { results } = await pagefind.search(term);
    const cards = await Promise.all(results.map((result) => result.data()));
    return cards.map((card) => card.url.split('/').at(-2)).sort();
  };
  const word = (text: string) => toIndexWord({ text, kind: 'word' });

  test('finds a pair of Han characters and no other', async () => {
    expect(await ask('回滚')).toEqual(['a']);
    expect(await ask('滚回')).toEqual([]);
  });

  test('finds a whole word, the beginning of one, and not what a term begins with', async () => {
    expect(await ask(word('registry'))).toEqual(['b']);
    expect(await ask(toPrefix('regis'))).toEqual(['b']);
    expect(await ask(word('regis'))).toEqual([]);
    expect(await ask(toPrefix('registryx'))).toEqual([]);
  });

  test('keeps a version and a number apart', async () => {
    expect(await ask(word('5.6.4'))).toEqual(['b']);
    expect(await ask(word('564'))).toEqual(['c']);
    expect(await ask(toPrefix('5.6'))).toEqual(['b']);
  });

  test('counts places by words, so that neighbours are one apart, and a passage ends with a place of its own', async () => {
    const places = async (term: string) => (await pagefind.search(term)).results[0]?.words;
    // seata 的 空回 回滚 | 回滚 滚失 失败: the full stop takes no place.
    expect(await places(word('seata'))).toEqual([0]);
    expect(await places('空回')).toEqual([2]);
    expect(await places('回滚')).toEqual([3, 4]);
    expect(await places('失败')).toEqual([6]);
    expect(await places('胡希')).toEqual([8]);
  });

  test('sorts all documents by place', async () => {
    const { results } = await pagefind.search(null, { sort: { place: 'asc' } });
    const cards = await Promise.all(results.map((result) => result.data()));
    expect(cards.map((card) => card.place)).toEqual([0, 1, 2]);
  });

  test('gives the card that was put in the place of its own result', async () => {
    const { results } = await pagefind.search('空回');
    const card = await results[0]?.data();
    expect(card).toMatchObject({
      url: '/questions/a/',
      title: 'a',
      day: '2021-09-10',
      passages: documents[0]?.passages,
    });
  });

  test('scores a word of the question higher than one of the answer', async () => {
    const score = async (term: string) => (await pagefind.search(term)).results[0]?.score ?? 0;
    expect(await score(word('registry'))).toBeGreaterThan(await score(word('登录')));
    expect(await score(word('registry'))).toBeGreaterThan((await score('空回')) * 1.1);
  });

  test('cuts the index into as small parts as it is told', async () => {
    const large = Array.from({ length: 40 }, (_, n) =>
      createDocument(`n${n}`, {
        passages: [
          {
            role: 'answer',
            text: Array.from({ length: 300 }, (__, k) => `w${n * 7 + k}x`).join(' '),
          },
        ],
      }),
    );
    const other = join(folder, 'large/');
    await writeIndex(other, large, new Map());
    // 12,000 postings: one part of Pagefind's own 20,000, at least four of ours.
    expect((await readdir(join(other, 'index'))).length).toBeGreaterThanOrEqual(4);
  });

  test('writes the same bytes for the same documents', async () => {
    const other = join(folder, 'again/');
    await writeIndex(other, documents, new Map());
    const read = async (dir: string) =>
      Promise.all(
        (await readdir(dir, { recursive: true, withFileTypes: true }))
          .filter(
            (file) => file.isFile() && !/large|again/u.test(file.parentPath.slice(dir.length)),
          )
          .map(async (file) => [
            file.name,
            (await readFile(join(file.parentPath, file.name))).toString('base64'),
          ]),
      );
    expect(Object.fromEntries(await read(other))).toEqual(Object.fromEntries(await read(folder)));
  });
});
