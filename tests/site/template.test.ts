import { expect, test } from 'vitest';
import { fillAddress, fillPath } from '../../src/site/template.ts';

test('fillAddress() encodes values and leaves unknown names as they are', () => {
  expect(fillAddress('https://h/?t={title}&x={no}', { title: '空回滚 & {no}？' })).toBe(
    'https://h/?t=%E7%A9%BA%E5%9B%9E%E6%BB%9A%20%26%20%7Bno%7D%EF%BC%9F&x={no}',
  );
});

test('fillPath() keeps the slashes of a path', () => {
  expect(fillPath('https://h/blob/main/{source}', 'weekly/周报 1.md')).toBe(
    'https://h/blob/main/weekly/%E5%91%A8%E6%8A%A5%201.md',
  );
});
