import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { indexBatch, packIndex, writeEngine, writeGroup } from '../src/integrations/pagefind.ts';
import { readEnvironment } from '../src/load/environment.ts';
import { loadSite } from '../src/load/site.ts';
import { openGroup } from '../src/search/browser/group.ts';
import type { PagefindScript } from '../src/search/browser/pagefind.ts';
import { toQuestionDocuments, type SearchDocument } from '../src/search/document.ts';
import { parseQuery } from '../src/search/query.ts';
import { search } from '../src/search/search.ts';
import { createSimplified } from '../src/search/simplified.ts';
import { readSynonyms, toSynonymFile } from '../src/search/synonyms.ts';
import { cutText } from '../src/search/token.ts';
import { say } from './progress.ts';

/** A search over the same documents: paths of what it finds, best first. */
interface Engine {
  readonly name: string;
  find(query: string): Promise<readonly string[]>;
}

/** A query with the documents that answer it: the one it was made from, and those that hold the same words. */
interface Probe {
  readonly kind: string;
  readonly query: string;
  readonly paths: ReadonlySet<string>;
}

/**
 * Compares our search with Pagefind as it comes and MiniSearch with pairs, on the documents of `CONTENT_DIR`, in one run.
 * The probes are made from the documents: words, fragments across words, identifiers, questions with words left out, and
 * names; each engine is asked for the document that a probe was cut from, or one that holds the same fragment or
 * identifier. The table tells how often such a document comes first.
 */
export async function benchSearch(): Promise<void> {
  const site = await loadSite(readEnvironment());
  const documents = toQuestionDocuments(site);
  const probes = toProbes(documents);
  const folder = `${await mkdtemp(join(tmpdir(), 'wenda-search-'))}/`;
  const fetched = globalThis.fetch;
  globalThis.fetch = (input) => {
    const url = input instanceof Request ? input.url : input.toString();
    // The index of ours stands in a folder beside the WebAssembly that Pagefind looks for in it.
    const path = url.replace(/\?.*$/u, '').replace(/index-of-all\/(?=wasm)/u, '');
    return Promise.resolve(new Response(readFileSync(path)));
  };
  try {
    say(`${documents.length} documents, ${probes.length} probes`);
    const engines = [
      await createOurs(`${folder}ours/`, documents, readSynonyms(toSynonymFile(site))),
      await createStock(`${folder}stock/`, documents),
      createMiniSearch(documents),
    ];
    const kinds = [...new Set(probes.map(({ kind }) => kind))];
    say(['engine'.padEnd(22), ...kinds.map((kind) => kind.padEnd(12)), 'p95 ms'].join(' '));
    for (const engine of engines) {
      const times: number[] = [];
      const hits = new Map(kinds.map((kind) => [kind, { first: 0, all: 0 }]));
      for (const { kind, query, paths } of probes) {
        const start = performance.now();
        const [first] = await engine.find(query);
        times.push(performance.now() - start);
        const count = hits.get(kind);
        if (count === undefined) continue;
        count.all += 1;
        if (first !== undefined && paths.has(first)) count.first += 1;
      }
      times.sort((a, b) => a - b);
      const p95 = times[Math.floor(times.length * 0.95)] ?? 0;
      const shares = kinds.map((kind) => {
        const { first, all } = hits.get(kind) ?? { first: 0, all: 1 };
        return (first / all).toFixed(2).padEnd(12);
      });
      say([engine.name.padEnd(22), ...shares, p95.toFixed(1)].join(' '));
    }
  } finally {
    globalThis.fetch = fetched;
    await close();
    await rm(folder, { recursive: true });
  }
}

