import { describe, expect, test } from 'vitest';
import { toCardFileNumbers, toCardFiles } from '../../src/search/card.ts';
import { createDocument } from './documents.ts';

const archive = (total: number) => Array.from({ length: total }, (_, n) => createDocument(`n${n}`));
const path = (n: number) => `/questions/n${n}/`;
const NOTHING_ALIKE = new Map<string, readonly string[]>();

describe('toCardFileNumbers()', () => {
  test('fills files with what is alike, the newest first, and the rest in order', () => {
    const likes = new Map([
      [path(0), [path(9), path(5)]],
      [path(9), [path(3)]],
      // Found from the other side too.
      [path(7), [path(2)]],
    ]);
    const numbers = toCardFileNumbers(archive(10), likes);
    const filesOf = (...places: readonly number[]) => places.map((place) => numbers[place]);
    expect(filesOf(0, 9, 5, 3)).toEqual([0, 0, 0, 0]);
    expect(filesOf(1, 2, 7, 4)).toEqual([1, 1, 1, 1]);
    expect(filesOf(6, 8)).toEqual([2, 2]);
  });

  test.each([11, 2005])('fills all files of %i documents but the last', (total) => {
    const likes = new Map(
      archive(total).map((document, n) => [document.path, [path((n * 7) % total)]]),
    );
    for (const alike of [NOTHING_ALIKE, likes]) {
      const counts = new Map<number, number>();
      for (const file of toCardFileNumbers(archive(total), alike)) {
        counts.set(file, (counts.get(file) ?? 0) + 1);
      }
      const size = counts.get(0) ?? 0;
      const full = Math.floor(total / size);
      expect([...counts].sort(([a], [b]) => a - b).map(([, count]) => count)).toEqual([
        ...Array.from({ length: full }, () => size),
        total % size,
      ]);
    }
  });
});

test('toCardFiles() puts each card into its file, under its place', () => {
  const documents = archive(5);
  const files = toCardFiles(documents, [1, 0, 1, 0, 2]);
  expect(files.map((file) => Object.entries(file).map(([place, { url }]) => [place, url]))).toEqual(
    [
      [
        ['1', path(1)],
        ['3', path(3)],
      ],
      [
        ['0', path(0)],
        ['2', path(2)],
      ],
      [['4', path(4)]],
    ],
  );
});
