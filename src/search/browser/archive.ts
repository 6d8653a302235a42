import { readFacets, type FacetFile, type Facets } from '../facet.ts';
import type { WordIndex } from '../search.ts';
import { watchIndex } from './index-fetch.ts';
import { createPagefind, type PagefindResult, type PagefindScript } from './pagefind.ts';

/** An index in the browser. */
export interface Archive extends WordIndex<PagefindResult> {
  /** Place of each document, newest first, by its id. */
  readonly places: ReadonlyMap<string, number>;
  /** What results can be narrowed by; with `people`, by people too. */
  readonly facets: (people: boolean) => Promise<Facets>;
  /** A JSON file beside the index. */
  readonly file: (name: string) => Promise<unknown>;
}

/**
 * Opens the index in a folder.
 *
 * @param folder path with a slash at both ends: `/kb/pagefind/`
 * @param attempt number of the attempt: a browser remembers a script that failed by its address
 * @throws Error where a file of the index is missing, is not one or takes too long
 */
export async function openArchive(folder: string, attempt: number): Promise<Archive> {
  const watch = watchIndex(folder);
  const address = `${folder}pagefind.js${attempt === 0 ? '' : `?attempt=${attempt}`}`;
  // The script is Pagefind's, written by the build.
  const script = (await import(/* @vite-ignore */ address)) as PagefindScript;
  const pagefind = createPagefind(script, folder);
  /** Pagefind's answer, or an error where a file that it asked for did not arrive. */
  const ask = async (...[term, options]: Parameters<typeof pagefind.search>) => {
    const before = watch.failures();
    const { results } = await pagefind.search(term, options);
    if (watch.failures() > before) throw new Error('a part of the search index is missing');
    return results;
  };
  const all = await ask(null, { sort: { place: 'asc' } });
  const asked = new Map<string, Promise<readonly PagefindResult[]>>();
  const files = new Map<string, Promise<unknown>>();
  return {
    total: all.length,
    places: new Map(all.map((result, place) => [result.id, place])),
    ask: (term) => remember(asked, term, () => ask(term)),
    facets: async (people) => {
      const names = people ? ['facets.json', 'people.json'] : ['facets.json'];
      // The files are ours, written by the build.
      const read = await Promise.all(
        names.map((name) => remember(files, name, () => load(folder + name))),
      );
      return readFacets(all.length, ...(read as FacetFile[]));
    },
    file: (name) => remember(files, name, () => load(folder + name)),
  };
}

async function load(url: string): Promise<unknown> {
  return (await fetch(url)).json();
}

/** What was asked before, unless it failed. */
function remember<T>(
  known: Map<string, Promise<T>>,
  key: string,
  make: () => Promise<T>,
): Promise<T> {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  made.catch(() => known.delete(key));
  return made;
}
