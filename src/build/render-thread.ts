import { parentPort, workerData } from 'node:worker_threads';
import { getShared } from '../load/shared.ts';
import { unpackSite, type PackedSite } from './packed-site.ts';
import { workOn, type RenderJob } from './render-job.ts';
import { loadRenderer, type RendererPlace } from './renderer.ts';
import { trackSite } from './tracking.ts';

/** What a thread of render-pages.ts needs; it answers with lists of `MadePage`. */
export interface RenderThreadData {
  readonly job: RenderJob;
  readonly place: RendererPlace;
  readonly packed: PackedSite;
}

const { job, place, packed } = workerData as RenderThreadData; // As render-pages.ts passes it.
const tracked = trackSite(unpackSite(packed));
getShared().site = Promise.resolve(tracked.site);
const renderer = await loadRenderer(place);
await workOn(job, renderer, await renderer.list(), tracked, (made) =>
  parentPort?.postMessage(made),
);
