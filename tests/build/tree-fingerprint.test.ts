import { deserialize, serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { createFingerprints } from '../../src/build/fingerprint.ts';
import { fingerprintTrees, rememberTrees } from '../../src/build/tree-fingerprint.ts';
import { understand } from '../../src/load/understand.ts';
import { listDigestFiles } from '../site.ts';

const OPTIONS = { timeZone: 'Asia/Shanghai', linkBase: undefined, purpose: 'build' } as const;
const [file = { source: '', text: '' }] = listDigestFiles(1);

/** As a build finds it in the cache. */
const copy = <T>(value: T): T => deserialize(serialize(value)) as T; // What was serialised.

test('fingerprints of lists of nodes are those of their content, wherever they come from', () => {
  const { parsed, trees } = understand(file, OPTIONS);
  expect(trees.length).toBeGreaterThan(5);
  expect(fingerprintTrees(copy(parsed))).toEqual(trees);
  const other = understand({ ...file, text: file.text.replace('提问', '又提问') }, OPTIONS);
  expect(other.trees).not.toEqual(trees);
});

test('what is remembered of lists of nodes gives the same fingerprints of all that holds them', () => {
  const { parsed, trees } = understand(file, OPTIONS);
  const known = copy(parsed);
  rememberTrees(known, trees);
  expect(fingerprintTrees(known)).toEqual(trees);
  expect(createFingerprints().of(known)).toBe(createFingerprints().of(copy(parsed)));
});

test('each list gets the fingerprint of its own place', () => {
  const { parsed, trees } = understand(file, OPTIONS);
  const known = copy(parsed);
  const marked = trees.map((_, at) => `tree ${at}`);
  rememberTrees(known, marked);
  expect(fingerprintTrees(known)).toEqual(marked);
});
