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
  let pagefind = createPagefind(script, folder, ranking);
  const { results: all } = await pagefind.search(null, { sort: { place: 'asc' } });
  const places = new Map(all.map(({ id }, place) => [id, place]));
  let asked = 0;
  /** Puts a fresh instance in the place of the present one, which answers until then. */
  const renew = async () => {
    const fresh = createPagefind(script, folder, ranking);
    // Nothing is asked: it only starts.
    await fresh.search('');
    pagefind = fresh;
    asked = 0;
  };
  return {
    total: all.length,
    ask: async (term) => {
      asked += 1;
      if (asked === RENEWED_AFTER) renew().catch(() => undefined);
      const { results } = await pagefind.search(term);
      return results.map(({ id, score, words }) => ({
        place: places.get(id) ?? 0,
        score: score * ranking.scale,
        words,
      }));
    },
  };
}

/**
 * Questions after which a group gets a fresh instance. Pagefind looks a word up among all words of all parts that it has
 * loaded, one after another, and never lets go of a part: after a hundred queries a question takes ten times as long.
 */
const RENEWED_AFTER = 40;
