import type { Digest } from '../model/digest.ts';
import type { Entry } from '../model/entry.ts';
import { readEntry, type EntryText } from './entry-text.ts';

/** An entry with what it says and the digest that it stands in. */
export interface Subject {
  readonly digest: Digest;
  readonly entry: Entry;
  readonly text: EntryText;
}

/** The entries of all digests, in the digests' order. */
export function listSubjects(digests: readonly Digest[]): readonly Subject[] {
  return digests.flatMap((digest) =>
    digest.entries.map((entry) => ({ digest, entry, text: readEntry(entry) })),
  );
}
