import type { SearchDocument } from './document.ts';

/** What the reader sees of a hit. */
export type Card = Omit<SearchDocument, 'path'> & { readonly url: string };

/**
 * Cards in one file: each file that a query needs costs a request, and each card that it does not need bytes. Ten hits
 * seldom share a file; the next query finds many of its cards loaded.
 */
const FILE_SIZE = 4;

/** Makes the files of a group's cards: documents 0 to 3 in file 0, and so on. */
export function toCardFiles(documents: readonly SearchDocument[]): readonly (readonly Card[])[] {
  const cards = documents.map(({ path, ...shown }): Card => ({ url: path, ...shown }));
  return Array.from({ length: Math.ceil(cards.length / FILE_SIZE) }, (_, file) =>
    cards.slice(file * FILE_SIZE, (file + 1) * FILE_SIZE),
  );
}

/** Which file a document's card stands in, and where there. */
export function toCardPlace(place: number): { readonly file: number; readonly at: number } {
  return { file: Math.floor(place / FILE_SIZE), at: place % FILE_SIZE };
}
