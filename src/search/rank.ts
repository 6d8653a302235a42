import type { Query } from './query.ts';

/** A document that holds a piece, as the index tells. */
export interface Hit {
  /** Place of the document in the archive, from 0, newest first. */
  readonly place: number;
  /** BM25 of the piece in the document, weights of its parts included. */
  readonly score: number;
  /** Places of the piece among the words of the document, from 0; empty where only something like it was found. */
  readonly words: readonly number[];
}

/** A document that answers a query. */
export interface Ranked {
  readonly place: number;
  readonly score: number;
  /** Holds what was typed, word for word. */
  readonly exact: boolean;
}

/** Hits of the pieces of something in its order; a piece without a document is a gap. */
type Held = readonly (Hit | undefined)[];

/**
 * Orders the documents that hold pieces of a query. A piece counts by its weight and rarity; what is missing costs the
 * square of its share; pieces that stand together in one passage count again. Another way to say a
 * stretch of the query counts a little less than the stretch itself. Documents that hold the whole query as typed come
 * first; a phrase in quotation marks is a condition.
 *
 * @param hits for each piece of the query, in its order, the documents that hold it
 * @param alternatives for each alternative of the query, for each of its tokens, the documents that hold it
 * @param total number of documents in the index
 */
export function rankHits(
  query: Query,
  hits: readonly (readonly Hit[])[],
  alternatives: readonly (readonly (readonly Hit[])[])[],
  total: number,
): readonly Ranked[] {
  const masses = query.pieces.map(
    (piece, at) => piece.weight * toRarity(hits[at]?.length ?? 0, total),
  );
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  const documents = byDocument(hits);
  const others = alternatives.map((lists) => byDocument(lists));
  const places = new Set([documents, ...others].flatMap((one) => [...one.keys()]));
  const ranked: Ranked[] = [];
  for (const place of places) {
    const held = documents.get(place) ?? [];
    if (!query.phrases.every(([from, to]) => isWhole(query, held, from, to))) continue;
    const scores = query.pieces.map((piece, at) => piece.weight * (held[at]?.score ?? 0));
    const covered = masses.map((mass, at) => (held[at] === undefined ? 0 : mass));
    query.alternatives.forEach((alternative, at) => {
      const other = others[at]?.get(place);
      if (other === undefined || !isContiguous(other, alternative.tokens.length)) return;
      const stretch = new Set(
        query.tokens.slice(alternative.from, alternative.to).flatMap((token) => token.piece ?? []),
      );
      const score =
        (SAID_OTHERWISE * other.reduce((all, hit) => all + (hit?.score ?? 0), 0)) / other.length;
      for (const piece of stretch) {
        scores[piece] = Math.max(scores[piece] ?? 0, score);
        covered[piece] = Math.max(covered[piece] ?? 0, SAID_OTHERWISE * (masses[piece] ?? 0));
      }
    });
    const coverage = Math.min(1, sum(covered) / all);
    if (coverage === 0) continue;
    const elsewhere = covered.filter((_, piece) => held[piece] === undefined);
    const focus = 1 + FOCUS * Math.min(1, findFocus(held, masses, all) + sum(elsewhere) / all);
    const exact = isWhole(query, held, 0, query.tokens.length);
    // Equal documents of two groups differ in the last digits.
    const score = Number((sum(scores) * coverage ** 2 * focus).toPrecision(5));
    ranked.push({ place, score, exact });
  }
  return ranked.sort(
    (a, b) => Number(b.exact) - Number(a.exact) || b.score - a.score || a.place - b.place,
  );
}

/** Results that are shown in any case, however weak. */
const FIRST_RESULTS = 10;
/** Share of the best score below which a document holds a piece of the query rather than answers it. */
const WEAK = 0.05;

/** Number of documents, from the first of an order, that answer the query; those behind hold some piece of it. */
export function countStrong(ranked: readonly Ranked[]): number {
  const best = Math.max(0, ...ranked.map(({ score }) => score));
  const strong = ranked.filter(({ exact, score }) => exact || score >= WEAK * best).length;
  return Math.min(ranked.length, Math.max(FIRST_RESULTS, strong));
}

/** How much it counts that the pieces stand together rather than all over the document. */
const FOCUS = 3;
/** What another word for something counts beside the word itself. */
const SAID_OTHERWISE = 0.85;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function byDocument(lists: readonly (readonly Hit[])[]): ReadonlyMap<number, Held> {
  const documents = new Map<number, (Hit | undefined)[]>();
  lists.forEach((list, piece) => {
    for (const hit of list) {
      let held = documents.get(hit.place);
      if (held === undefined) documents.set(hit.place, (held = []));
      held[piece] = hit;
    }
  });
  return documents;
}

/** Inverse document frequency as BM25 has it. */
export function toRarity(found: number, total: number): number {
  return Math.log(1 + (Math.max(total, found) - found + 0.5) / (found + 0.5));
}

/** Whether all tokens stand in the document next to each other and in order. */
function isContiguous(held: Held, length: number): boolean {
  const [first] = held;
  if (first === undefined) return false;
  return first.words.some((word) =>
    Array.from({ length }, (_, n) => held[n]?.words.includes(word + n) ?? false).every(Boolean),
  );
}

/** Longest stretch of words in which pieces stand together, as in one or two sentences. */
const TOGETHER = 20;

/** Share of the query that stands together in the best stretch of a document. */
function findFocus(held: Held, masses: readonly number[], all: number): number {
  const places = held.flatMap((hit, piece) => (hit?.words ?? []).map((word) => ({ word, piece })));
  places.sort((a, b) => a.word - b.word);
  const counts = masses.map(() => 0);
  let first = 0;
  let inside = 0;
  let best = 0;
  for (const { word, piece } of places) {
    counts[piece] = (counts[piece] ?? 0) + 1;
    if (counts[piece] === 1) inside += masses[piece] ?? 0;
    for (
      let old = places[first];
      old !== undefined && old.word < word - TOGETHER;
      old = places[first]
    ) {
      counts[old.piece] = (counts[old.piece] ?? 0) - 1;
      if (counts[old.piece] === 0) inside -= masses[old.piece] ?? 0;
      first += 1;
    }
    best = Math.max(best, inside);
  }
  return best / all;
}

/** Whether the tokens `[from, to)` of the query that were asked for stand in the document as they were typed. */
function isWhole(query: Query, held: Held, from: number, to: number): boolean {
  const asked = query.tokens
    .slice(from, to)
    .flatMap(({ piece }, at) => (piece === undefined ? [] : [{ piece, at }]));
  const [first, ...rest] = asked;
  if (first === undefined) return false;
  return (held[first.piece]?.words ?? []).some((word) =>
    rest.every(({ piece, at }) => held[piece]?.words.includes(word - first.at + at)),
  );
}
