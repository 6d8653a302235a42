/** `project` is software, `topic` a concept. */
export type TagKind = 'project' | 'topic';

/** Why an entry has a tag, strongest first. */
export type TagEvidence = 'project-line' | 'link' | 'text' | 'front-matter';

/** A tag of one entry. */
export interface EntryTag {
  readonly name: string;
  readonly slug: string;
  readonly kind: TagKind;
  readonly evidence: TagEvidence;
  /** What was found: the link, the name or the word as it stands in the entry. */
  readonly found: string;
}

/** A tag of the archive. */
export interface Tag {
  readonly name: string;
  /** Last part of the address `/tags/<slug>/`. */
  readonly slug: string;
  readonly kind: TagKind;
  readonly aliases: readonly string[];
  readonly description: string | undefined;
  /** Addresses of the software: repository, site. */
  readonly links: readonly string[];
  /** Ids of the entries that have it, newest first. */
  readonly entries: readonly string[];
}
