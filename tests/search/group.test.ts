import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../src/search/document.ts';
import { groupDocuments } from '../../src/search/group.ts';
import { createDocument } from './documents.ts';

/** Documents 0 to `count - 1`, newest first. */
const archive = (count: number) =>
  Array.from({ length: count }, (_, n) => createDocument(`n${count - 1 - n}`));
const pathsOf = (documents: readonly SearchDocument[]) => documents.map(({ path }) => path);
const batchesOf = (documents: readonly SearchDocument[]) =>
  groupDocuments(documents)
    .flat()
    .map((batch) => pathsOf(batch).join());

describe('groupDocuments()', () => {
  const documents = archive(16_450);
  const groups = groupDocuments(documents);

  test('keeps each document once, in order', () => {
    expect(pathsOf(groups.flat(2))).toEqual(pathsOf(documents));
  });

  test('makes one batch of a small archive, and one group of a large one', () => {
    expect(groupDocuments(archive(735)).map((group) => group.length)).toEqual([1]);
    expect(groupDocuments(archive(3290))).toHaveLength(1);
    expect(groupDocuments(archive(3290))[0]?.length).toBeGreaterThan(2);
    expect(groupDocuments([])).toEqual([]);
  });

  test('makes few groups of a very large one, none of which is too large, of batches that are all full but the newest', () => {
    expect(groups.length).toBeLessThanOrEqual(5);
    expect(Math.max(...groups.map((group) => group.flat().length))).toBeLessThanOrEqual(5000);
    const [newest = [], ...others] = groups.flat();
    expect(Math.max(newest.length, ...others.map(({ length }) => length))).toBeLessThanOrEqual(
      1600,
    );
    expect(Math.min(...others.map(({ length }) => length))).toBeGreaterThanOrEqual(800);
  });

  test('leaves all batches but the newest as they are when a document is added', () => {
    const [newest = '', ...others] = batchesOf(documents);
    expect(batchesOf([createDocument('new'), ...documents])).toEqual([
      `/questions/new/,${newest}`,
      ...others,
    ]);
  });

  test('comes back to the same batches behind one that lost or got a document', () => {
    const before = new Set(batchesOf(documents));
    for (const at of [16_000, 9000, 300]) {
      for (const added of [[], [createDocument('x'), createDocument('y')]]) {
        const after = batchesOf(documents.toSpliced(at, 1, ...added));
        expect(after.filter((key) => !before.has(key)).length).toBeLessThanOrEqual(3);
      }
    }
  });
});
