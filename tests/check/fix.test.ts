import { expect, test } from 'vitest';
import type { Finding, Fix } from '../../src/check/finding.ts';
import { applyFixes, toDiff } from '../../src/check/fix.ts';

const at = (line: number, from: number, to: number, text: string): Finding => {
  const fix: Fix = { start: { line, column: from }, end: { line, column: to }, text };
  return {
    rule: 'link-tracking',
    severity: 'warning',
    file: 'weekly/a.md',
    place: fix,
    data: {},
    fix,
  };
};

test('applyFixes() changes only what the fixes name', () => {
  const { text, count } = applyFixes('ab\r\ncd\r\n', [at(2, 1, 2, 'X'), at(1, 2, 3, '')]);
  expect(text).toBe('a\r\nXd\r\n');
  expect(count).toBe(2);
});

test('applyFixes() leaves a fix that overlaps an earlier one', () => {
  expect(applyFixes('abcd', [at(1, 1, 3, 'X'), at(1, 2, 4, 'Y')])).toEqual({
    text: 'Xcd',
    count: 1,
  });
});

test('toDiff() shows the lines before and after', () => {
  expect(toDiff('a\nb\nc', 'a\nB\nc')).toEqual([
    { sign: '-', line: 2, text: 'b' },
    { sign: '+', line: 2, text: 'B' },
  ]);
});
