import { createBatchCache } from '../integrations/batch-cache.ts';
import { writeSearch } from '../integrations/search.ts';
import type { Likes, SearchContent } from '../search/content.ts';
import { allEnded } from './all-ended.ts';
import { createFingerprints } from './fingerprint.ts';
import { createFolders, type KeptFolders } from './folders.ts';
import type { WrittenFolder } from './last-build.ts';
import { giveToThread, type RunningThread } from './thread.ts';

/** What the search of a site is made from, and where. */
export interface SearchJob {
  readonly content: SearchContent;
  readonly last: KeptFolders;
  /** Folder of the new site. */
  readonly dir: string;
  readonly cacheDir: string;
  /** Changes with the code. */
  readonly code: string;
}

/** What `makeSearch` did. */
export interface MadeSearch {
  /** Numbers of documents. */
  readonly indexed: number;
  readonly kept: number;
  /** For the next build. */
  readonly folders: ReadonlyMap<string, WrittenFolder>;
}

/** What `search-thread.ts` says: how far it is, at last what it did. */
export type SearchAnswer =
  { readonly progress: readonly [done: number, all: number] } | { readonly made: MadeSearch };

/**
 * Writes the search of a site in a thread of its own, where there is much of it: it prepares documents for Pagefind, which
 * works in a process of its own, and neither waits for the pages.
 *
 * @param likes is waited for when all documents are indexed
 */
export function makeSearch(
  job: SearchJob,
  likes: Promise<Likes>,
  onProgress: (done: number, all: number) => void,
): Promise<MadeSearch> {
  const { questions, digests } = job.content;
  if (questions.length + digests.length < MANY) return makeSearchHere(job, likes, onProgress);
  return follow(giveToThread('search', job), likes, onProgress);
}

/** Waits for the thread; it has the documents, and nothing here holds them meanwhile. */
async function follow(
  { thread, ended }: RunningThread,
  likes: Promise<Likes>,
  onProgress: (done: number, all: number) => void,
): Promise<MadeSearch> {
  let made: MadeSearch | undefined;
  thread.on('message', (answer: SearchAnswer) => {
    if ('made' in answer) made = answer.made;
    else onProgress(...answer.progress);
  });
  const given = likes
    .then((found) => thread.postMessage(found))
    .catch(async (error: unknown) => {
      await thread.terminate();
      throw error;
    });
  await allEnded([given, ended]); // In this order: a thread that was terminated says nothing of the cause.
  if (made === undefined) throw new Error('the thread made no search');
  return made;
}

/** Fewer are prepared by the time that a thread is as fast as this one. */
const MANY = 2000;

/** As `makeSearch`, in this thread. */
export async function makeSearchHere(
  { content, last, dir, cacheDir, code }: SearchJob,
  likes: Promise<Likes>,
  onProgress: (done: number, all: number) => void,
): Promise<MadeSearch> {
  const folders = createFolders(last, dir, code, createFingerprints());
  const batches = createBatchCache(cacheDir, code);
  const { documents, kept } = await writeSearch(content, likes, { folders, batches }, onProgress);
  return { indexed: documents, kept, folders: folders.written };
}
