import { describe, expect, test } from 'vitest';
import { en } from '../../src/site/strings/en.ts';
import { getStrings } from '../../src/site/strings/strings.ts';
import { zhCN } from '../../src/site/strings/zh-CN.ts';

/** Every string of a language by its path: `evidence.link`. */
function listPaths(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    listPaths(inner, path === '' ? key : `${path}.${key}`),
  );
}

/** Languages need lists of different length for nothing, so a list counts by its items too. */
const paths = (strings: unknown) =>
  listPaths(strings)
    .map(([path]) => path)
    .toSorted();

describe('the interface’s strings', () => {
  test('are the same set in both languages', () => {
    expect(paths(en)).toEqual(paths(zhCN));
  });

  test.each([
    ['zh-CN', zhCN],
    ['en', en],
  ] as const)('none is empty in %s, whatever it is given', (_, strings) => {
    for (const [path, value] of listPaths(strings)) {
      const given = path === 'sharedWords' ? [['a', 'b']] : [1, 1, 1];
      const text: unknown =
        typeof value === 'function' ? Reflect.apply(value, undefined, given) : value;
      expect(String(text).trim(), path).not.toBe('');
      expect(String(text), path).not.toMatch(/undefined|NaN|\[object/u);
    }
  });

  test('English ones hold no Chinese', () => {
    for (const [path, value] of listPaths(en)) {
      const text = typeof value === 'function' ? value.toString() : String(value);
      expect(text, path).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test('getStrings() goes by the site’s language', () => {
    expect(getStrings({ language: 'en' })).toBe(en);
    expect(getStrings({ language: 'zh-CN' })).toBe(zhCN);
  });
});
