import { findNearest } from './help.ts';
import type { Piece, Query, QueryToken } from './query.ts';

/** Most corrections that are offered. */
const LIMIT = 3;
/** Fewest Han characters that are compared as a whole: of two, one wrong leaves nothing to go by. */
const SHORTEST_RUN = 3;

/**
 * Queries that a reader may have meant: words that no document holds are exchanged for the nearest that some do, best
 * first. A run of Han characters is compared as a whole, with names and terms: `胡锡国` with `胡希国`.
 *
 * @param missing pieces of the query that no document holds
 * @param words known words in lower case, most used first
 * @example
 * mendSlips(parseQuery('seeta 回滚'), [parseQuery('seeta').pieces[0]], ['seata']) // ['seata 回滚']
 */
export function mendSlips(
  query: Query,
  missing: readonly Piece[],
  words: readonly string[],
): readonly string[] {
  const slips = findSlips(query, missing).flatMap((slip) => {
    const nearest = findNearest(query.text.slice(slip.start, slip.end), words, LIMIT);
    return nearest.length > 0 ? [{ ...slip, nearest }] : [];
  });
  const most = Math.max(0, ...slips.map(({ nearest }) => nearest.length));
  return Array.from({ length: most }, (_, nth) => {
    // The last slip first: what stands before it keeps its place.
    return slips.toReversed().reduce((text, { start, end, nearest }) => {
      const word = nearest[nth] ?? nearest[0] ?? '';
      return text.slice(0, start) + word + text.slice(end);
    }, query.text);
  });
}

type Slip = Pick<QueryToken, 'start' | 'end'>;

/** Stretches of the query that hold something missing: words, and whole runs of Han characters. */
function findSlips({ tokens, pieces }: Query, missing: readonly Piece[]): readonly Slip[] {
  const slips: Slip[] = [];
  let run: { start: number; end: number; missing: boolean } | undefined;
  const isMissing = ({ piece }: QueryToken) => {
    const found = piece === undefined ? undefined : pieces[piece];
    return found !== undefined && found.weight >= MEANT && missing.includes(found);
  };
  const endRun = () => {
    if (run?.missing === true && run.end - run.start >= SHORTEST_RUN) slips.push(run);
    run = undefined;
  };
  for (const token of tokens) {
    const { kind, start, end } = token;
    if (run !== undefined && (kind !== 'pair' || start >= run.end)) endRun();
    if (kind === 'pair') {
      run = {
        start: run?.start ?? start,
        end,
        missing: (run?.missing ?? false) || isMissing(token),
      };
    } else if (kind === 'word' && isMissing(token)) slips.push({ start, end });
  }
  endRun();
  return slips;
}

/** Weight from which on a piece is something that the reader meant, and no seam between words. */
const MEANT = 0.5;
