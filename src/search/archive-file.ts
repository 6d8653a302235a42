/**
 * `archive.json` beside the groups of an index: what a browser has to know of it before anything else.
 */
export interface ArchiveFile {
  /** Changes with all that stands beside the groups; asked for with a file, it gets around a cache that has the old one. */
  readonly edition: string;
  /** Folder and number of documents of each group, newest first. A folder's name changes with what is in it. */
  readonly groups: readonly (readonly [folder: string, documents: number])[];
}

/** What `pagefind-entry.json` of a group says besides Pagefind's own. */
export interface GroupEntry {
  /** Mean number of words of a document. */
  readonly mean: number;
  /** Number of the file in which the card of each document stands. */
  readonly cards: readonly number[];
}
