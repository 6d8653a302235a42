import { beforeEach, expect, test, vi } from 'vitest';
import { guessProjects, type Sample } from '../../src/corpus/characteristic-words.ts';
import { listTerms } from '../../src/corpus/terms.ts';
import type { TagDefinition } from '../../src/model/settings.ts';
import { makeSettings } from './archive.ts';

vi.mock('../../src/corpus/terms.ts', { spy: true });
beforeEach(() => {
  vi.mocked(listTerms).mockClear();
});

const [MESH, TRANSACTIONS] = makeSettings({ tags: [{ name: 'Mesh' }, { name: 'Transactions' }] })
  .tags as readonly [TagDefinition, TagDefinition]; // As given.

const SAMPLES: readonly Sample[] = [1, 2, 3, 4, 5, 6].flatMap((n) => [
  { text: `热升级的时候连接会断吗 ${n}`, project: MESH },
  { text: `分支事务没有回滚 ${n}`, project: TRANSACTIONS },
]);

const TEXTS = ['重启不叫热升级吧？', '怎么样？', '分支事务和热升级', '分支事务呢'];

test('guessProjects() guesses the same of many texts as of each alone', () => {
  const many = Array.from({ length: 40 }, (_, at) => `${TEXTS[at % TEXTS.length] ?? ''}${at}`);
  const guesses = guessProjects(many, SAMPLES);
  expect(guesses).toEqual(many.flatMap((text) => guessProjects([text], SAMPLES)));
  expect(guesses.slice(0, 4).map((guess) => guess?.project.name)).toEqual([
    'Mesh',
    undefined,
    undefined,
    'Transactions',
  ]);
});

test('guessProjects() lists the words of each text once where there are more texts than samples', () => {
  const many = Array.from({ length: 40 }, () => '热升级');
  guessProjects(many, SAMPLES);
  expect(listTerms).toHaveBeenCalledTimes(many.length + SAMPLES.length);
});

test.each([
  ['samples', TEXTS, []],
  ['texts', [], SAMPLES],
])('guessProjects() reads nothing where there are no %s', (_, texts, samples) => {
  expect(guessProjects(texts, samples)).toEqual(texts.map(() => undefined));
  expect(listTerms).not.toHaveBeenCalled();
});
