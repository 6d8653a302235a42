import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { PagefindIndex } from 'pagefind';
import { toCard, type Card } from '../search/card.ts';
import type { SearchDocument } from '../search/document.ts';
import type { Simplified } from '../search/fold.ts';
import { toIndexedUrl, toMarkup } from '../search/markup.ts';

/**
 * Postings in one part of the index. Pagefind's own 20,000 make parts of 34 KiB, of which a sentence needs eight; a query
 * loads less from small parts. The variable is not documented: tests/integrations/pagefind.test.ts tells when it goes.
 */
const CHUNK_SIZE = '3000';

/**
 * Builds a Pagefind bundle of the documents in `folder`, which is replaced. Nothing but the documents is indexed. Of
 * Pagefind's files only those that a search needs are written, and each result's file holds the document's card.
 *
 * @throws Error with what Pagefind says where it cannot index a document.
 */
export async function writeIndex(
  folder: string,
  documents: readonly SearchDocument[],
  simplified: Simplified,
): Promise<void> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK_SIZE;
  const { createIndex } = await import('pagefind');
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
  try {
    await addDocuments(index, documents, simplified);
    const { files, errors: failures } = await index.getFiles();
    if (failures.length > 0) {
      throw new Error(`Pagefind cannot write the index: ${failures.join('; ')}`);
    }
    await rm(folder, { recursive: true, force: true });
    const cards = new Map(
      documents.map((document, place) => [toIndexedUrl(document), toCard(document, place)]),
    );
    const needed = files.filter(({ path }) => NEEDED.test(path));
    for (const dir of new Set(needed.map(({ path }) => dirname(path)))) {
      await mkdir(join(folder, dir), { recursive: true });
    }
    for (let at = 0; at < needed.length; at += WRITES) {
      await Promise.all(
        needed
          .slice(at, at + WRITES)
          .map(({ path, content }) =>
            writeFile(
              join(folder, path),
              path.endsWith(FRAGMENT) ? replaceFragment(content, cards) : content,
            ),
          ),
      );
    }
  } finally {
    await index.deleteIndex();
  }
}

/** `pagefind.js`, `wasm.unknown.pagefind` and `index/zxx_1.pf_index` are needed; `pagefind-ui.js` and `wasm.en.pagefind` are not. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_(?:meta|index|fragment))$/u;
/** Files that are written at a time. */
const WRITES = 64;
/** `fragment/zxx_8fc2a61.pf_fragment` */
const FRAGMENT = '.pf_fragment';
/** What Pagefind's files begin with once unpacked. */
const SIGNATURE = 'pagefind_dcd';

async function addDocuments(
  index: PagefindIndex,
  documents: readonly SearchDocument[],
  simplified: Simplified,
): Promise<void> {
  for (const [place, document] of documents.entries()) {
    const content = toMarkup(document, place, simplified);
    const { errors } = await index.addHTMLFile({ url: toIndexedUrl(document), content });
    if (errors.length > 0) {
      throw new Error(`Pagefind cannot index ${document.path}: ${errors.join('; ')}`);
    }
  }
}

/** Puts a document's card in the place of what Pagefind would show of it, which is the words of the index. */
function replaceFragment(content: Uint8Array, cards: ReadonlyMap<string, Card>): Uint8Array {
  const text = gunzipSync(content).toString('utf8');
  if (!text.startsWith(SIGNATURE)) {
    throw new Error('Pagefind writes its results in a form that is not known here');
  }
  // What Pagefind wrote from the address that it was given.
  const { url } = JSON.parse(text.slice(SIGNATURE.length)) as { url: string };
  const card = cards.get(url);
  if (card === undefined) throw new Error(`Pagefind wrote a result that nobody asked for: ${url}`);
  return gzipSync(SIGNATURE + JSON.stringify(card), { level: 9 });
}
