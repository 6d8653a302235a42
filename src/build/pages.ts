import { cpSync } from 'node:fs';
import type { InlineHashes } from '../site/headers.ts';
import type { Address } from '../site/routes.ts';
import { allEnded } from './all-ended.ts';
import { keepFiles } from './keep-files.ts';
import type { BuildRecord, LastBuild } from './last-build.ts';
import { openLedger } from './page-ledger.ts';
import { createRenderJob, stopJob, workOn, type MadePage } from './render-job.ts';
import { renderPages } from './render-pages.ts';
import type { Page, Renderer } from './renderer.ts';
import { readsRelated, type TrackedSite } from './tracking.ts';

/** What `writePages` did. */
export interface WrittenPages {
  readonly record: Omit<BuildRecord, 'folders' | 'copies'>;
  readonly rendered: number;
  /** Taken over from the last build. */
  readonly kept: number;
}

/** What pages are written with besides the site. */
export interface PageSettings {
  /** That the site's routes were made from. */
  readonly address: Address;
  /** That scripts of the pages make, where they make one. */
  readonly trustedTypesPolicy: string | undefined;
}

/**
 * Writes all pages of a site, and the styles, scripts and pictures that they need, into `dir`.
 *
 * A page is rendered where its props, a part of the site that it read, the code or the settings have changed since the
 * last build. Otherwise its file is the last build's, under a second name (a hard link). What is written is the same
 * in either case. Pages that showed no related entries at the last build do not wait for them.
 *
 * @param whole resolves when nothing is missing in `tracked` any more
 * @param onProgress is told how many of how many pages are done.
 */
export async function writePages(
  renderer: Renderer,
  tracked: TrackedSite,
  whole: Promise<unknown>,
  last: LastBuild,
  dir: string,
  { address, trustedTypesPolicy }: PageSettings,
  onProgress: (done: number, all: number) => void,
): Promise<WrittenPages> {
  const key = tracked.fingerprints.of([renderer.key, tracked.constants, trustedTypesPolicy]);
  cpSync(renderer.assets, dir, { recursive: true });
  const { value: pages, parts } = await tracked.record(() => renderer.list());
  if (readsRelated(parts))
    throw new Error('which pages there are cannot depend on related entries');
  const ledger = openLedger(pages, tracked, last, key);
  const target = { dir, trustedTypesPolicy };
  const keep = (files: readonly string[]) => keepFiles({ files, from: last.dir, to: dir });
  const add = (made: readonly MadePage[]) => {
    ledger.add(made);
    measure(made, pages);
    onProgress(ledger.done, pages.length);
  };
  const early = ledger.sortOut(ledger.early);
  const keepingEarly = keep(early.kept);
  const making = async () => {
    const job = createRenderJob(early.stale, 1, target);
    const stop = () => stopJob(job);
    whole.then(stop, stop);
    await workOn(job, 0, renderer, pages, tracked, (made) =>
      // The others show that there are no related entries, and are made again.
      add(made.filter(({ parts }) => !readsRelated(parts))),
    );
    await whole;
    const late = ledger.sortOut(ledger.late);
    const stale = [...early.stale.filter((place) => !ledger.has(place)), ...late.stale];
    await allEnded([
      keep(late.kept),
      renderPages(stale, target, renderer, pages, tracked, address, add),
    ]);
    return early.kept.length + late.kept.length;
  };
  const [kept] = await allEnded([making(), keepingEarly]);
  return { record: { key, ...ledger.toRecord() }, rendered: pages.length - kept, kept };
}

/** Tells of pages in what `--profile` writes. */
function measure(made: readonly MadePage[], pages: readonly Page[]): void {
  for (const { place, file, began, ended } of made) {
    performance.measure(file, {
      start: began - performance.timeOrigin,
      end: ended - performance.timeOrigin,
      detail: pages[place]?.route.component,
    });
  }
}

/** What all pages together hold inline. */
export function collectInlineCode(files: BuildRecord['files']): InlineHashes {
  const [scripts, styles] = [new Set<string>(), new Set<string>()];
  for (const { inline } of files.values()) {
    for (const hash of inline.scripts) scripts.add(hash);
    for (const hash of inline.styles) styles.add(hash);
  }
  return { scripts: [...scripts].sort(), styles: [...styles].sort() };
}
