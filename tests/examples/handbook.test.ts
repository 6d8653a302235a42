import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkSite } from '../../src/check/check.ts';
import { readEnvironment } from '../../src/load/environment.ts';
import { loadSite } from '../../src/load/site.ts';

const CONTENT_DIR = 'examples/handbook';
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const site = await loadSite(readEnvironment({ CONTENT_DIR }));
const { digests, entries } = site.corpus;

test('the handbook holds at least 8 digests and 40 entries', () => {
  expect(digests.length).toBeGreaterThanOrEqual(8);
  expect(entries.length).toBeGreaterThanOrEqual(40);
});

test('every question of the handbook has an asker and an answer', () => {
  const lacking = entries.filter(({ askers, answered }) => askers.length === 0 || !answered);
  expect(lacking.map(({ id }) => id)).toEqual([]);
});

test('npm run check has nothing to say about the handbook', () => {
  const found = checkSite(site, (file) => readFileSync(resolve(CONTENT_DIR, file), 'utf8'));
  expect(found.map(({ rule, file }) => `${file}: ${rule}`)).toEqual([]);
});

test('every command and every document that the handbook names is there', () => {
  const text = digests.map(({ markdown }) => markdown).join('\n');
  const commands = Array.from(text.matchAll(/npm run ([a-z]+)/gu), ([, name = '']) => name);
  const documents = text.match(/docs\/[\w/-]+\.md/gu) ?? [];
  expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  expect(documents.filter((path) => !existsSync(path))).toEqual([]);
  expect(commands.length).toBeGreaterThan(10);
});