/** Every fifth document gives one probe of each kind that it has the text for. */
function toProbes(documents: readonly SearchDocument[]): readonly Probe[] {
  const texts = documents.map(
    ({ path, passages }) => [path, passages.map(({ text }) => text).join('\n')] as const,
  );
  const holding = (query: string) =>
    texts.flatMap(([path, text]) => (text.includes(query) ? [path] : []));
  return documents
    .filter((_, at) => at % 5 === 0)
    .flatMap(({ path, passages, people }) => {
      const text = passages.find(({ text: one }) => /\p{Script=Han}{12}/u.test(one))?.text ?? '';
      const run = /\p{Script=Han}{12,}/u.exec(text)?.[0] ?? '';
      const identifier = /[A-Za-z]+(?:[A-Z][a-z]+|_[a-z]+)+/u.exec(text)?.[0] ?? '';
      const words = Array.from(text.slice(0, 80).matchAll(/[\p{L}\p{N}]+/gu), ([word]) => word);
      const probes: readonly (readonly [string, string])[] = [
        ['fragment', run.slice(3, 9)],
        ['identifier', identifier],
        ['question', words.filter((_, at) => at % 3 !== 1).join(' ')],
        ['name+word', people[0] === undefined ? '' : `${people[0].name} ${run.slice(0, 4)}`],
      ];
      return probes.flatMap(([kind, query]) =>
        query.trim() === '' ? [] : [{ kind, query, paths: new Set([path, ...holding(query)]) }],
      );
    });
}

async function createOurs(
  folder: string,
  documents: readonly SearchDocument[],
  synonyms: ReturnType<typeof readSynonyms>,
): Promise<Engine> {
  await writeEngine(folder);
  const place = `${folder}index-of-all/`;
  const simplified = createSimplified();
  const index = await packIndex([await indexBatch(documents, simplified)]);
  await writeGroup(place, { index, documents, cards: documents.map(() => 0), whole: false });
  const script = await loadScript<PagefindScript>(folder);
  const group = await openGroup(script, { folder: place, total: documents.length, ratio: 1 });
  return {
    name: 'Wenda',
    find: async (query) => {
      const { ranked } = await search(parseQuery(query, { synonyms, simplified }), group);
      return ranked.map(({ place }) => documents[place]?.path ?? '');
    },
  };
}

/** Pagefind with nothing set: the documents as pages in Chinese, the query as typed. */
async function createStock(folder: string, documents: readonly SearchDocument[]): Promise<Engine> {
  const { index } = await createIndex();
  if (index === undefined) throw new Error('Pagefind does not start');
  for (const { path, title, passages, people } of documents) {
    const lines = [...passages.map(({ text }) => text), ...people.map(({ name }) => name)];
    await index.addCustomRecord({
      url: path,
      content: lines.join('\n'),
      language: 'zh-cn',
      meta: { title },
    });
  }
  await index.writeFiles({ outputPath: folder });
  const script = await loadScript<StockScript>(folder);
  const pagefind = script.createInstance({
    basePath: folder,
    baseUrl: '/',
    noWorker: true,
  });
  return {
    name: 'Pagefind as it comes',
    find: async (query) => {
      const { results } = await pagefind.search(query);
      const first = await results[0]?.data();
      return first === undefined ? [] : [first.url];
    },
  };
}

function createMiniSearch(documents: readonly SearchDocument[]): Engine {
  const index = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    tokenize: (text) => cutText(text).map((token) => token.text),
    processTerm: (term) => term,
  });
  index.addAll(
    documents.map(({ path, passages, people }) => ({
      id: path,
      text: [...passages.map(({ text }) => text), ...people.map(({ name }) => name)].join('\n'),
    })),
  );
  return {
    name: 'MiniSearch with pairs',
    find: (query) => Promise.resolve(index.search(query).map(({ id }) => String(id))),
  };
}

/** The part of Pagefind's script that shows its own results. */
interface StockScript {
  createInstance(options: {
    readonly basePath: string;
    readonly baseUrl: string;
    readonly noWorker: true;
  }): {
    search(term: string): Promise<{
      readonly results: readonly { data(): Promise<{ readonly url: string }> }[];
    }>;
  };
}

async function loadScript<T>(folder: string): Promise<T> {
  // The script is Pagefind's.
  return (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as T;
}
