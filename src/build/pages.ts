import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getStamp, keepFile, stampOf } from './kept-file.ts';
import type { BuildRecord, LastBuild, WrittenFile } from './last-build.ts';
import { addPolicy } from './page-policy.ts';
import type { Page, Renderer } from './renderer.ts';
import type { TrackedSite } from './tracking.ts';

/** What `writePages` did. */
export interface WrittenPages {
  readonly record: Omit<BuildRecord, 'folders'>;
  readonly rendered: number;
  /** Taken over from the last build. */
  readonly kept: number;
}

/**
 * Writes all pages of a site, and the styles, scripts and pictures that they need, into `dir`.
 *
 * A page is rendered where its props, a part of the site that it read, the code or the settings have changed since the
 * last build. Otherwise its file is the last build's, under a second name (a hard link). What is written is the same
 * in either case.
 *
 * @param trustedTypesPolicy that scripts of the pages make, where they make one
 * @param onProgress is told how many of how many pages are done.
 */
export async function writePages(
  renderer: Renderer,
  tracked: TrackedSite,
  last: LastBuild,
  dir: string,
  trustedTypesPolicy: string | undefined,
  onProgress: (done: number, all: number) => void,
): Promise<WrittenPages> {
  const key = tracked.fingerprints.of([renderer.key, tracked.constants, trustedTypesPolicy]);
  cpSync(renderer.assets, dir, { recursive: true });
  const pages = await renderer.list();
  const isSame = compareParts(tracked, last.record);
  const files = new Map<string, WrittenFile>();
  const folders = new Set<string>();
  let kept = 0;
  for (const page of pages) {
    const path = join(dir, page.file);
    makeFolder(dirname(path), folders);
    const props = tracked.fingerprints.of(page.props);
    const before = last.record.key === key ? last.record.files.get(page.file) : undefined;
    const stays =
      before?.props === props &&
      before.parts.every(isSame) &&
      stampOf(last.dir, page.file) === before.stamp;
    if (stays) {
      keepFile(join(last.dir, page.file), path);
      files.set(page.file, before);
      kept += 1;
    } else {
      const start = performance.now();
      const { value, parts } = await tracked.record(() =>
        makeFile(renderer, page, trustedTypesPolicy),
      );
      performance.measure(page.file, { start, detail: page.route.component });
      writeFileSync(path, value);
      files.set(page.file, { props, parts, stamp: getStamp(dir, page.file) });
    }
    onProgress(files.size, pages.length);
  }
  return {
    record: { key, files, parts: collectParts(tracked, files) },
    rendered: pages.length - kept,
    kept,
  };
}

/** The bytes of a page, with its policy, or of another file. */
async function makeFile(
  renderer: Renderer,
  page: Page,
  trustedTypesPolicy: string | undefined,
): Promise<Uint8Array | string> {
  const bytes = await renderer.render(page);
  if (!page.file.endsWith('.html')) return bytes;
  return addPolicy(new TextDecoder().decode(bytes), trustedTypesPolicy);
}

/** Whether a part holds what it held at the last build; each part is looked at once. */
function compareParts(tracked: TrackedSite, last: BuildRecord): (part: string) => boolean {
  const known = new Map<string, boolean>();
  return (part) => {
    let same = known.get(part);
    if (same === undefined) {
      same = tracked.fingerprintOf(part) === last.parts.get(part);
      known.set(part, same);
    }
    return same;
  };
}

function collectParts(
  tracked: TrackedSite,
  files: ReadonlyMap<string, WrittenFile>,
): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const file of files.values()) {
    for (const part of file.parts) {
      if (!parts.has(part)) parts.set(part, tracked.fingerprintOf(part));
    }
  }
  return parts;
}

function makeFolder(folder: string, made: Set<string>): void {
  if (made.has(folder)) return;
  mkdirSync(folder, { recursive: true });
  made.add(folder);
}
