import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';
import { countStrong, rankHits, type Hit } from '../../src/search/rank.ts';

/** Documents by their place. */
const NAMES = ['a', 'b', 'c', 'apart', 'both', 'far', 'near', 'one', 'otherwise', 'said', 'whole'];
const hit = (name: string, score: number, ...words: number[]): Hit => ({
  place: NAMES.indexOf(name),
  score,
  words,
});
const order = (text: string, hits: Hit[][]) =>
  rankHits(parseQuery(text), hits, [], 100).map(({ place }) => NAMES[place]);

describe('rankHits()', () => {
  test('puts what holds the query as typed first, however often another holds its pieces', () => {
    // 空回 回滚
    expect(
      order('空回滚', [
        [hit('apart', 9, 1), hit('whole', 1, 4)],
        [hit('apart', 9, 7), hit('whole', 1, 5)],
      ]),
    ).toEqual(['whole', 'apart']);
  });

  test('prefers more of the query to more of one piece', () => {
    const hits = [[hit('one', 6, 1), hit('both', 2, 1)], [hit('both', 2, 9)]];
    expect(order('seata dubbo', hits)).toEqual(['both', 'one']);
  });

  test('prefers pieces that stand together', () => {
    const hits = [
      [hit('far', 2, 1), hit('near', 2, 1)],
      [hit('far', 2, 90), hit('near', 2, 4)],
    ];
    expect(order('seata dubbo', hits)).toEqual(['near', 'far']);
  });

  test('takes a phrase in quotation marks as a condition', () => {
    const hits = [
      [hit('apart', 2, 1), hit('whole', 2, 1)],
      [hit('apart', 2, 9), hit('whole', 2, 2)],
    ];
    expect(order('"lock table"', hits)).toEqual(['whole']);
  });

  test('puts the newer of two that answer alike first, in whatever order they were found', () => {
    const a = [hit('a', 2, 1), hit('b', 2, 1), hit('c', 2, 1)];
    expect(order('seata', [a])).toEqual(['a', 'b', 'c']);
    expect(order('seata', [a.toReversed()])).toEqual(['a', 'b', 'c']);
  });

  test('counts another word for a thing less than the word itself', () => {
    const query = {
      ...parseQuery('timeout'),
      alternatives: [{ from: 0, to: 1, tokens: parseQuery('超时').tokens }],
    };
    const ranked = rankHits(query, [[hit('said', 2, 1)]], [[[hit('otherwise', 2, 1)]]], 100);
    expect(ranked.map(({ place, exact }) => [NAMES[place], exact])).toEqual([
      ['said', true],
      ['otherwise', false],
    ]);
  });
});

describe('countStrong()', () => {
  const ranked = (...scores: number[]) =>
    scores.map((score, place) => ({ place, score, exact: false }));

  test('leaves out what holds a piece of the query only', () => {
    const strong = Array.from({ length: 12 }, () => 40);
    expect(countStrong(ranked(...strong, 1, 0.5))).toBe(12);
  });

  test('keeps the first ten however weak, and what holds the query as typed', () => {
    const weak = Array.from({ length: 20 }, () => 0.1);
    expect(countStrong(ranked(40, ...weak))).toBe(10);
    const exact = ranked(...weak).map((one) => ({ ...one, exact: true }));
    expect(countStrong([...exact, ...ranked(40)])).toBe(21);
  });

  test('is nothing where nothing is found', () => {
    expect(countStrong([])).toBe(0);
  });
});
