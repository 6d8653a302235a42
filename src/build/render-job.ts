import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { InlineHashes } from '../site/headers.ts';
import { listInlineCode } from './inline-code.ts';
import { getStamp, makeFolder } from './kept-file.ts';
import { addPolicy } from './page-policy.ts';
import { isHtml, type Page, type Renderer } from './renderer.ts';
import type { TrackedSite } from './tracking.ts';

/** Pages that are to be rendered, by any number of threads that share one list of them. */
export interface RenderJob {
  /** Folder of the new site. */
  readonly dir: string;
  /** That scripts of the pages make, where they make one. */
  readonly trustedTypesPolicy: string | undefined;
  /** Places of the pages in the renderer's list. */
  readonly places: Uint32Array<SharedArrayBuffer>;
  /** How many of `places` have been taken so far; its one number is changed with `Atomics` alone. */
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

export function createRenderJob(
  places: readonly number[],
  dir: string,
  trustedTypesPolicy: string | undefined,
): RenderJob {
  const shared = new Uint32Array(
    new SharedArrayBuffer(places.length * Uint32Array.BYTES_PER_ELEMENT),
  );
  shared.set(places);
  const taken = new Uint32Array(new SharedArrayBuffer(Uint32Array.BYTES_PER_ELEMENT));
  return { dir, trustedTypesPolicy, places: shared, taken };
}

/** Makes all threads of a job end with the pages that they are at. */
export function stopJob({ places, taken }: RenderJob): void {
  Atomics.store(taken, 0, places.length);
}

/**
 * Renders and writes pages of a job until none is left.
 *
 * Gives way to other work of the thread after every page: the search index is made at the same time.
 *
 * @param pages the renderer's list
 * @param onMade is given a few pages at a time.
 */
export async function workOn(
  job: RenderJob,
  renderer: Renderer,
  pages: readonly Page[],
  tracked: TrackedSite,
  onMade: (made: readonly MadePage[]) => void,
): Promise<void> {
  const folders = new Set<string>();
  for (let places = take(job); places.length > 0; places = take(job)) {
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

function take({ places, taken }: RenderJob): Uint32Array {
  const from = Atomics.add(taken, 0, PAGES_TAKEN);
  return places.subarray(from, from + PAGES_TAKEN);
}

async function makePage(
  { dir, trustedTypesPolicy }: RenderJob,
  renderer: Renderer,
  page: Page,
  place: number,
  tracked: TrackedSite,
  folders: Set<string>,
): Promise<MadePage> {
  const { file } = page;
  const began = performance.now();
  const { value, parts } = await tracked.record(() => renderer.render(page));
  const isPage = isHtml(file) && typeof value === 'string';
  const inline = isPage ? listInlineCode(value) : NO_INLINE_CODE;
  const content = isPage ? addPolicy(value, { ...inline, trustedTypesPolicy }) : value;
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

const NO_INLINE_CODE: InlineHashes = { scripts: [], styles: [] };
