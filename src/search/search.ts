import { toIndexWord, toPrefix } from './index-word.ts';
import type { Piece, Query } from './query.ts';
import { rankHits, type Hit, type Ranked } from './rank.ts';

/** An index that can be asked for one word. */
export interface WordIndex {
  /** Number of documents. */
  readonly total: number;
  /** Documents that hold a word of the index or, for a term without its end, a word that begins with it. */
  ask(term: string): Promise<readonly Hit[]>;
}

/** Documents that answer a query, best first. */
export interface Answer {
  readonly ranked: readonly Ranked[];
  /** Pieces of the query that no document holds. */
  readonly missing: readonly Piece[];
}

/** Asks an index for all pieces of a query and what can stand for them at once, and orders what it finds. */
export async function search(query: Query, index: WordIndex): Promise<Answer> {
  const [found, alternatives] = await Promise.all([
    Promise.all(query.pieces.map((piece) => askPiece(piece, index))),
    Promise.all(
      query.alternatives.map(({ tokens }) =>
        Promise.all(tokens.map((token) => index.ask(toIndexWord(token)))),
      ),
    ),
  ]);
  return {
    ranked: rankHits(query, found, alternatives, index.total),
    missing: query.pieces.filter((_, at) => found[at]?.length === 0),
  };
}

/** How much less a document counts that holds a longer word than the one asked for. */
const LONGER_WORD = 0.6;
/** How much less a document counts that holds the parts of a compound, such as `by` and `resource`. */
const PARTS_ONLY = 0.3;
/** With fewer documents than this the parts of a compound are asked for too. */
const FEW = 3;

async function askPiece(piece: Piece, index: WordIndex): Promise<readonly Hit[]> {
  const whole = await index.ask(toIndexWord(piece));
  if (piece.kind === 'pair') return whole;
  let found = whole;
  if (piece.open || whole.length === 0) {
    found = addHits(found, await index.ask(toPrefix(piece.text)), LONGER_WORD);
  }
  if (piece.parts.length > 0 && found.length < FEW) {
    found = addHits(found, await askParts(piece.parts, index), PARTS_ONLY);
  }
  return found;
}

/** Documents that hold most parts of a compound, or words that begin with them. */
async function askParts(parts: Piece['parts'], index: WordIndex): Promise<readonly Hit[]> {
  const asked = parts.filter((part) => part.length > 1);
  const counts = new Map<number, { readonly hit: Hit; count: number; score: number }>();
  for (const hits of await Promise.all(asked.map((part) => index.ask(toPrefix(part))))) {
    for (const hit of hits) {
      const known = counts.get(hit.place) ?? { hit, count: 0, score: 0 };
      counts.set(hit.place, { hit, count: known.count + 1, score: known.score + hit.score });
    }
  }
  return Array.from(counts.values()).flatMap(({ hit, count, score }) =>
    count / asked.length > 0.5
      ? [{ ...hit, score: (score / asked.length) * (count / asked.length) ** 2 }]
      : [],
  );
}

/** Adds documents that are not among those found, at a lower score and without their places. */
function addHits(found: readonly Hit[], more: readonly Hit[], factor: number): readonly Hit[] {
  const known = new Set(found.map(({ place }) => place));
  const added = more.filter(({ place }) => !known.has(place));
  return [
    ...found,
    ...added.map(({ place, score }) => ({ place, score: score * factor, words: [] })),
  ];
}
