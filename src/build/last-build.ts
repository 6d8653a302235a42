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

/** Reads a record; an empty one where there is none, or none that this code wrote. */
async function readRecord(path: string): Promise<BuildRecord> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  const kept = text === undefined ? undefined : parseJson(text);
  if (kept?.code !== hashCode('record')) return NO_RECORD;
  const names = kept.parts.map(([part]) => part);
  return {
    key: kept.key,
    parts: new Map(kept.parts),
    files: new Map(
      kept.files.map(([file, props, stamp, places, inline]) => [
        file,
        {
          props,
          stamp,
          parts: places.flatMap((place) => names[place] ?? []),
          inline: kept.inline[inline] ?? { scripts: [], styles: [] },
        },
      ]),
    ),
    folders: new Map(kept.folders),
    copies: new Map(kept.copies.map(([file, source, stamp]) => [file, { source, stamp }])),
  };
}

async function writeRecord(
  path: string,
  { key, parts, files, folders, copies }: BuildRecord,
): Promise<void> {
  const places = new Map(Array.from(parts.keys(), (part, at) => [part, at]));
  const inlines = new Map<string, number>();
  const placeOf = (inline: InlineHashes) => {
    const text = JSON.stringify(inline);
    const place = inlines.get(text) ?? inlines.size;
    inlines.set(text, place);
    return place;
  };
  const rows = Array.from(
    files,
    ([file, { props, stamp, parts: read, inline }]) =>
      [
        file,
        props,
        stamp,
        read.flatMap((part) => places.get(part) ?? []),
        placeOf(inline),
      ] as const,
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

/** `undefined` for what is no JSON: a record that was cut short is as good as none. */
function parseJson(text: string): KeptRecord | undefined {
  try {
    return JSON.parse(text) as KeptRecord; // As `writeRecord` wrote it, if its code is ours.
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
