import type { SearchDocument } from '../../src/search/document.ts';

/** A document for tests, of a question unless something else is said. */
export function createDocument(id: string, given: Partial<SearchDocument> = {}): SearchDocument {
  return {
    kind: 'question',
    path: `/questions/${id}/`,
    title: id,
    day: '2021-09-10',
    passages: [],
    tags: [],
    people: [],
    answered: true,
    ...given,
  };
}
