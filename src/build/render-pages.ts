import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { shareCompiledCode } from '../load/compile-cache.ts';
import type { Address } from '../site/routes.ts';
import type { Site } from '../site/site.ts';
import { packSite } from './packed-site.ts';
import {
  createRenderJob,
  stopJob,
  workOn,
  type MadePage,
  type RenderTarget,
} from './render-job.ts';
import type { RenderThreadData } from './render-thread.ts';
import type { Page, Renderer } from './renderer.ts';
import { endOf } from './thread.ts';
import type { TrackedSite } from './tracking.ts';

/**
 * Renders and writes pages; many are shared among threads, each of which has the site for itself.
 *
 * @param places of the pages in `pages`
 * @param pages the renderer's list
 * @param address that the site's routes were made from
 * @param onMade is given the pages as they get done, in any order.
 */
export async function renderPages(
  places: readonly number[],
  target: RenderTarget,
  renderer: Renderer,
  pages: readonly Page[],
  tracked: TrackedSite,
  address: Address,
  onMade: (made: readonly MadePage[]) => void,
): Promise<void> {
  const helpers = countHelpers(places.length);
  const job = createRenderJob(sortByKind(places, pages), helpers + 1, target);
  const threads = startThreads(helpers, tracked.site, address, (thread) => ({
    job,
    thread,
    place: renderer.place,
  }));
  const all = [
    workOn(job, 0, renderer, pages, tracked, onMade),
    ...threads.map((thread) => collectFrom(thread, onMade)),
  ];
  try {
    await Promise.all(all);
  } finally {
    stopJob(job);
    await Promise.allSettled(all);
  }
}

/**
 * Pages first, then other files, so that one thread makes most of what shares its parts: what feeds and the API have of
 * an entry is made once for all of them, in each thread that comes upon it.
 */
function sortByKind(places: readonly number[], pages: readonly Page[]): readonly number[] {
  const isPage = (place: number) => pages[place]?.route.type === 'page';
  return [...places.filter(isPage), ...places.filter((place) => !isPage(place))];
}

/** Threads besides this one. */
function countHelpers(pages: number): number {
  return Math.min(availableParallelism() - 1, MOST_HELPERS, Math.floor(pages / PAGES_PER_HELPER));
}

/** A thread costs as much as rendering so many pages. */
const PAGES_PER_HELPER = 3000;

/** Each has a copy of the site in memory. */
const MOST_HELPERS = 3;

function startThreads(
  helpers: number,
  site: Site,
  address: Address,
  toData: (thread: number) => RenderThreadData,
): readonly Worker[] {
  if (helpers === 0) return [];
  shareCompiledCode();
  const packed = packSite(site, address);
  return Array.from({ length: helpers }, (_, n) => {
    const worker = new Worker(new URL('render-thread.ts', import.meta.url), {
      workerData: toData(n + 1),
    });
    worker.postMessage(packed);
    return worker;
  });
}

function collectFrom(worker: Worker, onMade: (made: readonly MadePage[]) => void): Promise<void> {
  worker.on('message', onMade);
  return endOf(worker);
}
