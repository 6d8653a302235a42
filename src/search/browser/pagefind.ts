import type { GroupRanking } from '../merge.ts';

/** The part of Pagefind's script that is used, as its documentation has it. */
export interface PagefindScript {
  createInstance(options: {
    readonly basePath: string;
    /** Searches in the page: a worker would be a second script of the same size. */
    readonly noWorker: true;
    readonly ranking: {
      readonly termSimilarity: number;
      readonly pageLength: number;
      readonly termSaturation: number;
    };
  }): Pagefind;
}

export interface Pagefind {
  search(term: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}

export interface PagefindResult {
  /** Name of the document in its index. */
  readonly id: string;
  readonly score: number;
  readonly words: readonly number[];
}

/**
 * Creates an instance for one of our indexes. Pagefind takes the page's language for that of the index and cuts Chinese
 * queries by a dictionary, which the words of our index are not made for; it reads the language at this very moment.
 */
export function createPagefind(
  script: PagefindScript,
  folder: string,
  { pageLength, termSaturation }: GroupRanking,
): Pagefind {
  const html = 'document' in globalThis ? document.documentElement : undefined;
  const lang = html?.lang;
  if (html !== undefined) html.lang = 'zxx';
  try {
    return script.createInstance({
      basePath: folder,
      noWorker: true,
      // Longer words are told apart by the words of the index.
      ranking: { termSimilarity: 0, pageLength, termSaturation },
    });
  } finally {
    if (html !== undefined) html.lang = lang ?? '';
  }
}
