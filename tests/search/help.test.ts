import { describe, expect, test } from 'vitest';
import { findNearest, readSimplified, toHelpFile } from '../../src/search/help.ts';
import { createSimplified } from '../../src/search/simplified.ts';
import { createDocument } from './documents.ts';

describe('findNearest()', () => {
  test.each([
    ['regsitry', ['registry', 'sentry', 'register'], ['registry']],
    ['setaa', ['seata', 'setup'], ['seata']],
    ['jraf', ['jraft'], ['jraft']],
    ['dubbo', ['mosn'], []],
  ])('of %s among %j', (word, words, expected) => {
    expect(findNearest(word, words)).toEqual(expected);
  });
});

test('toHelpFile() holds words that can be mistyped and the traditional forms of characters that are used', () => {
  const file = toHelpFile(
    [
      createDocument('a', {
        title: '回滚',
        passages: [{ role: 'answer', text: 'registry 20210910' }],
      }),
    ],
    createSimplified(),
  );
  expect(file.words).toEqual(['registry']);
  expect(readSimplified(file).get('滾')).toBe('滚');
  expect(readSimplified(file).has('務')).toBe(false);
});
