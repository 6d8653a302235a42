import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { InlineHashes } from '../site/headers.ts';
import { listInlineCode } from './inline-code.ts';
import { getStamp, makeFolder } from './kept-file.ts';
import { addPolicy } from './page-policy.ts';
import { isHtml, type Page, type Renderer } from './renderer.ts';
import type { TrackedSite } from './tracking.ts';

/** What pages are written with besides the site. */
export interface RenderTarget {
  /** Folder of the new site. */
  readonly dir: string;
  /** That scripts of the pages make, where they make one. */
  readonly trustedTypesPolicy: string | undefined;
}

/** Pages that are to be rendered, by any number of threads that share one list of them. */
export interface RenderJob extends RenderTarget {
  /** Places of the pages in the renderer's list. */
  readonly places: Uint32Array<SharedArrayBuffer>;
  /** For each thread, up to where its share of `places` has been taken; changed with `Atomics` alone. */
  readonly taken: Uint32Array<SharedArrayBuffer>;
}

/** A page that was rendered and written. */
export interface MadePage {
  /** In the renderer's list. */
  readonly place: number;
  /** Path in the site. */
  readonly file: string;
  /** Parts of the site that it was made from: see `tracking.ts`. */
  readonly parts: readonly string[];
  readonly inline: InlineHashes;
  readonly stamp: string;
  /** When its rendering began and ended, in milliseconds since the epoch. */
  readonly began: number;
  readonly ended: number;
}

/** Gives each of so many threads an equal share of the pages. */
export function createRenderJob(
  places: readonly number[],
  threads: number,
  target: RenderTarget,
): RenderJob {
  const job = { ...target, places: share(places.length), taken: share(threads) };
  job.places.set(places);
  for (let thread = 0; thread < threads; thread += 1) job.taken[thread] = startOf(job, thread);
  return job;
}

function share(length: number): Uint32Array<SharedArrayBuffer> {
  return new Uint32Array(new SharedArrayBuffer(length * Uint32Array.BYTES_PER_ELEMENT));
}

/** Where a thread's share of the pages begins, and that of the thread before it ends. */
function startOf({ places, taken }: RenderJob, thread: number): number {
  return Math.floor((places.length * thread) / taken.length);
}

/** Makes all threads of a job end with the pages that they are at. */
export function stopJob({ places, taken }: RenderJob): void {
  for (const thread of taken.keys()) Atomics.store(taken, thread, places.length);
}

/**
 * Renders and writes pages of a job until none is left, first those of the thread's own share.
 *
 * Gives way to other work of the thread after every page: the search index is made at the same time.
 *
 * @param thread from 0
 * @param pages the renderer's list
 * @param onMade is given a few pages at a time.
 */
export async function workOn(
  job: RenderJob,
  thread: number,
  renderer: Renderer,
  pages: readonly Page[],
  tracked: TrackedSite,
  onMade: (made: readonly MadePage[]) => void,
): Promise<void> {
  const folders = new Set<string>();
  for (const places of takePages(job, thread)) {
    const made: MadePage[] = [];
    for (const place of places) {
      const page = pages[place];
      if (page === undefined) throw new Error('threads see different pages');
      made.push(await makePage(job, renderer, page, place, tracked, folders));
      await nextTurn();
    }
    onMade(made);
  }
}

/** Pages that a thread takes at a time. */
const PAGES_TAKEN = 32;

/** Pages of the thread's own share, then of the others', as long as there are any that nobody has taken. */
function* takePages(job: RenderJob, thread: number): Generator<Uint32Array> {
  const { places, taken } = job;
  for (let n = 0; n < taken.length; n += 1) {
    const share = (thread + n) % taken.length;
    const end = startOf(job, share + 1);
    for (;;) {
      const from = Atomics.add(taken, share, PAGES_TAKEN);
      if (from >= end) break;
      yield places.subarray(from, Math.min(from + PAGES_TAKEN, end));
    }
  }
}

async function makePage(
  { dir, trustedTypesPolicy }: RenderTarget,
  renderer: Renderer,
  page: Page,
  place: number,
  tracked: TrackedSite,
  folders: Set<string>,
): Promise<MadePage> {
  const { file } = page;
  const began = performance.now();
  const { value, parts } = await tracked.record(() => renderer.render(page));
  const html = isHtml(file) ? toBuffer(value) : undefined;
  const inline = html === undefined ? NO_INLINE_CODE : listInlineCode(html);
  const content = html === undefined ? value : addPolicy(html, { ...inline, trustedTypesPolicy });
  makeFolder(dirname(join(dir, file)), folders);
  writeFileSync(join(dir, file), content);
  const stamp = getStamp(dir, file);
  const { timeOrigin } = performance;
  return {
    place,
    file,
    parts,
    inline,
    stamp,
    began: timeOrigin + began,
    ended: timeOrigin + performance.now(),
  };
}

/** The same bytes, or text as UTF-8. */
function toBuffer(value: string | Uint8Array): Buffer {
  return typeof value === 'string'
    ? Buffer.from(value)
    : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
}

const NO_INLINE_CODE: InlineHashes = { scripts: [], styles: [] };
