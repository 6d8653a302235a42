import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lastBuildOf, NO_RECORD, type BuildRecord } from '../../src/build/last-build.ts';
import { readEnvironment } from '../../src/load/environment.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wenda-last-build-'));
});
afterEach(() => rm(dir, { recursive: true }));

const open = () =>
  lastBuildOf(readEnvironment({ CACHE_DIR: join(dir, 'cache'), OUT_DIR: join(dir, 'dist') }));

const RECORD: BuildRecord = {
  key: 'key',
  parts: new Map([
    ['corpus.digests', 'f1'],
    ['corpus.entryById/x-1', ''],
  ]),
  files: new Map([
    ['index.html', makeFile(['corpus.digests', 'corpus.entryById/x-1'], ["'sha256-a'"])],
    ['x.html', makeFile(['corpus.entryById/x-1'], ["'sha256-a'"])],
    ['y.txt', makeFile([], [])],
  ]),
  folders: new Map([['pagefind', { from: 'f2', files: [['a.json', '1 2']] }]]),
  copies: new Map([['cards/site.png', { source: '/k/1.png 3', stamp: '4 5' }]]),
};

function makeFile(parts: readonly string[], scripts: readonly string[]) {
  return { props: 'p', stamp: '6 7', parts, inline: { scripts, styles: ["'sha256-s'"] } };
}

/** What was written, as JSON and as its only file. */
async function keep(): Promise<{ readonly file: string; readonly text: string }> {
  await (await open()).replace(RECORD);
  const builds = join(dir, 'cache', 'builds');
  const [name = ''] = await readdir(builds);
  const file = join(builds, name);
  return { file, text: await readFile(file, 'utf8') };
}

test('a record is read as it was written, and an empty one where there is none', async () => {
  expect((await open()).record).toEqual(NO_RECORD);
  await keep();
  expect((await open()).record).toEqual(RECORD);
});

test('no record is written of a file that was made from a part without a fingerprint', async () => {
  const parts = new Map([['corpus.digests', 'f1']]);
  await expect((await open()).replace({ ...RECORD, parts })).rejects.toThrow(
    'corpus.entryById/x-1',
  );
  expect((await open()).record).toEqual(NO_RECORD);
});

test.each([
  ['nothing', () => ''],
  ['half of it', (text: string) => text.slice(0, text.length / 2)],
  ['null', () => 'null'],
  ['a text', () => '"code"'],
  ['a list', () => '[]'],
  ['an object', () => '{}'],
])('a record of which %s is left is as good as none', async (_, change) => {
  const { file, text } = await keep();
  await writeFile(file, change(text));
  expect((await open()).record).toEqual(NO_RECORD);
});

/** Members of a record, each with what must not stand in its place. */
const WRONG: Readonly<Record<string, readonly unknown[]>> = {
  code: [undefined, 'other', 1],
  key: [undefined, 1],
  parts: [
    undefined,
    {},
    [['corpus.digests', 'f1']],
    [
      [1, 'f1'],
      ['b', 'f2'],
    ],
    [['a'], ['b', 'f2']],
    [null, null],
  ],
  inline: [
    undefined,
    {},
    [],
    [null, null],
    [{ scripts: [] }, { styles: [] }],
    [
      { scripts: 'a', styles: [] },
      { scripts: [1], styles: [] },
    ],
  ],
  files: [
    undefined,
    {},
    [null],
    [[]],
    [['a', 'p', 's', [2], 0]],
    [['a', 'p', 's', [-1], 0]],
    [['a', 'p', 's', [0.5], 0]],
    [['a', 'p', 's', ['length'], 0]],
    [['a', 'p', 's', [null], 0]],
    [['a', 'p', 's', {}, 0]],
    [['a', 'p', 's', [], 2]],
    [['a', 'p', 's', []]],
    [['a', 'p', 5, [], 0]],
    [['a', null, 's', [], 0]],
    [[1, 'p', 's', [], 0]],
  ],
  folders: [
    undefined,
    {},
    [null],
    [['a']],
    [['a', null]],
    [['a', {}]],
    [['a', { from: 'f' }]],
    [['a', { from: 'f', files: [1] }]],
    [['a', { from: 1, files: [] }]],
    [['a', { from: 'f', files: [['b']] }]],
  ],
  copies: [undefined, {}, [null], [['a', 's']], [['a', 's', 1]], [[null, 's', 't']]],
};

test.each(
  Object.entries(WRONG).flatMap(([name, values]) =>
    values.map((value) => [name, JSON.stringify(value), value] as const),
  ),
)('a record with the %s %s is as good as none', async (name, _, value) => {
  const { file, text } = await keep();
  const kept = JSON.parse(text) as Record<string, unknown>; // As it was written.
  expect(kept).toHaveProperty(name);
  await writeFile(file, JSON.stringify({ ...kept, [name]: value }));
  expect((await open()).record).toEqual(NO_RECORD);
});
