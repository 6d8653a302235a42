import { deserialize, serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { createFingerprints } from '../../src/build/fingerprint.ts';
import {
  fingerprintTrees,
  listTrees,
  rememberTrees,
  type KnownTree,
} from '../../src/build/tree-fingerprint.ts';
import { understand } from '../../src/load/understand.ts';
import { listDigestFiles } from '../site.ts';

const OPTIONS = { timeZone: 'Asia/Shanghai', linkBase: undefined, purpose: 'build' } as const;
const [file = { source: '', text: '' }] = listDigestFiles(1);

/** As a build finds it in the cache. */
const copy = <T>(value: T): T => deserialize(serialize(value)) as T; // What was serialised.

const names = (trees: readonly KnownTree[]) => trees.map(([, fingerprint]) => fingerprint);

test('fingerprints of lists of nodes are those of their content, wherever they come from', () => {
  const { parsed, trees } = understand(file, OPTIONS);
  expect(trees.length).toBeGreaterThan(5);
  expect(fingerprintTrees(listTrees(copy(parsed)))).toEqual(trees);
  const other = understand({ ...file, text: file.text.replace('提问', '又提问') }, OPTIONS);
  expect(names(other.trees)).not.toEqual(names(trees));
});

test('what is remembered of lists of nodes gives the same fingerprints of all that holds them', () => {
  const kept = copy(understand(file, OPTIONS));
  rememberTrees(kept.trees);
  expect(createFingerprints().of(kept.parsed)).toBe(
    createFingerprints().of(copy(understand(file, OPTIONS).parsed)),
  );
});

test('lists of nodes are listed in the order of properties and items, without those inside of others', () => {
  const text = (value: string) => [{ type: 'text', value }];
  const first = [{ type: 'paragraph', children: text('inside') }];
  const [second, third] = [text('second'), text('third')];
  const value = { b: { c: first, empty: [], none: null }, a: [{ d: second }, 'no node', third] };
  expect(listTrees(value)).toEqual([first, second, third]);
  expect(listTrees(copy(value))).toEqual([first, second, third]);
  expect(listTrees('no node')).toEqual([]);
});

test('each list gets the fingerprint that was kept for it', () => {
  const { parsed, trees } = understand(file, OPTIONS);
  const marked = trees.map(([tree], at) => [tree, `tree ${at}`] as const);
  const kept = copy({ parsed, trees: marked });
  rememberTrees(kept.trees);
  expect(names(fingerprintTrees(listTrees(kept.parsed)))).toEqual(names(marked));
});
