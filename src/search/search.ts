import { toIndexWord, toPrefix } from './index-word.ts';
import type { Piece, Query } from './query.ts';
import { rankHits, type Hit, type Ranked } from './rank.ts';

/** An index that can be asked for one word. */
export interface WordIndex<H extends Hit> {
  /** Number of documents. */
  readonly total: number;
  /** Documents that hold a word of the index or, for a term without its end, a word that begins with it. */
  ask(term: string): Promise<readonly H[]>;
}

/** Documents that answer a query, best first. */
export interface Answer<H extends Hit> {
  readonly ranked: readonly Ranked[];
  /** A hit of each ranked document. */
  readonly hits: ReadonlyMap<string, H>;
  /** Pieces of the query that no document holds. */
  readonly missing: readonly Piece[];
}

/** Asks an index for all pieces of a query at once and orders what it finds. */
export async function search<H extends Hit>(query: Query, index: WordIndex<H>): Promise<Answer<H>> {
  const found = await Promise.all(query.pieces.map((piece) => askPiece(piece, index)));
  const hits = new Map(found.flat().map((hit) => [hit.id, hit]));
  return {
    ranked: rankHits(query, found, index.total),
    hits,
    missing: query.pieces.filter((_, at) => found[at]?.length === 0),
  };
}

/** How much less a document counts that holds a longer word than the one asked for. */
const LONGER_WORD = 0.6;

async function askPiece<H extends Hit>(piece: Piece, index: WordIndex<H>): Promise<readonly H[]> {
  const whole = await index.ask(toIndexWord(piece));
  if (piece.kind === 'pair' || (whole.length > 0 && !piece.open)) return whole;
  const known = new Set(whole.map((hit) => hit.id));
  const longer = await index.ask(toPrefix(piece.text));
  return [
    ...whole,
    ...longer.flatMap((hit) => (known.has(hit.id) ? [] : [{ ...hit, score: hit.score * LONGER_WORD }])),
  ];
}
