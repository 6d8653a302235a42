import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCopies } from '../../src/build/copies.ts';
import { NO_RECORD } from '../../src/build/last-build.ts';
import { writeCards } from '../../src/cards/write.ts';
import { loadCardFont } from '../../src/cards/font.ts';
import { listCards } from '../../src/site/card.ts';
import { createUi } from '../../src/site/ui.ts';
import { createSite, listDigestFiles } from '../site.ts';

/** Bytes that a chat still fetches at once on a phone. */
const MOST_BYTES = 60_000;

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wenda-cards-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const site = createSite(listDigestFiles(2), {
  address: { origin: 'https://qa.example.org', base: '/kb/' },
});

function write(to: string, of = site, cache = 'cache') {
  const copies = createCopies({ dir: '', record: NO_RECORD }, join(dir, to));
  return writeCards(of, { base: '/kb/', cacheDir: join(dir, cache) }, copies);
}

describe('writeCards()', () => {
  test('draws a card for the site, each digest and each question, each another one', async () => {
    expect(await write('first')).toEqual({ files: 11, drawn: 11 });
    const files = globSync('cards/**/*.png', { cwd: join(dir, 'first') }).sort();
    expect(files).toHaveLength(11);
    expect(files).toEqual(
      expect.arrayContaining([
        'cards/site.png',
        'cards/weekly/digest-1.png',
        'cards/questions/digest-1-1.png',
      ]),
    );
    const cards = await Promise.all(files.map((file) => readFile(join(dir, 'first', file))));
    for (const bytes of cards) {
      const { width, height, format } = await sharp(bytes).metadata();
      expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
      expect(bytes.length).toBeLessThan(MOST_BYTES);
    }
    expect(new Set(cards.map((bytes) => bytes.toString('base64'))).size).toBe(11);
  });

  test('takes from the cache what was drawn before, and draws the same again without it', async () => {
    expect(await write('second')).toEqual({ files: 11, drawn: 0 });
    expect(await write('third', site, 'other')).toEqual({ files: 11, drawn: 11 });
    for (const file of globSync('cards/**/*.png', { cwd: join(dir, 'first') })) {
      const first = await readFile(join(dir, 'first', file));
      expect(first.equals(await readFile(join(dir, 'second', file)))).toBe(true);
      expect(first.equals(await readFile(join(dir, 'third', file)))).toBe(true);
    }
    expect((await stat(join(dir, 'second', 'cards', 'site.png'))).size).toBeGreaterThan(1000);
  });

  test('draws a card alone as it does among others', async () => {
    const [digest] = listDigestFiles(1);
    if (digest === undefined) throw new Error('there is a digest');
    const fewer = createSite([digest], {
      address: { origin: 'https://qa.example.org', base: '/kb/' },
    });
    await write('alone', fewer, 'alone-cache');
    const file = 'cards/questions/digest-1-1.png';
    const alone = await readFile(join(dir, 'alone', file));
    expect(alone.equals(await readFile(join(dir, 'first', file)))).toBe(true);
  });
});

test('writeCards() draws whatever a digest says', async () => {
  const text = ['\u0000', '\uD800', '\u202E', '<b>&amp;</b>', 'ﷺ', '长'.repeat(20_000)].join('');
  const [digest] = listDigestFiles(1);
  if (digest === undefined) throw new Error('there is a digest');
  const odd = createSite([{ ...digest, text: digest.text.replaceAll('提问', `${text}提问`) }], {
    settings: { title: text, description: text },
    address: { origin: 'https://qa.example.org', base: '/kb/' },
  });
  const { files, drawn } = await write('odd', odd, 'odd-cache');
  expect(drawn).toBe(files);
  const { width } = await sharp(join(dir, 'odd', 'cards', 'site.png')).metadata();
  expect(width).toBe(1200);
});

test('listCards() shows the question, the beginning of its answer, who asks, where and when', () => {
  const cards = new Map(listCards(createUi(site)).map(({ path, card }) => [path, card]));
  expect(cards.get('/kb/cards/questions/digest-1-1.png')).toMatchObject({
    brand: '示例问答周报',
    labels: ['Harbor', '周报'],
    body: { kind: 'question', title: '日志里一直打印超时，应该从哪里排查？' },
    from: ['张三丰', '示例周报 第 1 期'],
    day: '2020年1月3日',
  });
});

test('loadCardFont() has the characters of Chinese names and texts, and serves each from one part', async () => {
  const text =
    '堃喆犇翀镕龘訊問題應該怎麼處理「」『』《》—…·：；，。！？（）〓①②③→℃ AZaz09@#_-éñüЖя あア';
  const { parts, has } = await loadCardFont([text]);
  expect(Array.from(text).filter((character) => !has(character))).toEqual([]);
  expect(has('🎉')).toBe(false);
  const codes = parts.flatMap(({ unicodeRange = [] }) =>
    unicodeRange.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, n) => from + n)),
  );
  expect(new Set(codes).size).toBe(codes.length);
});
