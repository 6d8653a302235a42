import { describe, expect, test } from 'vitest';
import { listTerms } from '../../src/corpus/terms.ts';
import { createVector, getCosine } from '../../src/corpus/vector.ts';

describe('listTerms()', () => {
  test.each([
    ['AT模式的全局锁', ['at', '模式', '全局', '局锁']],
    ['setGeneric', ['setgeneric', 'set', 'generic']],
    ['store.mode=db', ['storemode', 'store', 'mode', 'db']],
    ['XAResource', ['xaresource', 'xa', 'resource']],
    ['undo_log 是什么', ['undolog', 'undo', 'log']],
    ['版本 1.4.2', ['版本']],
    ['', []],
  ])('of %j are %j', (text, expected) => {
    expect(listTerms(text)).toEqual(expected);
  });
});

describe('getCosine()', () => {
  const vector = (...weights: readonly [number, number][]) => createVector(new Map(weights));

  test('is 1 for one direction, 0 for nothing in common, and does not ask which comes first', () => {
    expect(getCosine(vector([3, 2], [1, 4]), vector([1, 2], [3, 1]))).toBeCloseTo(1, 12);
    expect(getCosine(vector([1, 1]), vector([2, 1]))).toBe(0);
    expect(getCosine(vector(), vector([2, 1]))).toBe(0);
    const [a, b] = [vector([1, 1], [2, 3]), vector([2, 1], [5, 1])];
    expect(getCosine(a, b)).toBe(getCosine(b, a));
  });
});
