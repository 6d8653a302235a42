import { hash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close } from 'pagefind';
import type { Folders } from '../build/folders.ts';
import type { ArchiveFile } from '../search/archive-file.ts';
import { isSmallArchive, toCards } from '../search/card.ts';
import type { SearchContent } from '../search/content.ts';
import type { SearchDocument } from '../search/document.ts';
import { toFacetFiles } from '../search/facet.ts';
import { groupDocuments } from '../search/group.ts';
import { toHelpFile } from '../search/help.ts';
import { createSimplified } from '../search/simplified.ts';
import type { SynonymFile } from '../search/synonyms.ts';
import { writeEngine, writeIndex } from './pagefind.ts';

/**
 * Writes all that the search of a site needs into the folder of the built site: Pagefind's script in `pagefind/`, the
 * archive of the questions there and that of the digests and readings in `pagefind/digests/`. An archive is a folder for
 * each group of its documents and beside them what narrows results and helps where there are none. A group whose
 * documents are what they were at the last build is kept. Resolves to the numbers of documents.
 */
export async function writeSearch(
  { questions, digests, synonyms }: SearchContent,
  folders: Folders,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<{ readonly documents: number; readonly kept: number }> {
  const simplified = once(createSimplified);
  const archives = [
    { folder: 'pagefind', documents: questions, engine: true },
    { folder: 'pagefind/digests', documents: digests, engine: false },
  ];
  const all = archives.reduce((sum, { documents }) => sum + documents.length, 0);
  let [indexed, kept] = [0, 0];
  try {
    for (const { folder, documents, engine } of archives) {
      const groups = groupDocuments(documents).map((group) => ({
        name: toName(group),
        documents: group,
      }));
      const edition = toName([groups.map(({ name }) => name), synonyms]);
      await folders.fill(folder, edition, async (path) => {
        if (engine) await writeEngine(path);
        const file = {
          edition,
          groups: groups.map((group) => [group.name, group.documents.length] as const),
        };
        await writeArchive(path, file, documents, synonyms, simplified);
      });
      for (const group of groups) {
        const isKept = await folders.fill(`${folder}/${group.name}`, group.name, (path) =>
          writeIndex(path, group.documents, simplified()),
        );
        if (isKept) kept += group.documents.length;
        else indexed += group.documents.length;
        progress(kept + indexed, all);
      }
    }
  } finally {
    await close();
  }
  return { documents: indexed, kept };
}

/** A name that changes with what it stands for: `3f9a0c…`. */
function toName(value: unknown): string {
  return hash('sha256', JSON.stringify(value)).slice(0, 12);
}

async function writeArchive(
  folder: string,
  archive: ArchiveFile,
  documents: readonly SearchDocument[],
  synonyms: SynonymFile,
  simplified: () => ReturnType<typeof createSimplified>,
): Promise<void> {
  const { facets, people } = toFacetFiles(documents);
  const help = toHelpFile(documents, simplified());
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
