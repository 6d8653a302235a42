import { toGroupRanking, type GroupRanking } from '../merge.ts';
import type { Hit } from '../rank.ts';
import { createPagefind, type PagefindScript } from './pagefind.ts';

/** The index of one group of documents. */
export interface Group {
  /** Number of documents. */
  readonly total: number;
  /** Documents that hold a word, with their places in the group. */
  readonly ask: (term: string) => Promise<readonly Hit[]>;
}

/** The last group to be opened of each script. */
const queues = new WeakMap<PagefindScript, Promise<unknown>>();

/**
 * Opens the index of a group. Instances of one script share one WebAssembly, which only one of them may start, so that
 * groups are opened one after another.
 *
 * @param folder path with a slash at both ends
 * @param ratio mean length of the group's documents to that of all groups' documents
 */
export function openGroup(script: PagefindScript, folder: string, ratio = 1): Promise<Group> {
  const before = queues.get(script) ?? Promise.resolve();
  const opening = before.then(() => open(script, folder, toGroupRanking(ratio)));
  queues.set(
    script,
    opening.catch(() => undefined),
  );
  return opening;
}

async function open(script: PagefindScript, folder: string, ranking: GroupRanking): Promise<Group> {
  const pagefind = createPagefind(script, folder, ranking);
  const { results: all } = await pagefind.search(null, { sort: { place: 'asc' } });
  const places = new Map(all.map(({ id }, place) => [id, place]));
  return {
    total: all.length,
    ask: async (term) => {
      const { results } = await pagefind.search(term);
      return results.map(({ id, score, words }) => ({
        place: places.get(id) ?? 0,
        score: score * ranking.scale,
        words,
      }));
    },
  };
}
