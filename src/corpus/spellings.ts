import type { TagDefinition } from '../model/settings.ts';
import { getEditDistance } from './edit-distance.ts';
import { compareText } from './order.ts';

/** Finds a tag by its name or one of its aliases. */
export interface Spellings {
  readonly find: (name: string) => TagDefinition | undefined;
  /** Finds the tag whose spelling differs by a letter or two, among those that `isPossible` lets through. */
  readonly findNearly: (
    name: string,
    isPossible: (tag: TagDefinition) => boolean,
  ) => TagDefinition | undefined;
}

/**
 * Indexes names and aliases; case, width, spaces and punctuation do not matter.
 *
 * @example
 * createSpellings([sofaRegistry]).findNearly('SOFARegistery', () => true) // sofaRegistry
 */
export function createSpellings(tags: readonly TagDefinition[]): Spellings {
  const byKey = new Map<string, TagDefinition>();
  for (const tag of tags) {
    for (const name of [tag.name, ...tag.aliases]) {
      const key = toNameKey(name);
      if (key !== '' && !byKey.has(key)) byKey.set(key, tag);
    }
  }
  return {
    find: (name) => byKey.get(toNameKey(name)),
    findNearly(name, isPossible) {
      const key = toNameKey(name);
      const near = [...byKey]
        .filter(([known, tag]) => Math.abs(known.length - key.length) <= 2 && isPossible(tag))
        .map(([known, tag]) => ({ known, tag, distance: getEditDistance(key, known) }))
        .filter(
          ({ known, distance }) => distance <= maxDistance(Math.min(key.length, known.length)),
        )
        .sort((a, b) => a.distance - b.distance || compareText(a.known, b.known));
      return near[0]?.tag;
    },
  };
}

/**
 * What spellings of one name have in common; of a name without letters and digits that is all of it.
 *
 * @example
 * toNameKey('SOFA-RPC') // 'sofarpc'
 * toNameKey('C++')      // 'c++'
 * toNameKey('../..')    // '../..'
 */
export function toNameKey(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase();
  return plain.replace(NO_PART_OF_NAMES, '') || plain.trim();
}

/** Letters that may differ before a name counts as another one. */
function maxDistance(length: number): number {
  return length >= 10 ? 2 : length >= 6 ? 1 : 0;
}

/** What does not tell names apart: the hyphen of `sofa-rpc` and the brackets of `「MOSN」`, not the signs of `C++`. */
const NO_PART_OF_NAMES = /[^\p{L}\p{N}+#]+/gu;
