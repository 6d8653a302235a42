import { describe, expect, test } from 'vitest';
import { findNearest, readSimplified, toHelpFile, toVocabulary } from '../../src/search/help.ts';
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
  const document = createDocument('a', {
    title: '回滚',
    passages: [{ role: 'answer', text: 'registry 20210910' }],
  });
  const file = toHelpFile([toVocabulary([document])], createSimplified());
  expect(file.words).toEqual(['registry']);
  expect(readSimplified(file).get('滾')).toBe('滚');
  expect(readSimplified(file).has('務')).toBe(false);
});

test('toHelpFile() says the same of documents however they are cut into parts', () => {
  const documents = ['seata', 'mosn seata', 'jraft', 'seata jraft'].map((text, at) =>
    createDocument(String(at), { title: '问', passages: [{ role: 'question', text }] }),
  );
  const whole = toHelpFile([toVocabulary(documents)], createSimplified());
  expect(whole.words).toEqual(['seata', 'jraft', 'mosn']);
  for (let cut = 1; cut < documents.length; cut += 1) {
    const parts = [documents.slice(0, cut), documents.slice(cut)].map(toVocabulary);
    expect(toHelpFile(parts, createSimplified())).toEqual(whole);
  }
});
