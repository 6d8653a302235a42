import type { Card } from '../card.ts';

/** The part of Pagefind's script that is used, as its documentation has it. */
export interface PagefindScript {
  createInstance(options: {
    readonly basePath: string;
    /** What Pagefind puts before the address of a result. */
    readonly baseUrl: string;
    /** Searches in the page: a worker would be a second script of the same size. */
    readonly noWorker: true;
    readonly ranking: { readonly termSimilarity: number; readonly pageLength: number };
  }): Pagefind;
}

export interface Pagefind {
  search(
    term: string | null,
    options?: { readonly sort?: Readonly<Record<string, 'asc' | 'desc'>> },
  ): Promise<{ readonly results: readonly PagefindResult[] }>;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  readonly words: readonly number[];
  data(): Promise<Card>;
}

/** Longer words are told apart by the words of the index; a long answer is not worse than a short one. */
const RANKING = { termSimilarity: 0, pageLength: 0.5 };

/**
 * Creates an instance for our index. Pagefind takes the page's language for that of the index and cuts Chinese queries
 * by a dictionary, which the words of our index are not made for; it reads the language at this very moment.
 */
export function createPagefind(script: PagefindScript, folder: string): Pagefind {
  const html = 'document' in globalThis ? document.documentElement : undefined;
  const lang = html?.lang;
  if (html !== undefined) html.lang = 'zxx';
  try {
    return script.createInstance({
      basePath: folder,
      // Our addresses have the base path already.
      baseUrl: '/',
      noWorker: true,
      ranking: RANKING,
    });
  } finally {
    if (html !== undefined) html.lang = lang ?? '';
  }
}
