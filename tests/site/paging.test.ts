import { describe, expect, test } from 'vitest';
import { listPageNumbers, toPageParam, toPages } from '../../src/site/paging.ts';

describe('toPages()', () => {
  test('cuts a list and tells each page what came before it', () => {
    expect(toPages(['a', 'b', 'c'], 2)).toEqual([
      { items: ['a', 'b'], number: 1, last: 2, total: 3, before: undefined },
      { items: ['c'], number: 2, last: 2, total: 3, before: 'b' },
    ]);
  });

  test('gives an empty list one page, and a full page no empty one after it', () => {
    expect(toPages([], 2)).toHaveLength(1);
    expect(toPages(['a', 'b'], 2)).toHaveLength(1);
  });
});

test('toPageParam() leaves the first page at the list’s own address', () => {
  expect([toPageParam(1), toPageParam(2)]).toEqual([undefined, 'page/2']);
});

describe('listPageNumbers()', () => {
  test.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [6, 20, [1, undefined, 5, 6, 7, undefined, 20]],
    // A gap of one page is that page.
    [4, 20, [1, 2, 3, 4, 5, undefined, 20]],
    [20, 20, [1, undefined, 19, 20]],
  ])('page %i of %i', (number, last, expected) => {
    expect(listPageNumbers(number, last)).toEqual(expected);
  });

  test('stays short however long the list is', () => {
    expect(listPageNumbers(500, 1000)).toHaveLength(7);
  });
});
