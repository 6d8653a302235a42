import { cpSync } from 'node:fs';
import type { InlineHashes } from '../site/headers.ts';
import type { Address } from '../site/routes.ts';
import { allEnded } from './all-ended.ts';
import { keepFiles } from './keep-files.ts';
import { stampOf } from './kept-file.ts';
import type { BuildRecord, LastBuild, WrittenFile } from './last-build.ts';
import { renderPages } from './render-pages.ts';
import type { Renderer } from './renderer.ts';
import type { TrackedSite } from './tracking.ts';

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
 * in either case.
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
  const pages = await renderer.list();
  const props = pages.map((page) => tracked.fingerprints.of(page.props));
  await whole;
  const isSame = compareParts(tracked, last.record);
  const files = new Map<string, WrittenFile>();
  const stale: number[] = [];
  for (const [place, { file }] of pages.entries()) {
    const before = last.record.key === key ? last.record.files.get(file) : undefined;
    if (
      before === undefined ||
      before.props !== props[place] ||
      !before.parts.every(isSame) ||
      stampOf(last.dir, file) !== before.stamp
    ) {
      stale.push(place);
      continue;
    }
    files.set(file, before);
  }
  const kept = keepFiles({ files: [...files.keys()], from: last.dir, to: dir });
  const target = { dir, trustedTypesPolicy };
  const share = createShare();
  const rendered = renderPages(stale, target, renderer, pages, tracked, address, (made) => {
    for (const { place, file, parts, inline, stamp, began, ended } of made) {
      if (pages[place]?.file !== file) throw new Error(`threads see different pages: ${file}`);
      files.set(file, { props: props[place] ?? '', ...share(parts, inline), stamp });
      performance.measure(file, {
        start: began - performance.timeOrigin,
        end: ended - performance.timeOrigin,
        detail: pages[place].route.component,
      });
    }
    onProgress(files.size, pages.length);
  });
  const record = rendered.then(() => ({ key, files, parts: collectParts(tracked, files) }));
  return {
    record: (await allEnded([record, kept]))[0],
    rendered: stale.length,
    kept: pages.length - stale.length,
  };
}

/** Makes equal texts of many files one text: each page names the parts that it read anew, and a large site has millions. */
function createShare() {
  const texts = new Map<string, string>();
  const one = (text: string) => {
    const known = texts.get(text) ?? text;
    texts.set(known, known);
    return known;
  };
  return (parts: readonly string[], { scripts, styles }: InlineHashes) => ({
    parts: parts.map(one),
    inline: { scripts: scripts.map(one), styles: styles.map(one) },
  });
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
