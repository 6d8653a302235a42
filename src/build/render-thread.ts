import { parentPort, workerData } from 'node:worker_threads';
import { keepCompiledCode } from '../load/compile-cache.ts';
import { getShared } from '../load/shared.ts';
import type { PackedSite } from './packed-site.ts';
import type { RenderJob } from './render-job.ts';
import type { RendererPlace } from './renderer.ts';
import type { TrackedSite } from './tracking.ts';

/** What a thread of render-pages.ts needs, besides the site, which is put to it; it answers with lists of `MadePage`. */
export interface RenderThreadData {
  readonly job: RenderJob;
  /** Number of the thread, from 1. */
  readonly thread: number;
  readonly place: RendererPlace;
}

const { job, thread, place } = workerData as RenderThreadData; // As render-pages.ts passes it.
keepCompiledCode();
const { unpackSite } = await import('./packed-site.ts');
const { workOn } = await import('./render-job.ts');
const { loadRenderer } = await import('./renderer.ts');
const { trackSite } = await import('./tracking.ts');
// As a message and not as the thread's data, so that nothing holds the packed site any longer when it is unpacked.
const tracked = await new Promise<TrackedSite>((resolve) => {
  parentPort?.once('message', (packed: PackedSite) => {
    resolve(trackSite(unpackSite(packed)));
  });
});
getShared().site = Promise.resolve(tracked.site);
const renderer = await loadRenderer(place);
await workOn(job, thread, renderer, await renderer.list(), tracked, (made) =>
  parentPort?.postMessage(made),
);
