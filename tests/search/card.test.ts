import { expect, test } from 'vitest';
import { toCardFiles, toCardPlace } from '../../src/search/card.ts';
import { createDocument } from './documents.ts';

test.each([11, 2005])('toCardPlace() says where toCardFiles() put a card of %i', (total) => {
  const documents = Array.from({ length: total }, (_, n) => createDocument(`n${n}`));
  const files = toCardFiles(documents);
  expect(files.flat()).toHaveLength(total);
  documents.forEach(({ path }, place) => {
    const { file, at } = toCardPlace(place, total);
    expect(files[file]?.[at]?.url).toBe(path);
  });
});
