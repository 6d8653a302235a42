import type { InlineHashes } from '../site/headers.ts';
import { stampOf } from './kept-file.ts';
import type { BuildRecord, LastBuild, WrittenFile } from './last-build.ts';
import type { MadePage } from './render-job.ts';
import type { Page } from './renderer.ts';
import { readsRelated, type TrackedSite } from './tracking.ts';

/** What becomes of a build's pages, named by their places in the renderer's list. */
export interface PageLedger {
  /** Those that can be sorted out before related entries are known, and the others. */
  readonly early: readonly number[];
  readonly late: readonly number[];
  /** Tells which of some pages are to be made; the files of the others are kept from the last build. */
  sortOut(places: readonly number[]): {
    readonly stale: readonly number[];
    readonly kept: readonly string[];
  };
  /** Writes down what was made. */
  add(made: readonly MadePage[]): void;
  /** Whether it was kept or made. */
  has(place: number): boolean;
  /** Number of those that were kept or made. */
  readonly done: number;
  /** For the next build. */
  toRecord(): Pick<BuildRecord, 'files' | 'parts'>;
}

/**
 * Opens the ledger of a build.
 *
 * @param key changes with what all pages depend on
 */
export function openLedger(
  pages: readonly Page[],
  tracked: TrackedSite,
  last: LastBuild,
  key: string,
): PageLedger {
  const props = pages.map((page) => tracked.fingerprints.of(page.props));
  const before = pages.map(({ file }) =>
    last.record.key === key ? last.record.files.get(file) : undefined,
  );
  const files = new Map<string, WrittenFile>();
  const fileOf = (place: number) => pages[place]?.file ?? '';
  const isSame = compareParts(tracked, last.record);
  const share = createShare();
  const [early, late]: [number[], number[]] = [[], []];
  before.forEach((known, place) => {
    const isLate = known === undefined || readsRelated(known.parts);
    (isLate ? late : early).push(place);
  });
  return {
    early,
    late,
    sortOut(places) {
      const kept: string[] = [];
      const stale = places.filter((place) => {
        const [file, known] = [fileOf(place), before[place]];
        if (
          known === undefined ||
          known.props !== props[place] ||
          !known.parts.every(isSame) ||
          stampOf(last.dir, file) !== known.stamp
        )
          return true;
        files.set(file, known);
        kept.push(file);
        return false;
      });
      return { stale, kept };
    },
    add(made) {
      for (const { place, file, parts, inline, stamp } of made) {
        if (fileOf(place) !== file) throw new Error(`threads see different pages: ${file}`);
        files.set(file, { props: props[place] ?? '', ...share(parts, inline), stamp });
      }
    },
    has: (place) => files.has(fileOf(place)),
    get done() {
      return files.size;
    },
    toRecord: () => ({ files, parts: collectParts(tracked, files) }),
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
