import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close } from 'pagefind';
import { toDigestDocuments, toQuestionDocuments, type SearchDocument } from '../search/document.ts';
import { toFacetFiles } from '../search/facet.ts';
import type { Simplified } from '../search/fold.ts';
import { toHelpFile } from '../search/help.ts';
import { createSimplified } from '../search/simplified.ts';
import { toSynonymFile } from '../search/synonyms.ts';
import type { Folders } from '../build/folders.ts';
import type { Site } from '../site/site.ts';
import { writeIndex } from './pagefind.ts';

/**
 * Writes all that the search of a site needs into the folder of the built site: the index of the questions in
 * `pagefind/`, that of the digests and readings in `pagefind/digests/`, and beside each what narrows results and helps
 * where there are none. An index whose documents are what they were at the last build is kept. Resolves to the
 * numbers of documents.
 */
export async function writeSearch(
  site: Site,
  folders: Folders,
): Promise<{ readonly documents: number; readonly kept: number }> {
  const simplified = createSimplified();
  const questions = toQuestionDocuments(site);
  const digests = toDigestDocuments(site);
  let [indexed, kept] = [0, 0];
  const fill = async (folder: string, documents: readonly SearchDocument[]) => {
    const isKept = await folders.fill(folder, [documents, toSynonymFile(site)], (path) =>
      writeBundle(path, documents, site, simplified),
    );
    if (isKept) kept += documents.length;
    else indexed += documents.length;
  };
  try {
    await fill('pagefind', questions);
    await fill('pagefind/digests', digests);
  } finally {
    await close();
  }
  return { documents: indexed, kept };
}

async function writeBundle(
  folder: string,
  documents: readonly SearchDocument[],
  site: Site,
  simplified: Simplified,
): Promise<void> {
  await writeIndex(folder, documents, simplified);
  const { facets, people } = toFacetFiles(documents);
  await writeFile(join(folder, 'facets.json'), JSON.stringify(facets));
  await writeFile(join(folder, 'people.json'), JSON.stringify(people));
  await writeFile(join(folder, 'synonyms.json'), JSON.stringify(toSynonymFile(site)));
  await writeFile(join(folder, 'help.json'), JSON.stringify(toHelpFile(documents, simplified)));
}
