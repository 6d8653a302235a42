import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { PagefindIndex } from 'pagefind';
import { z } from 'zod';
import { runPool } from '../load/pool.ts';
import type { GroupEntry } from '../search/archive-file.ts';
import { toCardFiles } from '../search/card.ts';
import type { SearchDocument } from '../search/document.ts';
import type { Simplified } from '../search/fold.ts';
import { toMarkup } from '../search/markup.ts';
import { shortenNames } from './index-names.ts';

/**
 * Postings in one part of the index. Pagefind's own 20,000 make parts of 34 KiB, of which a sentence needs eight; a query
 * loads less from small parts. The variable is not documented: tests/integrations/pagefind.test.ts tells when it goes.
 */
const CHUNK_SIZE = '3000';

/**
 * Builds the Pagefind index of a group of documents in `folder`, which is replaced, with the cards of its documents in
 * `cards/`. Nothing but the documents is indexed. Pagefind's own results are left out: cards take their place.
 *
 * @throws Error with what Pagefind says where it cannot index a document.
 */
export async function writeIndex(
  folder: string,
  documents: readonly SearchDocument[],
  simplified: Simplified,
): Promise<void> {
  let words = 0;
  const files = await makeIndex(async (index) => {
    await runPool([...documents.entries()], { total: WAITING }, async ([place, document]) => {
      const content = toMarkup(document, simplified);
      words += countWords(content);
      const { errors } = await index.addHTMLFile({ url: `/${place}`, content });
      if (errors.length > 0) {
        throw new Error(`Pagefind cannot index ${document.path}: ${errors.join('; ')}`);
      }
    });
  });
  await rm(folder, { recursive: true, force: true });
  await writeFiles(folder, [
    ...toPlainNames(files, documents.length, { mean: words / documents.length }),
    ...toCardFiles(documents).map((cards, number) => ({
      path: `cards/${number}.json`,
      content: JSON.stringify(cards),
    })),
  ]);
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

const ENGINE_FILES: ReadonlySet<string> = new Set(['pagefind.js', 'wasm.unknown.pagefind']);
/** What the index of a group calls its own, so that a browser can ask for its files before it has read of them. */
const NAME = 'group';
const ENTRY_FILE = 'pagefind-entry.json';
/** `pagefind.zxx_6f14c3272ed.pf_meta` */
const LIST_FILE = /^pagefind\.\w+\.pf_meta$/u;
/** `index/zxx_eac1363.pf_index` */
const PART_FILE = /^index\/(\w+)\.pf_index$/u;

const entrySchema = z.looseObject({
  languages: z.object({ zxx: z.looseObject({ hash: z.string() }) }),
});

/**
 * The files of an index that are used, with names that are known beforehand or short. Fragments are not.
 *
 * @param documents number of documents
 * @param more what the file that a browser asks for first says besides Pagefind's own
 */
function toPlainNames(
  files: readonly IndexFile[],
  documents: number,
  more: GroupEntry,
): readonly IndexFile[] {
  const packed = files.find(({ path }) => LIST_FILE.test(path));
  if (packed === undefined) throw new Error('Pagefind wrote no list of the index');
  const { list, parts } = shortenNames(gunzipSync(packed.content), documents);
  return files.flatMap(({ path, content }) => {
    if (path === packed.path) return [{ path: `pagefind.${NAME}.pf_meta`, content: pack(list) }];
    if (path === ENTRY_FILE) {
      const entry = entrySchema.parse(JSON.parse(Buffer.from(content).toString('utf8')));
      entry.languages.zxx.hash = NAME;
      return [{ path, content: JSON.stringify({ ...entry, ...more }) }];
    }
    const part = parts.get(PART_FILE.exec(path)?.[1] ?? '');
    return part === undefined ? [] : [{ path: `index/${part}.pf_index`, content }];
  });
}

/** Where gzip says which system packed a file (RFC 1952, 2.3.1). */
const SYSTEM_BYTE = 9;
const UNKNOWN_SYSTEM = 255;

/** Packs a file with gzip, on every system alike. */
function pack(content: Uint8Array): Uint8Array {
  const packed = gzipSync(content, { level: 9 });
  packed[SYSTEM_BYTE] = UNKNOWN_SYSTEM;
  return packed;
}

/** Number of words that Pagefind counts in a markup of ours, in which spaces and tags part them. */
function countWords(markup: string): number {
  let words = 0;
  let isTag = false;
  let isWord = false;
  for (const char of markup) {
    if (char === '<') isTag = true;
    if (isTag || char === ' ') isWord = false;
    else if (!isWord) {
      isWord = true;
      words += 1;
    }
    if (char === '>') isTag = false;
  }
  return words;
}

/** Pagefind's files for what `fill` puts into an index. */
async function makeIndex(
  fill: (index: PagefindIndex) => Promise<void>,
): Promise<readonly IndexFile[]> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK_SIZE;
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
