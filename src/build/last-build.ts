import { hash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Environment } from '../load/environment.ts';
import { replaceFile } from '../load/replace-file.ts';
import type { InlineHashes } from '../site/headers.ts';
import { hashCode } from './code-hash.ts';

/** What is known of a file that a build wrote. */
export interface WrittenFile {
  /** Fingerprint of its page's props. */
  readonly props: string;
  /** Parts of the site that it was made from: see `tracking.ts`. */
  readonly parts: readonly string[];
  /** What it holds inline, as headers name it. */
  readonly inline: InlineHashes;
  /** Size and time of change, by which a file is known that someone has changed since. */
  readonly stamp: string;
}

/** What the last build of an output folder wrote, and from what. */
export interface BuildRecord {
  /** Code and settings; with other ones nothing is kept. */
  readonly key: string;
  /** Fingerprints of the parts that any file was made from, as they were then. */
  readonly parts: ReadonlyMap<string, string>;
  /** By path in the site. */
  readonly files: ReadonlyMap<string, WrittenFile>;
  /** Folders that are made as a whole, by path in the site. */
  readonly folders: ReadonlyMap<string, WrittenFolder>;
  /** Copies of files elsewhere, by path in the site. */
  readonly copies: ReadonlyMap<string, WrittenCopy>;
}

/** What is known of a file that a build copied. */
export interface WrittenCopy {
  /** Path of what it is a copy of, with its stamp then. */
  readonly source: string;
  /** Its own: see `WrittenFile`. */
  readonly stamp: string;
}

/** What is known of a folder that a build filled. */
export interface WrittenFolder {
  /** Fingerprint of what it was made from. */
  readonly from: string;
  /** Paths in the folder with their stamps: see `WrittenFile`. */
  readonly files: readonly (readonly [string, string])[];
}

/** A record as it is kept: parts, and what files hold inline, stand once, in lists; files name them by their place there. */
interface KeptRecord {
  /** That wrote it: other code has other records. */
  readonly code: string;
  readonly key: string;
  readonly parts: readonly (readonly [part: string, fingerprint: string])[];
  readonly inline: readonly InlineHashes[];
  readonly files: readonly (readonly [
    file: string,
    props: string,
    stamp: string,
    parts: readonly number[],
    inline: number,
  ])[];
  readonly folders: readonly (readonly [string, WrittenFolder])[];
  readonly copies: readonly (readonly [file: string, source: string, stamp: string])[];
}

/** Where the last build's site stands, and how it came about. */
export interface LastBuild {
  /** Absolute path of the published site. */
  readonly dir: string;
  readonly record: BuildRecord;
  /** Remembers what has been published in its place. */
  replace(record: BuildRecord): Promise<void>;
}

/** Finds what the last build of the environment's output folder left. */
export async function lastBuildOf({ cacheDir, outDir }: Environment): Promise<LastBuild> {
  const path = join(cacheDir, 'builds', `${hash('sha256', outDir).slice(0, 16)}.json`);
  return {
    dir: outDir,
    record: await readRecord(path),
    replace: (record) => writeRecord(path, record),
  };
}

/** Of a folder that no build has written yet. */
export const NO_RECORD: BuildRecord = {
  key: '',
  parts: new Map(),
  files: new Map(),
  folders: new Map(),
  copies: new Map(),
};

/**
 * Reads a record; an empty one where there is none, or none as this code writes them. So a change of the code makes a
 * build forget all, copies of pictures and cards too, which are copied again.
 */
async function readRecord(path: string): Promise<BuildRecord> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return NO_RECORD;
  try {
    return toRecord(JSON.parse(text));
  } catch {
    return NO_RECORD; // Cut short, or changed since: as good as none.
  }
}

/** @throws Error where something is not as this code writes it: what depends on less than it did must not be kept. */
function toRecord(value: unknown): BuildRecord {
  if (typeof value !== 'object' || value === null || !('code' in value)) return NO_RECORD;
  if (value.code !== hashCode('record')) return NO_RECORD;
  const kept = value as KeptRecord; // Since its code is ours; whether someone has changed it since is seen below.
  const parts = kept.parts.map(
    ([part, fingerprint]) => [asText(part), asText(fingerprint)] as const,
  );
  const inlines = kept.inline.map(({ scripts, styles }) => ({
    scripts: scripts.map(asText),
    styles: styles.map(asText),
  }));
  return {
    key: asText(kept.key),
    parts: new Map(parts),
    files: new Map(
      kept.files.map(([file, props, stamp, places, inline]) => [
        asText(file),
        {
          props: asText(props),
          stamp: asText(stamp),
          parts: places.map((place) => itemAt(parts, place)[0]),
          inline: itemAt(inlines, inline),
        },
      ]),
    ),
    folders: new Map(
      kept.folders.map(([folder, { from, files }]) => [
        asText(folder),
        { from: asText(from), files: files.map(([file, stamp]) => [asText(file), asText(stamp)]) },
      ]),
    ),
    copies: new Map(
      kept.copies.map(([file, source, stamp]) => [
        asText(file),
        { source: asText(source), stamp: asText(stamp) },
      ]),
    ),
  };
}

function asText(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`${String(value)} is no text`);
  return value;
}

function itemAt<T>(list: readonly T[], place: unknown): T {
  const item = typeof place === 'number' ? list[place] : undefined;
  if (item === undefined) throw new RangeError(`nothing stands at ${String(place)}`);
  return item;
}

/** @throws Error where a file was made from a part that the record says nothing of. */
async function writeRecord(
  path: string,
  { key, parts, files, folders, copies }: BuildRecord,
): Promise<void> {
  const places = new Map(Array.from(parts.keys(), (part, at) => [part, at]));
  const placeOf = (part: string) => {
    const place = places.get(part);
    if (place === undefined)
      throw new Error(`a file was made from ${part}, which has no fingerprint`);
    return place;
  };
  const inlines = new Map<string, number>();
  const placeOfInline = (inline: InlineHashes) => {
    const text = JSON.stringify(inline);
    const place = inlines.get(text) ?? inlines.size;
    inlines.set(text, place);
    return place;
  };
  const rows = Array.from(
    files,
    ([file, { props, stamp, parts: read, inline }]) =>
      [file, props, stamp, read.map(placeOf), placeOfInline(inline)] as const,
  );
  const kept: KeptRecord = {
    code: hashCode('record'),
    key,
    parts: [...parts],
    inline: Array.from(inlines.keys(), (text) => JSON.parse(text) as InlineHashes), // As above.
    files: rows,
    folders: [...folders],
    copies: Array.from(copies, ([file, { source, stamp }]) => [file, source, stamp] as const),
  };
  await mkdir(dirname(path), { recursive: true });
  await replaceFile(path, JSON.stringify(kept));
}
