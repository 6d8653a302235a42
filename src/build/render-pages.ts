import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Address } from '../site/routes.ts';
import { packSite } from './packed-site.ts';
import { stopJob, workOn, type MadePage, type RenderJob } from './render-job.ts';
import type { RenderThreadData } from './render-thread.ts';
import type { Page, Renderer } from './renderer.ts';
import type { TrackedSite } from './tracking.ts';

/**
 * Renders and writes the pages of a job; many are shared among threads, each of which has the site for itself.
 *
 * @param pages the renderer's list
 * @param address that the site's routes were made from
 * @param onMade is given the pages as they get done, in any order.
 */
export async function renderPages(
  job: RenderJob,
  renderer: Renderer,
  pages: readonly Page[],
  tracked: TrackedSite,
  address: Address,
  onMade: (made: readonly MadePage[]) => void,
): Promise<void> {
  const helpers = countHelpers(job);
  const threads: Promise<void>[] = [];
  if (helpers > 0) {
    const packed = packSite(tracked.site, address);
    const data = { job, place: renderer.place, packed } satisfies RenderThreadData;
    for (let n = 0; n < helpers; n += 1) threads.push(runThread(data, onMade));
  }
  const all = [workOn(job, renderer, pages, tracked, onMade), ...threads];
  try {
    await Promise.all(all);
  } finally {
    stopJob(job);
    await Promise.allSettled(all);
  }
}

/** Threads besides this one. */
function countHelpers({ places }: RenderJob): number {
  return Math.min(
    availableParallelism() - 1,
    MOST_HELPERS,
    Math.floor(places.length / PAGES_PER_HELPER),
  );
}

/** A thread costs as much as rendering so many pages. */
const PAGES_PER_HELPER = 1000;

/** Each has a copy of the site in memory. */
const MOST_HELPERS = 3;

function runThread(
  data: RenderThreadData,
  onMade: (made: readonly MadePage[]) => void,
): Promise<void> {
  const worker = new Worker(new URL('render-thread.ts', import.meta.url), { workerData: data });
  return new Promise((resolve, reject) => {
    worker.on('message', onMade);
    worker.once('error', reject);
    worker.once('exit', () => {
      resolve();
    });
  });
}
