/** What the build tells the service worker; all addresses are paths with the base path in front. */
export interface OfflineSite {
  /** Page that stands in for one that was never visited: `/kb/offline/`. */
  readonly offlinePage: string;
  /** `/kb/search/`, which works without a network once the index is kept. */
  readonly searchPage: string;
  /** Folder of the files whose name changes with their content: `/kb/_astro/`. */
  readonly hashedFolder: string;
  /** Files in it that pages need. */
  readonly hashedFiles: readonly string[];
  /** Folder of the search index: `/kb/pagefind/`. */
  readonly searchFolder: string;
  readonly pack: PackAddress;
  /** What every reader gets at once, with the hash of each. */
  readonly precached: readonly { readonly url: string; readonly revision: string }[];
}

/** Where the whole search index can be had as one file: see `pack.ts`. */
export interface PackAddress {
  readonly url: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string;
}

/** The Trusted Types policy under which pages start the worker; the Content-Security-Policy allows this one alone. */
export const TRUSTED_TYPES_POLICY = 'wenda-offline';
