import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import type { PagefindIndex } from 'pagefind';
import { runPool } from '../load/pool.ts';
import type { GroupEntry } from '../search/archive-file.ts';
import { toCardFiles, toCards } from '../search/card.ts';
import type { SearchDocument } from '../search/document.ts';
import type { Simplified } from '../search/fold.ts';
import { LANGUAGE, toMarkup } from '../search/markup.ts';
import { toPack } from '../search/pack.ts';
import { WHOLE_FILES } from '../search/whole.ts';
import { readBatchIndex, type BatchIndex } from './batch-index.ts';
import { mergeIndexes } from './merged-index.ts';

/** Most bytes of a part of an index, unpacked: a query loads less of small parts, and fewer large ones. */
function toPartSize(documents: number): number {
  return documents > 1000 ? 12_000 : 8_000;
}

/**
 * Indexes documents by Pagefind. Nothing but the documents is indexed.
 *
 * @throws Error with what Pagefind says where it cannot index a document.
 */
export async function indexBatch(
  documents: readonly SearchDocument[],
  simplified: Simplified,
): Promise<BatchIndex> {
  const files = await makeIndex(async (index) => {
    await runPool([...documents.entries()], { total: WAITING }, async ([place, document]) => {
      const content = toMarkup(document, simplified);
      const { errors } = await index.addHTMLFile({ url: `/${place}`, content });
      if (errors.length > 0) {
        throw new Error(`Pagefind cannot index ${document.path}: ${errors.join('; ')}`);
      }
    });
  });
  const list = files.find(({ path }) => LIST_FILE.test(path));
  if (list === undefined) throw new Error('Pagefind wrote no list of the index');
  const parts = files.flatMap(({ path, content }) => {
    const name = PART_FILE.exec(path)?.[1];
    return name === undefined ? [] : [[name, gunzipSync(content)] as const];
  });
  const index = readBatchIndex(gunzipSync(list.content), new Map(parts));
  if (index.lengths.length !== documents.length) throw new Error('Pagefind left a document out');
  return index;
}

/** The index of a group of documents. */
export interface PackedIndex {
  /** In the folder of the group, as Pagefind's script reads them. */
  readonly files: readonly GzipFile[];
  /** Pagefind's version. */
  readonly version: string;
  /** Mean number of words of a document. */
  readonly mean: number;
}

/**
 * Makes the index of a group of documents.
 *
 * @param batches not empty; what Pagefind indexed of them, newest first
 * @param partSize see `mergeIndexes`
 */
export async function packIndex(
  batches: readonly BatchIndex[],
  partSize?: number,
): Promise<PackedIndex> {
  const lengths = batches.flatMap((batch) => batch.lengths);
  const { list, parts } = mergeIndexes(batches, partSize ?? toPartSize(lengths.length));
  const files = [
    { path: `pagefind.${NAME}.pf_meta`, content: list },
    ...parts.map((content, number) => ({
      path: `index/${number.toString(36)}.pf_index`,
      content,
    })),
  ];
  return {
    files: await Promise.all(
      files.map(async ({ path, content }) => ({ path, content: await pack(content) })),
    ),
    version: batches[0]?.version ?? '',
    mean: lengths.reduce((sum, length) => sum + length, 0) / lengths.length,
  };
}

/** What stands in the folder of a group. */
export interface GroupFiles {
  readonly index: PackedIndex;
  readonly documents: readonly SearchDocument[];
  /** Number of the file in which the card of each document stands. */
  readonly cards: readonly number[];
  /** Whether all parts of the index, and all cards, are to be had as one file each too: see `WHOLE_FILES`. */
  readonly whole: boolean;
}

/**
 * Writes the index of a group of documents into `folder`, with the cards of the documents in `cards/`. Pagefind's own
 * results are left out: cards take their place.
 */
export async function writeGroup(
  folder: string,
  { index: { files, version, mean }, documents, cards, whole }: GroupFiles,
): Promise<void> {
  const more: GroupEntry = { mean, cards };
  const language = { hash: NAME, wasm: null, page_count: documents.length };
  const entry = {
    version,
    languages: { [LANGUAGE]: language },
    include_characters: [],
    ...more,
  };
  await writeFiles(folder, [
    { path: ENTRY_FILE, content: JSON.stringify(entry) },
    ...files,
    ...toCardFiles(documents, cards).map((file, number) => ({
      path: `cards/${number}.json`,
      content: JSON.stringify(file),
    })),
    ...(whole ? toWholeFiles(files, documents) : []),
  ]);
}

/** What a browser loads ahead for a reader who searches again: see `browser/ahead.ts`. */
function toWholeFiles(
  files: PackedIndex['files'],
  documents: readonly SearchDocument[],
): readonly IndexFile[] {
  const parts = files.filter(({ path }) => path.startsWith('index/'));
  return [
    { path: WHOLE_FILES.index, content: toPack(parts.map(({ path, content }) => [path, content])) },
    { path: WHOLE_FILES.cards, content: JSON.stringify(toCards(documents)) },
  ];
}

/** Documents that are sent ahead: Pagefind takes them in their order, and need not wait while pages are rendered here. */
const WAITING = 512;

/** Writes Pagefind's script and WebAssembly into `folder`; all indexes share them. */
export async function writeEngine(folder: string): Promise<void> {
  const files = await makeIndex(() => Promise.resolve());
  await writeFiles(
    folder,
    files.filter(({ path }) => ENGINE_FILES.has(path)),
  );
}

/** A file of an index or beside it; `path` is below its folder. */
interface IndexFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

interface GzipFile extends IndexFile {
  readonly content: Uint8Array;
}

const ENGINE_FILES: ReadonlySet<string> = new Set(['pagefind.js', 'wasm.unknown.pagefind']);
/** What the index of a group calls its own, so that a browser can ask for its files before it has read of them. */
const NAME = 'group';
const ENTRY_FILE = 'pagefind-entry.json';
/** `pagefind.zxx_6f14c3272ed.pf_meta` */
const LIST_FILE = /^pagefind\.\w+\.pf_meta$/u;
/** `index/zxx_eac1363.pf_index` */
const PART_FILE = /^index\/(\w+)\.pf_index$/u;

/** Where gzip says which system packed a file (RFC 1952, 2.3.1). */
const SYSTEM_BYTE = 9;
const UNKNOWN_SYSTEM = 255;

/** Packs a file with gzip, on every system alike. */
async function pack(content: Uint8Array): Promise<Uint8Array> {
  const packed = await promisify(gzip)(content); // The highest level takes twice as long, for two bytes in a thousand.
  packed[SYSTEM_BYTE] = UNKNOWN_SYSTEM;
  return packed;
}

/** Pagefind's files for what `fill` puts into an index. */
async function makeIndex(
  fill: (index: PagefindIndex) => Promise<void>,
): Promise<readonly IndexFile[]> {
  const { createIndex } = await import('pagefind');
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
  try {
    await fill(index);
    const { files, errors: failures } = await index.getFiles();
    if (failures.length > 0) {
      throw new Error(`Pagefind cannot write the index: ${failures.join('; ')}`);
    }
    return files;
  } finally {
    await index.deleteIndex();
  }
}

/** Files that are written at a time. */
const WRITES = 64;

async function writeFiles(folder: string, files: readonly IndexFile[]): Promise<void> {
  for (const dir of new Set(files.map(({ path }) => dirname(path)))) {
    await mkdir(join(folder, dir), { recursive: true });
  }
  await runPool(files, { total: WRITES }, ({ path, content }) =>
    writeFile(join(folder, path), content),
  );
}
