import { hash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close } from 'pagefind';
import type { Folders } from '../build/folders.ts';
import type { ArchiveFile } from '../search/archive-file.ts';
import { isSmallArchive, toCardFileNumbers, toCards } from '../search/card.ts';
import type { Likes, SearchContent } from '../search/content.ts';
import type { SearchDocument } from '../search/document.ts';
import { toFacetFiles } from '../search/facet.ts';
import { groupDocuments } from '../search/group.ts';
import { toHelpFile } from '../search/help.ts';
import { createSimplified } from '../search/simplified.ts';
import type { SynonymFile } from '../search/synonyms.ts';
import type { BatchCache } from './batch-cache.ts';
import { indexBatch, writeEngine, writeGroup } from './pagefind.ts';

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
  const archives = [
    { folder: 'pagefind', documents: questions, engine: true },
    { folder: 'pagefind/digests', documents: digests, engine: false },
  ].map((archive) => ({
    ...archive,
    groups: groupDocuments(archive.documents).map((runs) => runs.map(toBatch)),
    help: once(() => toHelp(archive.documents, simplified())),
  }));
  const all = archives.reduce((sum, { documents }) => sum + documents.length, 0);
  const used = archives.flatMap(({ groups }) => groups.flat());
  const make = ({ name, documents }: Batch) =>
    batches.take(name, () => indexBatch(documents, simplified()));
  let [indexed, kept] = [0, 0];
  try {
    for (const batch of used) {
      if (batches.has(batch.name)) kept += batch.documents.length;
      else {
        await make(batch);
        indexed += batch.documents.length;
      }
      progress(kept + indexed, all);
    }
    if (indexed > 0) for (const { help } of archives) help(); // Until the likes are known there is time.
    const alike = await likes;
    for (const { folder, documents, engine, help, groups: runs } of archives) {
      const groups = runs.map((run) => toGroup(run, alike));
      const edition = toName([groups.map(({ name }) => name), synonyms]);
      await folders.fill(folder, edition, async (path) => {
        if (engine) await writeEngine(path);
        const file = {
          edition,
          groups: groups.map((group) => [group.name, group.documents.length] as const),
        };
        await writeArchive(path, file, documents, synonyms, help());
      });
      for (const { name, batches: made, ...group } of groups) {
        await folders.fill(`${folder}/${name}`, name, async (path) =>
          writeGroup(path, { ...group, batches: await inOrder(made, make) }),
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
  readonly name: string;
  readonly batches: readonly Batch[];
  readonly documents: readonly SearchDocument[];
  /** Number of the file in which the card of each document stands. */
  readonly cards: readonly number[];
}

function toBatch(documents: readonly SearchDocument[]): Batch {
  return { name: toName(documents), documents };
}

function toGroup(batches: readonly Batch[], likes: Likes): Group {
  const documents = batches.flatMap((batch) => batch.documents);
  const cards = toCardFileNumbers(documents, likes);
  return { name: toName([batches.map(({ name }) => name), cards]), batches, documents, cards };
}

/** A name that changes with what it stands for: `3f9a0c…`. */
function toName(value: unknown): string {
  return hash('sha256', JSON.stringify(value)).slice(0, 12);
}

/** What narrows results, and helps where there are none. */
type Help = ReturnType<typeof toHelp>;

function toHelp(
  documents: readonly SearchDocument[],
  simplified: ReturnType<typeof createSimplified>,
) {
  return { ...toFacetFiles(documents), help: toHelpFile(documents, simplified) };
}

async function writeArchive(
  folder: string,
  archive: ArchiveFile,
  documents: readonly SearchDocument[],
  synonyms: SynonymFile,
  { facets, people, help }: Help,
): Promise<void> {
  const cards = isSmallArchive(documents.length) ? { cards: toCards(documents) } : {};
  const files = { archive, facets, people, synonyms, help, ...cards };
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
