import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../src/search/document.ts';
import { groupDocuments } from '../../src/search/group.ts';
import { createDocument } from './documents.ts';

/** Documents 0 to `count - 1`, newest first. */
const archive = (count: number) =>
  Array.from({ length: count }, (_, n) => createDocument(`n${count - 1 - n}`));
const pathsOf = (documents: readonly SearchDocument[]) => documents.map(({ path }) => path);
const keysOf = (documents: readonly SearchDocument[]) =>
  groupDocuments(documents).map((group) => pathsOf(group).join());

describe('groupDocuments()', () => {
  const documents = archive(16_450);
  const groups = groupDocuments(documents);

  test('keeps each document once, in order', () => {
    expect(pathsOf(groups.flat())).toEqual(pathsOf(documents));
  });

  test('makes one group of a small archive, few of a large one, none of which is too large', () => {
    expect(groupDocuments(archive(735))).toHaveLength(1);
    expect(groupDocuments([])).toEqual([]);
    expect(groups.length).toBeLessThanOrEqual(10);
    expect(Math.max(...groups.map(({ length }) => length))).toBeLessThanOrEqual(2500);
  });

  test('leaves all groups but the newest as they are when a document is added', () => {
    const [newest = '', ...others] = keysOf(documents);
    expect(keysOf([createDocument('new'), ...documents])).toEqual([
      `/questions/new/,${newest}`,
      ...others,
    ]);
  });

  test('comes back to the same groups behind one that lost or got a document', () => {
    const before = new Set(keysOf(documents));
    for (const at of [16_000, 9000, 300]) {
      for (const added of [[], [createDocument('x'), createDocument('y')]]) {
        const after = keysOf(documents.toSpliced(at, 1, ...added));
        expect(after.filter((key) => !before.has(key)).length).toBeLessThanOrEqual(3);
      }
    }
  });
});
