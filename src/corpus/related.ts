import type { RelatedEntry } from '../model/related.ts';
import { findNeighbours } from './neighbours.ts';
import { createExplain } from './explanation.ts';
import { createProfiles, type Profile } from './profile.ts';
import { findRepeat, type Repeat } from './repeat.ts';
import type { Subject } from './subject.ts';
import { getCosine } from './vector.ts';

/**
 * Finds for every entry those that ask the same thing in other digests, and up to five more that its reader would want.
 *
 * Those that share nothing that can be told to a reader are left out. Time grows with the number of entries, not with its square.
 *
 * @param subjects entries with their tags, newest first; the order decides between equals
 * @param synonyms groups of words that mean the same
 * @returns by entry id, those that ask the same before the others and the nearest first
 */
export function createRelated(
  subjects: readonly Subject[],
  synonyms: readonly (readonly string[])[],
): ReadonlyMap<string, readonly RelatedEntry[]> {
  const profiles = createProfiles(subjects, synonyms);
  const explain = createExplain(subjects);
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
    Array.from(matches, ([self, found]) => {
      const best = found
        .toSorted((a, b) => b.likeness - a.likeness)
        .map((match) => toRelatedEntry(match, explain(self.subject, match.other.subject)));
      const same = best.filter(({ reason }) => reason === 'same').slice(0, MAX_SAME);
      const related = best.filter(
        ({ reason, shared }) => reason === 'related' && shared.length > 0,
      );
      return [self.subject.entry.id, [...same, ...related.slice(0, MAX_RELATED)]] as const;
    }).filter(([, list]) => list.length > 0),
  );
}

function toRelatedEntry({ other, repeat }: Match, shared: readonly string[]): RelatedEntry {
  return {
    id: other.subject.entry.id,
    reason: repeat ? 'same' : 'related',
    shared,
    reprint: repeat?.reprint ?? false,
    answerChanged: repeat?.answerChanged ?? false,
  };
}

interface Match {
  readonly other: Profile;
  /** Cosine of the whole profiles. */
  readonly likeness: number;
  readonly repeat: Repeat | undefined;
}

function compare(self: Profile, other: Profile): Match {
  const likeness = getCosine(self.whole, other.whole);
  const isAgain = self.subject.digest !== other.subject.digest;
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
