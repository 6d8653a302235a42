import type { Query } from './query.ts';

/** A document that holds a piece, as the index tells. */
export interface Hit {
  /** Names the document within its index. */
  readonly id: string;
  /** BM25 of the piece in the document, weights of its parts included. */
  readonly score: number;
  /** Places of the piece among the words of the document, from 0. */
  readonly words: readonly number[];
}

/** A document that answers a query. */
export interface Ranked {
  readonly id: string;
  readonly score: number;
  /** Holds what was typed, word for word. */
  readonly exact: boolean;
}

/**
 * Orders the documents that hold pieces of a query. A piece counts by its weight and rarity; what is missing costs the
 * square of its share; pieces that stand as they were typed, next to each other, count again. Documents that hold the
 * whole query as typed come first; a phrase in quotation marks is a condition.
 *
 * @param hits for each piece of the query, in its order, the documents that hold it
 * @param total number of documents in the index
 */
export function rankHits(
  query: Query,
  hits: readonly (readonly Hit[])[],
  total: number,
): readonly Ranked[] {
  const masses = query.pieces.map((piece, at) => piece.weight * rarity(hits[at]?.length ?? 0, total));
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  const documents = new Map<string, Hit[]>();
  hits.forEach((list, piece) => {
    for (const hit of list) {
      let held = documents.get(hit.id);
      if (held === undefined) documents.set(hit.id, (held = []));
      held[piece] = hit;
    }
  });
  const ranked: Ranked[] = [];
  for (const [id, held] of documents) {
    let base = 0;
    let covered = 0;
    held.forEach((hit, piece) => {
      base += (query.pieces[piece]?.weight ?? 0) * hit.score;
      covered += masses[piece] ?? 0;
    });
    if (!query.phrases.every(([from, to]) => align(query, held, masses, from, to).whole)) continue;
    const { share, whole } = align(query, held, masses, 0, query.tokens.length);
    const coverage = covered / all;
    ranked.push({ id, score: base * coverage ** 2 * (1 + share), exact: whole });
  }
  return ranked.sort(
    (a, b) =>
      Number(b.exact) - Number(a.exact) || b.score - a.score || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}

/** Inverse document frequency as BM25 has it. */
function rarity(found: number, total: number): number {
  return Math.log(1 + (Math.max(total, found) - found + 0.5) / (found + 0.5));
}

/** How far words may stand from where they were typed and still count as near. */
const NEAR = 4;

/**
 * Lays the tokens `[from, to)` of the query over a document where most of them fit. `share` is how much of the query
 * stands in order there, nearness included; `whole` says that all of them do, without a gap.
 */
function align(
  query: Query,
  held: readonly (Hit | undefined)[],
  masses: readonly number[],
  from: number,
  to: number,
): { readonly share: number; readonly whole: boolean } {
  const offsets = new Map<number, number>();
  const counts = new Map<number, number>();
  let total = 0;
  let asked = 0;
  for (let at = from; at < to; at += 1) {
    const piece = query.tokens[at]?.piece;
    if (piece === undefined) continue;
    const mass = masses[piece] ?? 0;
    total += mass;
    asked += 1;
    for (const word of held[piece]?.words ?? []) {
      const offset = word - at;
      offsets.set(offset, (offsets.get(offset) ?? 0) + mass);
      counts.set(offset, (counts.get(offset) ?? 0) + 1);
    }
  }
  let best = 0;
  let whole = false;
  for (const [offset, mass] of offsets) {
    let sum = mass;
    for (let step = 1; step <= NEAR; step += 1) {
      const fade = 0.5 * (1 - step / (NEAR + 1));
      sum += fade * ((offsets.get(offset - step) ?? 0) + (offsets.get(offset + step) ?? 0));
    }
    best = Math.max(best, sum);
    if (counts.get(offset) === asked) whole = true;
  }
  return { share: total === 0 ? 0 : Math.min(1, best / total), whole };
}
