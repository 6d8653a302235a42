import type { RelatedEntry } from '../model/related.ts';
import type { Comparable } from './comparable.ts';
import { createExplain } from './explanation.ts';
import { findNeighbours } from './neighbours.ts';
import { createProfiles, type Profile } from './profile.ts';
import { findRepeat, type Repeat } from './repeat.ts';
import { getCosine } from './vector.ts';

/**
 * Finds for every entry those that ask the same thing in other digests, and up to five more that its reader would want.
 *
 * Those that share nothing that can be told to a reader are left out. Time grows with the number of entries, not with its square.
 *
 * @param entries with their tags, newest first; the order decides between equals
 * @param synonyms groups of words that mean the same
 * @returns by entry id, those that ask the same before the others and the nearest first
 */
export function createRelated(
  entries: readonly Comparable[],
  synonyms: readonly (readonly string[])[],
): ReadonlyMap<string, readonly RelatedEntry[]> {
  const profiles = createProfiles(entries, synonyms);
  const explain = createExplain(entries);
  const candidates = findNeighbours(profiles, ({ whole }) => whole, MAX_CANDIDATES);
  const matches = new Map(
    profiles.map((self, at) => [
      self,
      (candidates[at] ?? [])
        .map((other) => compare(self, other))
        .filter(({ likeness, repeat }) => likeness >= MIN_LIKENESS || repeat),
    ]),
  );
  addMissingRepeats(matches);
  return new Map(
    Array.from(
      matches,
      ([self, found]) =>
        [self.entry.id, choose(found, (other) => explain(self.entry, other.entry))] as const,
    ).filter(([, list]) => list.length > 0),
  );
}

/** The best of the matches: those that ask the same, then those that are related in a way that can be told. */
function choose(
  matches: readonly Match[],
  explain: (other: Profile) => readonly string[],
): readonly RelatedEntry[] {
  const same: RelatedEntry[] = [];
  const related: RelatedEntry[] = [];
  for (const { other, repeat } of matches.toSorted((a, b) => b.likeness - a.likeness)) {
    const chosen = repeat ? same : related;
    if (chosen.length === (repeat ? MAX_SAME : MAX_RELATED)) continue;
    const shared = explain(other);
    if (!repeat && shared.length === 0) continue;
    chosen.push({
      id: other.entry.id,
      reason: repeat ? 'same' : 'related',
      shared,
      reprint: repeat?.reprint ?? false,
      answerChanged: repeat?.answerChanged ?? false,
    });
  }
  return [...same, ...related];
}

interface Match {
  readonly other: Profile;
  /** Cosine of the whole profiles. */
  readonly likeness: number;
  readonly repeat: Repeat | undefined;
}

function compare(self: Profile, other: Profile): Match {
  const likeness = getCosine(self.whole, other.whole);
  const isAgain = self.entry.digest !== other.entry.digest;
  return { other, likeness, repeat: isAgain ? findRepeat(self, other, likeness) : undefined };
}

/** To ask the same goes both ways, also where only one of the two has the other among its candidates. */
function addMissingRepeats(matches: ReadonlyMap<Profile, Match[]>): void {
  for (const [self, found] of matches) {
    for (const match of found.filter(({ repeat }) => repeat)) {
      const back = matches.get(match.other);
      if (back && !back.some(({ other }) => other === self)) back.push({ ...match, other: self });
    }
  }
}

/** Others that an entry is compared with in full. */
const MAX_CANDIDATES = 64;

/** Below it two entries have too little in common to be shown side by side. */
const MIN_LIKENESS = 0.08;

const MAX_SAME = 5;
const MAX_RELATED = 5;
