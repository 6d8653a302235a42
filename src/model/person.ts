/** An asker or an author of digests: whoever has a page below `/authors/`. */
export interface Person {
  readonly name: string;
  /** Last part of the address `/authors/<slug>/`. */
  readonly slug: string;
  /** Other spellings that were folded into this one. */
  readonly aliases: readonly string[];
  readonly link: string | undefined;
  /** Ids of the entries that they asked, newest first. */
  readonly asked: readonly string[];
  /** Slugs of the digests that they wrote, newest first. */
  readonly wrote: readonly string[];
}
