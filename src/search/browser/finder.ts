import type { Card } from '../card.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../document-kind.ts';
import { isSelected, type Facets } from '../facet.ts';
import { readSimplified, type HelpFile } from '../help.ts';
import { parseQuery, type Query } from '../query.ts';
import { countStrong } from '../rank.ts';
import { search } from '../search.ts';
import { mendSlips } from '../slip.ts';
import { readSynonyms, type SynonymFile, type Synonyms } from '../synonyms.ts';
import { openArchive, type Archive } from './archive.ts';
import { withPatience } from './patience.ts';
import type { Request } from './request.ts';

/** Everything that answers a request. */
export interface Found {
  readonly request: Request;
  /** The query that the results answer: another than the typed one where that finds nothing. */
  readonly query: Query;
  /** Places of the results before they are narrowed, for counting; without the weak ones. */
  readonly places: readonly number[];
  /** Places of the results, narrowed and in order, the weak ones last. */
  readonly results: readonly number[];
  /** Number of `results` that answer the query; the weak ones behind them hold a piece of it. */
  readonly strong: number;
  /** Queries that the reader may have meant, where a word of the typed one is nowhere. */
  readonly nearest: readonly string[];
  readonly archive: Archive;
}

/** Number of results of kinds, as far as they are known. */
export type KindCounts = ReadonlyMap<DocumentKind, number>;

/** Finds what readers ask for; one for a page. */
export class Finder {
  readonly #folders: Readonly<Record<'questions' | 'digests', string>>;
  readonly #archives = new Map<string, Promise<Archive>>();
  #attempt = 0;

  /** @param folders where the indexes stand, each with a slash at both ends */
  constructor(folders: Readonly<Record<'questions' | 'digests', string>>) {
    this.#folders = folders;
  }

  /** @throws Error where the index or a part of it does not arrive in time: no answer is better than half of one. */
  async find(request: Request): Promise<Found> {
    return withPatience(this.#find(request));
  }

  /** Loads what every search needs, so that the first answer comes sooner. Errors show at the first search. */
  warm(): void {
    this.#open('questions').catch(() => undefined);
  }

  async facetsOf(archive: Archive, people: boolean): Promise<Facets> {
    return withPatience(archive.facets(people));
  }

  async cardsOf(archive: Archive, places: readonly number[]): Promise<readonly Card[]> {
    return withPatience(archive.cards(places));
  }

  /** Number of results of each kind, as if the reader had asked for that kind; each index is asked. */
  async countKinds(request: Request): Promise<KindCounts> {
    const counts = DOCUMENT_KINDS.map(async (kind) => {
      const selection = new Map(request.selection).set('kind', new Set([kind]));
      const { strong } = await this.find({ ...request, selection });
      return [kind, strong] as const;
    });
    return new Map(await Promise.all(counts));
  }

  async #find(request: Request): Promise<Found> {
    const digests = ['digest', 'reading'].some((kind) => request.selection.get('kind')?.has(kind));
    const archive = await this.#open(digests ? 'digests' : 'questions');
    const narrowing = this.#narrowing(archive, request);
    // Awaited once there is something to narrow.
    narrowing.catch(() => undefined);
    const synonyms = await readOptional(archive, 'synonyms.json', readSynonymsOnce, []);
    let query = parseQuery(request.text, { synonyms });
    let answer = await search(query, archive);
    let nearest: readonly string[] = [];
    const most = Math.max(0, ...query.pieces.map(({ weight }) => weight));
    if (answer.missing.some(({ weight }) => weight >= most / 2)) {
      const help = await readOptional(archive, 'help.json', (file) => file as HelpFile, NO_HELP);
      const folded = parseQuery(request.text, { synonyms, simplified: readSimplified(help) });
      if (folded.pieces.some(({ text }, at) => text !== query.pieces[at]?.text)) {
        query = folded;
        answer = await search(query, archive);
      }
      nearest = mendSlips(query, answer.missing, help.words);
      const [meant] = nearest;
      if (answer.ranked.length === 0 && meant !== undefined) {
        query = parseQuery(meant, { synonyms });
        answer = await search(query, archive);
      }
    }
    const results = answer.ranked.map(({ place }) => place);
    const narrow = await narrowing;
    const edge = countStrong(answer.ranked);
    const inOrder = (some: readonly number[]) => {
      const narrowed = some.filter(narrow);
      return request.sort === 'date' ? narrowed.toSorted((a, b) => a - b) : narrowed;
    };
    const strong = inOrder(results.slice(0, edge));
    const weak = inOrder(results.slice(edge));
    // What is weak is all there is where the strong ones are not what the reader narrowed to.
    const onlyWeak = strong.length === 0;
    return {
      request,
      query,
      places: onlyWeak ? results : results.slice(0, edge),
      results: [...strong, ...weak],
      strong: onlyWeak ? weak.length : strong.length,
      nearest,
      archive,
    };
  }

  /** Tells of a place whether it is among what the reader narrowed to. */
  async #narrowing(archive: Archive, { selection }: Request): Promise<(place: number) => boolean> {
    if (selection.size === 0) return () => true;
    const facets = await archive.facets(selection.has('person'));
    return (place) => isSelected(facets, selection, place);
  }

  #open(kind: 'questions' | 'digests'): Promise<Archive> {
    const open = this.#archives.get(kind);
    if (open !== undefined) return open;
    const place = { folder: this.#folders[kind], engine: this.#folders.questions };
    const opening = openArchive(place, this.#attempt);
    this.#archives.set(kind, opening);
    opening.catch(() => this.forget());
    return opening;
  }

  /** Opens the indexes anew at the next search: what failed may work then. */
  forget(): void {
    this.#attempt += 1;
    this.#archives.clear();
  }
}

const synonymsRead = new WeakMap<object, Synonyms>();

/** What a synonym file says; each of its spellings is cut once and not for every query. */
function readSynonymsOnce(file: unknown): Synonyms {
  // The file is ours, written by the build.
  const known = file as SynonymFile;
  const synonyms = synonymsRead.get(known) ?? readSynonyms(known);
  synonymsRead.set(known, synonyms);
  return synonyms;
}

const NO_HELP: HelpFile = { simplified: '', words: [] };

/** How long a search waits for what makes it better but is no part of it, in milliseconds. */
const OPTIONAL_TIMEOUT = 2500;

/** Reads a file that a search can do without; where it does not arrive in time, `otherwise`. */
async function readOptional<T>(
  archive: Archive,
  name: string,
  read: (file: unknown) => T,
  otherwise: T,
): Promise<T> {
  try {
    const file = await Promise.race([archive.file(name), rest(OPTIONAL_TIMEOUT)]);
    return file === undefined ? otherwise : read(file);
  } catch {
    // The answer is complete without it, if less wide.
    return otherwise;
  }
}

function rest(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}
