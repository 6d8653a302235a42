import type { Likes } from './content.ts';
import type { SearchDocument } from './document.ts';

/** What the reader sees of a hit. */
export type Card = Omit<SearchDocument, 'path'> & { readonly url: string };

/** Cards of one file by the places of their documents in the group. */
export type CardFile = Readonly<Record<number, Card>>;

/**
 * Number of cards in one file of a group: each file that a query needs costs a request, and each card that it does not
 * need bytes. Ten hits seldom share a file of a small group; in a large one there are more that are alike.
 */
function toFileSize(total: number): number {
  return total > 1000 ? 16 : 4;
}

export function toCards(documents: readonly SearchDocument[]): readonly Card[] {
  return documents.map(({ path, ...shown }) => ({ url: path, ...shown }));
}

/**
 * Says for each document of a group in which file its card stands. What is alike stands together, since it is found
 * together: a file begins with the newest document that is in none, which those that are like it follow, and those that
 * are like these.
 */
export function toCardFileNumbers(
  documents: readonly SearchDocument[],
  likes: Likes,
): readonly number[] {
  const neighbours = toNeighbours(documents, likes);
  const size = toFileSize(documents.length);
  const files = new Map<number, number>();
  for (const start of documents.keys()) {
    if (files.has(start)) continue;
    // Grows while it is gone through.
    const near = new Set([start]);
    for (const place of near) {
      files.set(place, Math.floor(files.size / size));
      if (files.size % size === 0) break;
      for (const other of neighbours[place] ?? []) if (!files.has(other)) near.add(other);
    }
  }
  return documents.map((_, place) => files.get(place) ?? 0);
}

/** Places of the documents that each is like or that are like it. */
function toNeighbours(
  documents: readonly SearchDocument[],
  likes: Likes,
): readonly (readonly number[])[] {
  const places = new Map(documents.map(({ path }, place) => [path, place]));
  const neighbours = documents.map(({ path }) =>
    (likes.get(path) ?? []).flatMap((other) => places.get(other) ?? []),
  );
  const back = documents.map((): number[] => []);
  neighbours.forEach((others, place) => others.forEach((other) => back[other]?.push(place)));
  return neighbours.map((others, place) => [...others, ...(back[place] ?? [])]);
}

/** Makes the files of a group's cards. */
export function toCardFiles(
  documents: readonly SearchDocument[],
  numbers: readonly number[],
): readonly CardFile[] {
  const files: Record<number, Card>[] = [];
  toCards(documents).forEach((card, place) => {
    const file = (files[numbers[place] ?? 0] ??= {});
    file[place] = card;
  });
  return files;
}
