import type { ArchiveFile, GroupEntry } from '../archive-file.ts';
import type { Card, CardFile } from '../card.ts';
import { readFacets, type FacetFile, type Facets } from '../facet.ts';
import { mergeHits } from '../merge.ts';
import type { Hit } from '../rank.ts';
import type { WordIndex } from '../search.ts';
import { canBeWhole, hasFewCards, WHOLE_FILES } from '../whole.ts';
import { fetchAhead } from './ahead-fetch.ts';
import { fetchFile } from './begin.ts';
import { openGroup, type Group } from './group.ts';
import { watchIndex } from './index-fetch.ts';
import type { PagefindScript } from './pagefind.ts';
import { noteArrival } from './patience.ts';
import { remember } from './remember.ts';

/** All documents of one index in the browser. */
export interface Archive extends WordIndex {
  /** Cards of the documents at some places, in that order. */
  readonly cards: (places: readonly number[]) => Promise<readonly Card[]>;
  /** Loads all cards of a small archive, once, so that the next results wait for none. */
  readonly loadCards: () => Promise<void>;
  /** Loads all parts and cards, once, unless the archive is large, so that the next results wait for none. */
  readonly loadWhole: () => Promise<void>;
  /** What results can be narrowed by; with `people`, by people too. */
  readonly facets: (people: boolean) => Promise<Facets>;
  /** A JSON file beside the index. */
  readonly file: (name: string) => Promise<unknown>;
}

/** Where an archive stands; paths with a slash at both ends: `/kb/pagefind/digests/`. */
export interface ArchivePlace {
  readonly folder: string;
  /** Folder of Pagefind's script, in or above `folder`. */
  readonly engine: string;
}

/**
 * Opens an archive.
 *
 * @param attempt number of the attempt: a browser remembers a script that failed by its address
 * @throws Error where a file of the index is missing, is not one or takes too long
 */
export async function openArchive(
  { folder, engine }: ArchivePlace,
  attempt: number,
): Promise<Archive> {
  const watch = watchIndex(engine);
  void watch.ahead(`${engine}wasm.unknown.pagefind`);
  const address = `${engine}pagefind.js${attempt === 0 ? '' : `?attempt=${attempt}`}`;
  const [script, archive] = await Promise.all([
    // The script is Pagefind's and the file ours; the build writes both.
    import(/* @vite-ignore */ address) as Promise<PagefindScript>,
    load(`${folder}archive.json`, 'no-cache') as Promise<ArchiveFile>,
  ]);
  const files = new Map<string, Promise<unknown>>();
  const loadOnce = (path: string) => remember(files, path, () => load(path));
  const file = (name: string) => loadOnce(`${folder}${name}?${archive.edition}`);
  // Every question needs them: they come with the index.
  file('synonyms.json').catch(() => undefined);
  const groups = await openGroups(script, folder, archive, watch.ahead);
  /** What the groups find, or an error where a file that one asked for did not arrive. */
  const ask = async (term: string) => {
    const before = watch.failures();
    const found = await Promise.all(
      groups.map(async (group) => ({ hits: await group.ask(term), total: group.total })),
    );
    if (watch.failures() > before) throw new Error('a part of the search index is missing');
    return mergeHits(found);
  };
  const asked = new Map<string, Promise<readonly Hit[]>>();
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  /** All cards of a group, by its folder. */
  const allCards = new Map<string, readonly Card[]>();
  const loading = new Map<string, Promise<void>>();
  const loadCards = ({ folder }: OpenGroup) =>
    remember(loading, folder, async () => {
      const text = new TextDecoder().decode(await fetchAhead(folder + WHOLE_FILES.cards));
      allCards.set(folder, JSON.parse(text) as readonly Card[]); // In order, as the build writes them.
    });
  const cardAt = async (place: number) => {
    const { folder, within, entry } = findGroup(groups, place);
    const known = allCards.get(folder)?.[within];
    if (known !== undefined) return known;
    const path = `${folder}cards/${entry.cards[within] ?? 0}.json`;
    // The file is ours, written by the build.
    const card = ((await loadOnce(path)) as CardFile)[within];
    if (card === undefined) throw new Error(`there is no card of ${place}`);
    return card;
  };
  return {
    total,
    ask: (term) => remember(asked, term, () => ask(term)),
    cards: (places) => Promise.all(places.map(cardAt)),
    loadCards: async () => {
      if (hasFewCards(total)) for (const group of groups) await loadCards(group);
    },
    loadWhole: async () => {
      if (!canBeWhole(total)) return;
      // One after the other: they share the line with what readers wait for.
      for (const group of groups) {
        await watch.aheadWhole(group.folder);
        await loadCards(group);
      }
    },
    facets: async (people) => {
      const names = people ? ['facets.json', 'people.json'] : ['facets.json'];
      // The files are ours, written by the build.
      return readFacets(total, ...((await Promise.all(names.map(file))) as FacetFile[]));
    },
    file,
  };
}

/** A group with what is known of it besides its index. */
interface OpenGroup extends Group {
  /** Path with a slash at both ends. */
  readonly folder: string;
  readonly entry: GroupEntry;
}

async function openGroups(
  script: PagefindScript,
  folder: string,
  { groups }: ArchiveFile,
  ahead: (path: string) => Promise<Uint8Array>,
): Promise<readonly OpenGroup[]> {
  const opening = groups.map(([name, total]) => {
    void ahead(`${folder}${name}/pagefind.group.pf_meta`);
    return {
      path: `${folder}${name}/`,
      total,
      entry: ahead(`${folder}${name}/pagefind-entry.json`),
    };
  });
  const known = await Promise.all(
    opening.map(async ({ path, total, entry }) => {
      // The file is ours, with what Pagefind's script reads.
      return {
        path,
        total,
        entry: JSON.parse(new TextDecoder().decode(await entry)) as GroupEntry,
      };
    }),
  );
  const mean = toMean(known);
  return Promise.all(
    known.map(async ({ path: folder, total, entry }) => {
      const group = await openGroup(script, { folder, total, ratio: entry.mean / mean });
      return { ...group, folder, entry };
    }),
  );
}

/** Mean length of the documents of several groups. */
function toMean(groups: readonly { readonly total: number; readonly entry: GroupEntry }[]): number {
  const words = groups.reduce((sum, { total, entry }) => sum + total * entry.mean, 0);
  return words / groups.reduce((sum, { total }) => sum + total, 0);
}

/** The group that the document at a place is in, and its place there. */
function findGroup(
  groups: readonly OpenGroup[],
  place: number,
): OpenGroup & { readonly within: number } {
  let within = place;
  for (const group of groups) {
    if (within < group.total) return { ...group, within };
    within -= group.total;
  }
  throw new Error(`the archive has no place ${place}`);
}

async function load(url: string, cache?: RequestCache): Promise<unknown> {
  const response = await fetchFile(url, cache);
  const value: unknown = await response.json();
  noteArrival();
  return value;
}
