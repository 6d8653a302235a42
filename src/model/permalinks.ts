/** The record of published addresses: what `permalinks.jsonl` in the content folder holds, one line each. */
export interface PermalinkRecord {
  readonly digests: readonly DigestPermalink[];
  readonly entries: readonly EntryPermalink[];
}

/** What is remembered of anything that was published. */
interface Published {
  /** Hash of its words and addresses, to see whether it changed. */
  readonly hash: string;
  /** Sketch of its words, to know it again after a change: see `corpus/sketch.ts`. */
  readonly sketch: string;
  /** ISO 8601, when its text changed last. */
  readonly updated: string;
  /** Its title or first words, for people who read the record and for the page that stands in when it is gone. */
  readonly says: string;
  /** Day on which it was found to be gone: `2026-11-22`. */
  readonly removed: string | undefined;
  /** Line of the record that says so, from 1; `undefined` before it is written. */
  readonly line: number | undefined;
}

/** A published digest: `{ digest: 'sofa-weekly-20210910', slug: 'sofa-weekly-20210910', … }`. */
export interface DigestPermalink extends Published {
  /** Its first published slug: part of its feed id for ever. */
  readonly digest: string;
  /** The last part of its address, as published last. */
  readonly slug: string;
  /** Path of its file relative to the content folder. */
  readonly source: string;
}

/** A published entry: `{ entry: 'sofa-weekly-20210910-1', in: 'sofa-weekly-20210910', … }`. */
export interface EntryPermalink extends Published {
  /** Its id: the last part of its address, for ever. */
  readonly entry: string;
  /** The `digest` that it stands in, as the record names it. */
  readonly in: string;
  /** Its askers' names, joined by `、`. */
  readonly by: string;
}

/** What the record says about the site as it is now. */
export interface Permalinks {
  /** Permanent names of digests by slug, where they differ from it. */
  readonly names: ReadonlyMap<string, string>;
  /** ISO 8601 by digest slug: when its text changed last. */
  readonly digestUpdated: ReadonlyMap<string, string>;
  /** ISO 8601 by entry id: when its text changed last. */
  readonly entryUpdated: ReadonlyMap<string, string>;
  /** Former slugs of digests that are at another address now. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  /** Published digests that are gone. */
  readonly removedDigests: readonly RemovedDigest[];
  /** Published entries that are gone. */
  readonly removedEntries: readonly RemovedEntry[];
}

export interface RemovedDigest {
  readonly slug: string;
  readonly says: string;
}

export interface RemovedEntry {
  readonly id: string;
  readonly says: string;
  /** Slug of the digest that it stood in, if that is still there. */
  readonly digest: string | undefined;
}

/** Nothing was published before. */
export const EMPTY_RECORD: PermalinkRecord = { digests: [], entries: [] };
