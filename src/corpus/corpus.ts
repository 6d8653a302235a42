import type { Corpus } from '../model/corpus.ts';
import type { Digest } from '../model/digest.ts';
import type { Message } from '../model/message.ts';
import type { Settings } from '../model/settings.ts';

/** ROUGH FIRST VERSION, to be replaced. Digests → the archive with its indices; the order of `digests` does not matter. */
export function createCorpus(
  digests: readonly Digest[],
  _settings: Settings,
  messages: readonly Message[] = [],
): Corpus {
  const sorted = [...digests].sort((a, b) => b.date.time - a.date.time || (a.slug < b.slug ? -1 : 1));
  const entries = sorted.flatMap((digest) => digest.entries);
  return {
    digests: sorted,
    digestBySlug: new Map(sorted.map((digest) => [digest.slug, digest])),
    entries,
    entryById: new Map(entries.map((entry) => [entry.id, entry])),
    tags: [],
    tagBySlug: new Map(),
    people: [],
    personBySlug: new Map(),
    related: new Map(),
    messages,
  };
}
