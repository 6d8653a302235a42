import { toGroupRanking, type GroupRanking } from '../merge.ts';
import type { Hit } from '../rank.ts';
import { createPagefind, type Pagefind, type PagefindScript } from './pagefind.ts';

/** The index of one group of documents. */
export interface Group {
  /** Number of documents. */
  readonly total: number;
  /** Documents that hold a word, with their places in the group. */
  readonly ask: (term: string) => Promise<readonly Hit[]>;
}

/** Where a group stands, and what is known of it beforehand. */
export interface GroupPlace {
  /** Path with a slash at both ends. */
  readonly folder: string;
  /** Number of documents. */
  readonly total: number;
  /** Mean length of the group's documents to that of all groups' documents; 1 where it is the only group. */
  readonly ratio: number;
}

/** The last group to be opened of each script. */
const queues = new WeakMap<PagefindScript, Promise<unknown>>();

/**
 * Opens the index of a group. Instances of one script share one WebAssembly, which only one of them may start, so that
 * groups are opened one after another.
 */
export function openGroup(script: PagefindScript, place: GroupPlace): Promise<Group> {
  const before = queues.get(script) ?? Promise.resolve();
  const opening = before.then(() => open(script, place));
  queues.set(
    script,
    opening.catch(() => undefined),
  );
  return opening;
}

async function open(script: PagefindScript, { folder, total, ratio }: GroupPlace): Promise<Group> {
  const ranking = toGroupRanking(ratio);
  let pagefind = await start(script, folder, ranking);
  let asked = 0;
  /** Puts a fresh instance in the place of the present one, which answers until then. */
  const renew = async () => {
    pagefind = await start(script, folder, ranking);
    asked = 0;
  };
  return {
    total,
    ask: async (term) => {
      asked += 1;
      if (asked === RENEWED_AFTER) renew().catch(() => undefined);
      const { results } = await pagefind.search(term);
      return results.map(({ id, score, words }) => ({
        // The build named each document by its place.
        place: parseInt(id, 36),
        score: score * ranking.scale,
        words,
      }));
    },
  };
}

async function start(
  script: PagefindScript,
  folder: string,
  ranking: GroupRanking,
): Promise<Pagefind> {
  const pagefind = createPagefind(script, folder, ranking);
  // Nothing is asked: it only starts.
  await pagefind.search('');
  return pagefind;
}

/**
 * Questions after which a group gets a fresh instance. Pagefind looks a word up among all words of all parts that it has
 * loaded, one after another, and never lets go of a part: after a hundred queries a question takes ten times as long.
 */
const RENEWED_AFTER = 40;
