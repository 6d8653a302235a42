/** Most documents of an archive whose cards a browser loads all at once: some 150 KiB. */
const MOST_FOR_CARDS = 512;
/** Most documents of an archive that a browser loads whole: some 4 MiB. */
const MOST_FOR_ALL = 5000;

/** Whether all cards are loaded ahead once a reader was shown first results. */
export function hasFewCards(documents: number): boolean {
  return documents <= MOST_FOR_CARDS;
}

/** Whether all cards and the whole index are loaded ahead for a reader who searches again, from files made for it. */
export function canBeWhole(documents: number): boolean {
  return documents <= MOST_FOR_ALL;
}

/** In the folder of a group, if the archive can be had whole. */
export const WHOLE_FILES = {
  /** All parts of the index: see `pack.ts`. */
  index: 'index.pack',
  /** All cards in the order of the documents. */
  cards: 'cards.json',
} as const;
