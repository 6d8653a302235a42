import { expect, test } from 'vitest';
import { toExcerpt } from '../../src/check/excerpt.ts';

test('toExcerpt() makes marks as wide as the text above them', () => {
  const text = '请看 ttps://x.org 。';
  expect(toExcerpt(text, { line: 1, column: 4, endLine: 1, endColumn: 16 })).toEqual({
    source: text,
    marks: '\u3000\u3000 ^^^^^^^^^^^^',
  });
});

test('toExcerpt() marks one character for a point and two columns for a Han character', () => {
  expect(toExcerpt('丢了字', { line: 1, column: 3, endLine: 1, endColumn: 3 }).marks).toBe(
    '\u3000\u3000^^',
  );
});

test('toExcerpt() shortens long lines around the place', () => {
  const text = `${'a'.repeat(300)}X${'b'.repeat(300)}`;
  const { source, marks } = toExcerpt(text, { line: 1, column: 301, endLine: 1, endColumn: 302 });
  expect(source).toHaveLength(102);
  expect(source[marks.indexOf('^')]).toBe('X');
});
