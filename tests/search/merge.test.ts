import { expect, test } from 'vitest';
import { mergeHits } from '../../src/search/merge.ts';

test('mergeHits() places the hits of each group behind all documents of the newer ones', () => {
  const merged = mergeHits([
    { hits: [{ place: 2, score: 1, words: [4] }], total: 10 },
    { hits: [], total: 7 },
    { hits: [{ place: 0, score: 1, words: [] }], total: 5 },
  ]);
  expect(merged.map(({ place, words }) => [place, words])).toEqual([
    [2, [4]],
    [17, []],
  ]);
});

test('mergeHits() counts a word that is common elsewhere less than its group does', () => {
  const common = Array.from({ length: 9 }, (_, place) => ({ place, score: 1, words: [] }));
  const [first] = mergeHits([
    { hits: [{ place: 0, score: 1, words: [] }], total: 10 },
    { hits: common, total: 10 },
  ]);
  expect(first?.score).toBeLessThan(0.5);
});
