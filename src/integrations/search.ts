import { hash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close } from 'pagefind';
import type { Folders } from '../build/folders.ts';
import type { ArchiveFile } from '../search/archive-file.ts';
import { toCardFileNumbers } from '../search/card.ts';
import type { Likes, SearchContent } from '../search/content.ts';
import type { SearchDocument } from '../search/document.ts';
import { toFacetFiles } from '../search/facet.ts';
import { groupDocuments } from '../search/group.ts';
import { toHelpFile, toVocabulary, type HelpFile, type Vocabulary } from '../search/help.ts';
import { createSimplified } from '../search/simplified.ts';
import type { SynonymFile } from '../search/synonyms.ts';
import { canBeWhole } from '../search/whole.ts';
import type { BatchCache, IndexedBatch } from './batch-cache.ts';
import { indexBatch, packIndex, writeEngine, writeGroup, type PackedIndex } from './pagefind.ts';

/**
 * Writes all that the search of a site needs into the folder of the built site: Pagefind's script in `pagefind/`, the
 * archive of the questions there and that of the digests and readings in `pagefind/digests/`. An archive is a folder for
 * each group of its documents and beside them what narrows results and helps where there are none. A group whose
 * documents are what they were at the last build is kept, and so is the index of a batch of another. Resolves to the
 * numbers of documents.
 *
 * @param likes the index is made while they are looked for
 */
export async function writeSearch(
  { questions, digests, synonyms }: SearchContent,
  likes: Promise<Likes>,
  { folders, batches }: Kept,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<{ readonly documents: number; readonly kept: number }> {
  const simplified = once(createSimplified);
  /** Of the batches that were taken; their indexes are too large to be held. */
  const vocabularies = new Map<string, Vocabulary>();
  const take = async ({ name, documents }: Batch) => {
    const batch = await batches.take(name, async () => ({
      index: await indexBatch(documents, simplified()),
      vocabulary: toVocabulary(documents),
    }));
    vocabularies.set(name, batch.vocabulary);
    return batch;
  };
  const archives = [
    { folder: 'pagefind', documents: questions, engine: true },
    { folder: 'pagefind/digests', documents: digests, engine: false },
  ].map((archive) => {
    const groups = groupDocuments(archive.documents).map((runs) =>
      toGroup(runs.map(toBatch), take),
    );
    const help = once(async () => {
      const parts = await inOrder(
        groups.flatMap((group) => group.batches),
        async (batch) => vocabularies.get(batch.name) ?? (await take(batch)).vocabulary,
      );
      return { ...toFacetFiles(archive.documents), help: toHelpFile(parts, simplified()) };
    });
    return { ...archive, groups, help };
  });
  const used = archives.flatMap(({ groups }) => groups.flatMap((group) => group.batches));
  const all = countDocuments(used);
  let [indexed, kept] = [0, 0];
  try {
    for (const { groups, help } of archives) {
      let isNew = false;
      for (const group of groups) {
        const missing = group.batches.filter(({ name }) => !batches.has(name));
        for (const batch of missing) {
          await take(batch);
          indexed += batch.documents.length;
          progress(kept + indexed, all);
        }
        kept += countDocuments(group.batches) - countDocuments(missing);
        progress(kept + indexed, all);
        // Until the likes are known there is time.
        if (missing.length > 0) await group.index();
        isNew ||= missing.length > 0;
      }
      if (isNew) await help();
    }
    const alike = await likes;
    for (const { folder, documents, engine, help, groups } of archives) {
      const whole = canBeWhole(documents.length);
      const named = groups.map((group) => ({ ...group, ...placeCards(group, alike, whole) }));
      const edition = toName([named.map(({ name }) => name), synonyms]);
      await folders.fill(folder, edition, async (path) => {
        if (engine) await writeEngine(path);
        const file = {
          edition,
          groups: named.map((group) => [group.name, group.documents.length] as const),
        };
        await writeArchive(path, file, synonyms, await help());
      });
      for (const { name, index, ...group } of named) {
        await folders.fill(`${folder}/${name}`, name, async (path) =>
          writeGroup(path, { ...group, index: await index() }),
        );
      }
    }
  } finally {
    await close();
  }
  await batches.drop(used.map(({ name }) => name));
  return { documents: indexed, kept };
}

/** What earlier builds left. */
export interface Kept {
  readonly folders: Folders;
  readonly batches: BatchCache;
}

async function inOrder<T, U>(all: readonly T[], work: (one: T) => Promise<U>): Promise<U[]> {
  const done: U[] = [];
  for (const one of all) done.push(await work(one));
  return done;
}

/** Documents that Pagefind indexes together. */
interface Batch {
  readonly name: string;
  readonly documents: readonly SearchDocument[];
}

/** Documents that readers search together. */
interface Group {
  readonly batches: readonly Batch[];
  readonly documents: readonly SearchDocument[];
  /** Made when it is first asked for. */
  readonly index: () => Promise<PackedIndex>;
}

function toBatch(documents: readonly SearchDocument[]): Batch {
  return { name: toName(documents), documents };
}

function toGroup(batches: readonly Batch[], take: (batch: Batch) => Promise<IndexedBatch>): Group {
  return {
    batches,
    documents: batches.flatMap((batch) => batch.documents),
    index: once(async () =>
      packIndex(await inOrder(batches, async (batch) => (await take(batch)).index)),
    ),
  };
}

/** Gives the cards of a group their files, and with that the group its name. */
function placeCards({ batches, documents }: Group, likes: Likes, whole: boolean) {
  const cards = toCardFileNumbers(documents, likes);
  return { cards, whole, name: toName([batches.map(({ name }) => name), cards, whole]) };
}

function countDocuments(batches: readonly Batch[]): number {
  return batches.reduce((total, { documents }) => total + documents.length, 0);
}

/** A name that changes with what it stands for: `3f9a0c…`. */
function toName(value: unknown): string {
  return hash('sha256', JSON.stringify(value)).slice(0, 12);
}

/** What narrows results, and helps where there are none. */
interface Help extends ReturnType<typeof toFacetFiles> {
  readonly help: HelpFile;
}

async function writeArchive(
  folder: string,
  archive: ArchiveFile,
  synonyms: SynonymFile,
  { facets, people, help }: Help,
): Promise<void> {
  const files = { archive, facets, people, synonyms, help };
  await mkdir(folder, { recursive: true });
  for (const [name, file] of Object.entries(files)) {
    await writeFile(join(folder, `${name}.json`), JSON.stringify(file));
  }
}

/** A function that works its value out when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
