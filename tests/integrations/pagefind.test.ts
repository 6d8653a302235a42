import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { mergeIndexes } from '../../src/integrations/merged-index.ts';
import { indexBatch, packIndex, writeEngine, writeGroup } from '../../src/integrations/pagefind.ts';
import { readPack } from '../../src/search/pack.ts';
import type { GroupEntry } from '../../src/search/archive-file.ts';
import { openGroup, type Group } from '../../src/search/browser/group.ts';
import type { PagefindScript } from '../../src/search/browser/pagefind.ts';
import type { Card } from '../../src/search/card.ts';
import { toIndexWord, toPrefix } from '../../src/search/index-word.ts';
import { mergeHits } from '../../src/search/merge.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { createDocument } from '../search/documents.ts';

/** Writes the index of documents that are one batch. */
async function writeIndex(folder: string, documents: readonly SearchDocument[]): Promise<void> {
  const index = await packIndex([await indexBatch(documents, new Map())]);
  await writeGroup(folder, { index, documents, cards: documents.map(() => 0), whole: false });
}

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
  let script: PagefindScript;
  let group: Group;

  beforeAll(async () => {
    folder = `${await mkdtemp(join(tmpdir(), 'wenda-pagefind-'))}/`;
    await writeEngine(folder);
    await writeIndex(join(folder, 'all'), documents);
    vi.stubGlobal('fetch', async (url: string) => {
      const path = url.replace(/\?.*$/u, '').replace(/[^/]+\/(?=wasm)/u, '');
      return new Response(await readFile(path));
    });
    script = (await import(
      /* @vite-ignore */ pathToFileURL(join(folder, 'pagefind.js')).href
    )) as PagefindScript;
    group = await openGroup(script, { folder: `${folder}all/`, total: 3, ratio: 1 });
  });
  afterAll(async () => {
    vi.unstubAllGlobals();
    await rm(folder, { recursive: true });
  });

  /** Names of the documents that hold a term. */
  const ask = async (term: string) =>
    (await group.ask(term)).map(({ place }) => documents[place]?.title).sort();
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
    const places = async (term: string) => (await group.ask(term))[0]?.words;
    // seata 的 空回 回滚 | 回滚 滚失 失败: the full stop takes no place.
    expect(await places(word('seata'))).toEqual([0]);
    expect(await places('空回')).toEqual([2]);
    expect(await places('回滚')).toEqual([3, 4]);
    expect(await places('失败')).toEqual([6]);
    expect(await places('胡希')).toEqual([8]);
  });

  test('keeps documents in the order they were added in, by which we name them', async () => {
    expect((await group.ask('登录')).map(({ place }) => place)).toEqual([2]);
    const many = Array.from({ length: 150 }, (_, n) =>
      createDocument(`n${n}`, { passages: [{ role: 'answer', text: `same m${n}` }] }),
    );
    const place = { folder: join(folder, 'many/'), total: many.length, ratio: 1 };
    await writeIndex(place.folder, many);
    const opened = await openGroup(script, place);
    for (const n of [0, 9, 35, 36, 99, 149]) {
      expect((await opened.ask(word(`m${n}`))).map((hit) => hit.place)).toEqual([n]);
    }
    expect((await opened.ask(word('same'))).map((hit) => hit.place).sort((a, b) => a - b)).toEqual(
      many.map((_, n) => n),
    );
  });

  test('answers the same from a fresh instance, of which a group gets one after many questions', async () => {
    const createInstance = vi.fn((options: Parameters<PagefindScript['createInstance']>[0]) =>
      script.createInstance(options),
    );
    const opened = await openGroup(
      { createInstance },
      { folder: `${folder}all/`, total: 3, ratio: 1 },
    );
    const terms = ['回滚', '失败', word('registry'), toPrefix('regis'), '登录', '没有'];
    const before = await Promise.all(terms.map((term) => opened.ask(term)));
    expect(createInstance).toHaveBeenCalledTimes(1);
    // Some at once, as a query asks them: a fresh one takes over between them.
    for (let round = 0; round < 16; round += 1) {
      expect(await Promise.all(terms.map((term) => opened.ask(term)))).toEqual(before);
    }
    expect(createInstance.mock.calls.length).toBeGreaterThan(1);
  });

  test('answers from several indexes with one script, each for itself', async () => {
    const groups = documents.map((document, at) => ({
      document,
      path: join(folder, `part${at}/`),
    }));
    for (const { document, path } of groups) await writeIndex(path, [document]);
    const opened = await Promise.all(
      groups.map(({ path }) => openGroup(script, { folder: path, total: 1, ratio: 1 })),
    );
    const found = await Promise.all(opened.map(({ ask: askPart }) => askPart(word('registry'))));
    expect(found.map(({ length }) => length)).toEqual([0, 1, 0]);
    expect(await ask(word('registry'))).toEqual(['b']);
  });

  test('scores by rarity and length as we do, so that the scores of several indexes can be made those of one', async () => {
    const many = Array.from({ length: 30 }, (_, n) =>
      createDocument(`m${n}`, {
        passages: [
          {
            role: 'answer',
            text: `${n % 5 === 0 ? 'rare rare' : 'other'} n${n} common ${'更长的回答。'.repeat(n)}`,
          },
        ],
      }),
    );
    const write = async (name: string, part: typeof many) => {
      await writeIndex(join(folder, name), part);
      const entry = await readFile(join(folder, name, 'pagefind-entry.json'), 'utf8');
      // Ours, written a moment ago.
      const { mean } = JSON.parse(entry) as GroupEntry;
      return { folder: join(folder, `${name}/`), total: part.length, mean };
    };
    const [all, short, long] = [
      await write('whole', many),
      await write('short', many.slice(0, 11)),
      await write('long', many.slice(11)),
    ];
    expect(long.mean).toBeGreaterThan(short.mean * 2);
    const whole = await openGroup(script, { ...all, ratio: 1 });
    const first = await openGroup(script, { ...short, ratio: short.mean / all.mean });
    const second = await openGroup(script, { ...long, ratio: long.mean / all.mean });
    for (const term of [word('rare'), word('common'), word('other'), toPrefix('rar'), '回答']) {
      const [a, b, alone] = await Promise.all([first.ask(term), second.ask(term), whole.ask(term)]);
      const merged = mergeHits([
        { hits: a, total: 11 },
        { hits: b, total: 19 },
      ]);
      expect(merged.length).toBe(alone.length);
      for (const { place, score, words } of merged) {
        const other = alone.find((hit) => hit.place === place);
        expect(other?.words).toEqual(words);
        expect(score / (other?.score ?? 0)).toBeCloseTo(1, 3);
      }
    }
  });

  test('scores a word of the question higher than one of the answer', async () => {
    const score = async (term: string) => (await group.ask(term))[0]?.score ?? 0;
    expect(await score(word('registry'))).toBeGreaterThan(await score(word('登录')));
    expect(await score(word('registry'))).toBeGreaterThan((await score('空回')) * 1.1);
  });

  test('indexes documents in batches that can be made the index of all of them, byte for byte', async () => {
    const many = Array.from({ length: 40 }, (_, n) =>
      createDocument(`b${n}`, {
        passages: [
          {
            role: n % 3 === 0 ? 'question' : 'answer',
            // Words of one document, of some, of all; with and without an accent; more than 23 and 255 places of one.
            text: `only${n} ${n % 7 === 0 ? 'some 回滚失败' : ''} ${n > 30 ? 'late café' : 'cafe'} ${'所有的 '.repeat(n * 8)}`,
          },
        ],
      }),
    );
    const whole = await indexBatch(many, new Map());
    const cuts = [0, 1, 17, 40];
    const batches = [];
    for (const [at, end] of cuts.slice(1).entries()) {
      batches.push(await indexBatch(many.slice(cuts[at], end), new Map()));
    }
    const merged = mergeIndexes(batches, 2000);
    expect(merged.parts.length).toBeGreaterThan(3);
    expect(merged).toEqual(mergeIndexes([whole], 2000));
  });

  test('gives a document without a word a place of its own', async () => {
    const passages = (text: string) => ({ passages: [{ role: 'answer' as const, text }] });
    const some = [
      createDocument('first', passages('回滚')),
      createDocument('picture'),
      createDocument('signs', passages('……！？')),
      createDocument('last', passages('失败')),
    ];
    await writeIndex(join(folder, 'few/'), some);
    const few = await openGroup(script, { folder: join(folder, 'few/'), total: 4, ratio: 1 });
    expect((await few.ask('失败')).map(({ place }) => place)).toEqual([3]);
    await writeIndex(join(folder, 'none/'), some.slice(1, 3));
  });

  test('writes the parts of an index and the cards as one file each too, where that is wanted', async () => {
    const index = await packIndex([await indexBatch(documents, new Map())], 300);
    const cards = documents.map((_, place) => place % 2);
    const place = join(folder, 'whole');
    await writeGroup(place, { index, documents, cards, whole: true });
    const pack = readPack(new Uint8Array(await readFile(join(place, 'index.pack'))));
    const names = (await readdir(join(place, 'index'))).map((name) => `index/${name}`);
    expect([...pack.keys()].sort()).toEqual(names.sort());
    for (const [path, bytes] of pack) {
      expect(Buffer.from(bytes).equals(await readFile(join(place, path)))).toBe(true);
    }
    const all = JSON.parse(await readFile(join(place, 'cards.json'), 'utf8')) as Card[];
    expect(all.map(({ url }) => url)).toEqual(documents.map(({ path }) => path));
    await writeGroup(join(folder, 'pieces'), { index, documents, cards, whole: false });
    expect((await readdir(join(folder, 'pieces'))).sort()).toEqual(
      (await readdir(place)).filter((name) => !['index.pack', 'cards.json'].includes(name)).sort(),
    );
  });

  test('loads the part of a word and that of a beginning, wherever the index is cut', async () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      createDocument(`p${n}`, {
        passages: [{ role: 'answer', text: `aa${n}bb ${'回滚失败提交事务'.slice(n % 6)} zz${n}` }],
      }),
    );
    const index = await packIndex([await indexBatch(many, new Map())], 300);
    const place = { folder: join(folder, 'cut/'), total: many.length, ratio: 1 };
    await writeGroup(place.folder, {
      index,
      documents: many,
      cards: many.map(() => 0),
      whole: false,
    });
    expect((await readdir(join(place.folder, 'index'))).length).toBeGreaterThan(10);
    const opened = await openGroup(script, place);
    for (const n of many.keys()) {
      expect((await opened.ask(word(`aa${n}bb`))).map((hit) => hit.place)).toEqual([n]);
      expect(await opened.ask(toPrefix(`zz${n}`))).not.toEqual([]);
    }
    // In half of them.
    expect(await opened.ask('失败')).toHaveLength(30);
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
    await writeIndex(other, large);
    // 12,000 postings: one part of Pagefind's own 20,000, at least four of ours.
    expect((await readdir(join(other, 'index'))).length).toBeGreaterThanOrEqual(4);
  });

  test('writes the same bytes for the same documents', async () => {
    const other = join(folder, 'again/');
    await writeIndex(other, documents);
    const read = async (dir: string) =>
      Promise.all(
        (await readdir(dir, { recursive: true, withFileTypes: true }))
          .filter((file) => file.isFile())
          .map(async (file) => [
            file.name,
            (await readFile(join(file.parentPath, file.name))).toString('base64'),
          ]),
      );
    expect(Object.fromEntries(await read(other))).toEqual(
      Object.fromEntries(await read(join(folder, 'all'))),
    );
  });
});
