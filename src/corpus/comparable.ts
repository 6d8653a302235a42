import type { EntryTag } from '../model/tag.ts';
import type { EntryText } from './entry-text.ts';
import type { Subject } from './subject.ts';

/** What an entry is compared with others by: plain data, which another thread can be given. */
export interface Comparable {
  /** Its id. */
  readonly id: string;
  /** Slug of the digest that it stands in. */
  readonly digest: string;
  readonly tags: readonly EntryTag[];
  /** The projects that its project lines name. */
  readonly projectLines: readonly string[];
  readonly text: EntryText;
}

/** @param subject an entry with its tags */
export function toComparable({ entry, text }: Subject): Comparable {
  const { id, digest, tags, projectLines } = entry;
  return { id, digest, tags, projectLines: projectLines.map(({ name }) => name), text };
}
