import type { SearchDocument } from './document.ts';

/** What the reader sees of a hit. */
export type Card = Omit<SearchDocument, 'path'> & { readonly url: string };

/**
 * Number of cards in one file of a group: each file that a query needs costs a request, and each card that it does not
 * need bytes. Ten hits seldom share a file; the next query finds many of its cards loaded, in a large group only if there
 * are more in a file.
 */
function toFileSize(total: number): number {
  return total > 1000 ? 8 : 4;
}

/** Documents of an archive whose cards are small enough to be loaded all at once: some 100 KiB. */
const SMALL_ARCHIVE = 512;

/** Whether all cards of an archive stand in one file too, for a browser that has nothing else to do. */
export function isSmallArchive(total: number): boolean {
  return total <= SMALL_ARCHIVE;
}

export function toCards(documents: readonly SearchDocument[]): readonly Card[] {
  return documents.map(({ path, ...shown }) => ({ url: path, ...shown }));
}

/** Makes the files of a group's cards: documents 0 to 3 in file 0, and so on. */
export function toCardFiles(documents: readonly SearchDocument[]): readonly (readonly Card[])[] {
  const cards = toCards(documents);
  const size = toFileSize(cards.length);
  return Array.from({ length: Math.ceil(cards.length / size) }, (_, file) =>
    cards.slice(file * size, (file + 1) * size),
  );
}

/**
 * Which file the card of a document stands in, and where there.
 *
 * @param place of the document in its group
 * @param total number of documents in the group
 */
export function toCardPlace(
  place: number,
  total: number,
): { readonly file: number; readonly at: number } {
  const size = toFileSize(total);
  return { file: Math.floor(place / size), at: place % size };
}
