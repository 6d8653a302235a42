import { afterEach, describe, expect, test, vi } from 'vitest';
import { asWritten, toNormalText } from '../../src/parse/normalise.ts';

afterEach(() => vi.restoreAllMocks());

describe('toNormalText()', () => {
  test.each<[string, string, string, readonly number[]]>([
    ['text that needs none', '问a1', '问a1', [0, 1, 2, 3]],
    ['nothing', '', '', [0]],
    ['blanks alone', ' \u3000\n', '', [0]],
    ['blanks of all kinds', ' a\u3000\u00A0\n b\u2003', 'a b', [1, 2, 6, 7]],
    ['characters without width', 'a\u200Bb \u200B c\uFEFF', 'ab c', [0, 2, 3, 6, 7]],
    ['emphasis that did not close', '**a** * b', 'a * b', [2, 5, 6, 7, 8, 9]],
    ['full-width characters', '１、Ａ：', '1、A:', [0, 1, 2, 3, 4]],
    ['a character that folds to several', '\u3000㈠\u3000a', '(一) a', [1, 1, 1, 2, 3, 4]],
    ['several such', '…½', '...1⁄2', [0, 0, 0, 1, 1, 1, 2]],
    ['one at the end', 'a ㍿ ', 'a 株式会社', [0, 1, 2, 2, 2, 2, 3]],
    ['one with blanks inside', 'ﷻ', 'جل جلاله', [0, 0, 0, 0, 0, 0, 0, 0, 1]],
    ['one that begins with a blank', 'a´b', 'a \u0301b', [0, 1, 1, 2, 3]],
    ['such a one behind a blank', 'a ´ b', 'a \u0301 b', [0, 1, 2, 3, 4, 5]],
    ['such a one at the beginning', ' ´', '\u0301', [1, 2]],
    ['characters of two code units', '𝟙𠮷 b', '1𠮷 b', [0, 2, 2, 4, 5, 6]],
    ['an accent behind its letter', 'e\u0301', 'e\u0301', [0, 1, 2]],
    ['half of a character', 'a\uD835', 'a\uD835', [0, 1, 2]],
  ])('folds %s and knows its places', (_, written, text, at) => {
    expect(toNormalText(written)).toEqual({ text, at });
  });

  test('remembers folds of single code units, of which there can be only so many', () => {
    toNormalText('①');
    const normalize = vi.spyOn(String.prototype, 'normalize');
    toNormalText('①①');
    expect(normalize).not.toHaveBeenCalled();
    toNormalText('𝟙𝟙');
    expect(normalize).toHaveBeenCalledTimes(2);
  });
});

test('asWritten() gives back a character that folds to several where any of these is meant', () => {
  const written = '请看 ㈠ ：好';
  const normal = toNormalText(written);
  expect(normal.text).toBe('请看 (一) :好');
  expect(asWritten(written, normal, 4, 5)).toBe('㈠');
  expect(asWritten(written, normal, 3, 8)).toBe('㈠ ：');
});
