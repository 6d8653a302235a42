import { expect, test } from 'vitest';
import { toCardFiles, toCardPlace } from '../../src/search/card.ts';
import { createDocument } from './documents.ts';

test('toCardPlace() says where toCardFiles() put a card', () => {
  const documents = Array.from({ length: 11 }, (_, n) => createDocument(`n${n}`));
  const files = toCardFiles(documents);
  expect(files.flat()).toHaveLength(11);
  documents.forEach(({ path }, place) => {
    const { file, at } = toCardPlace(place);
    expect(files[file]?.[at]?.url).toBe(path);
  });
});
