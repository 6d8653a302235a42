import type { RelatedEntry } from '../model/related.ts';
import { findCandidates } from './candidates.ts';
import { createProfiles, type Subject } from './profile.ts';
import { findRepeat, type Repeat } from './repeat.ts';
import { createExplain } from './explanation.ts';
import { getCosine } from './vector.ts';

/**
 * Finds for every entry those that ask the same thing in other digests, and up to five more that its reader would want.
 *
 * The order of `subjects` decides between equals. Time grows with the number of entries, not with its square.
 *
 * @returns by entry id, best first, those that ask the same before the others
 */
export function createRelated(
  subjects: readonly Subject[],
  synonyms: readonly (readonly string[])[],
): ReadonlyMap<string, readonly RelatedEntry[]> {
  const profiles = createProfiles(subjects, synonyms);
  const explain = createExplain(subjects);
  const candidates = findCandidates(
    profiles.map((profile) => profile.whole),
    MAX_CANDIDATES,
  );
  const compare = (a: number, b: number): Match => {
    const likeness = getCosine(profiles[a]!.whole, profiles[b]!.whole);
    const [x, y] = [subjects[a]!, subjects[b]!];
    const repeat =
      x.digest === y.digest
        ? undefined
        : findRepeat(
            { subject: x, profile: profiles[a]! },
            { subject: y, profile: profiles[b]! },
            likeness,
          );
    return { other: b, likeness, repeat };
  };
  const matches = candidates.map((others, self) =>
    others
      .map((other) => compare(self, other))
      .filter((match) => match.likeness >= MIN_LIKENESS || match.repeat)
      .sort((a, b) => b.likeness - a.likeness || a.other - b.other),
  );
  addMissingRepeats(matches);
  return new Map(
    matches.flatMap((found, self): readonly [string, readonly RelatedEntry[]][] => {
      const same = found.filter((match) => match.repeat).slice(0, MAX_SAME);
      const related = found.filter((match) => !match.repeat).slice(0, MAX_RELATED);
      const list = [...same, ...related].map(({ other, repeat }): RelatedEntry => ({
        id: subjects[other]!.id,
        reason: repeat ? 'same' : 'related',
        shared: explain(self, other),
        reprint: repeat?.reprint ?? false,
        answerChanged: repeat?.answerChanged ?? false,
      }));
      return list.length === 0 ? [] : [[subjects[self]!.id, list]];
    }),
  );
}

interface Match {
  readonly other: number;
  readonly likeness: number;
  readonly repeat: Repeat | undefined;
}

/** To ask the same goes both ways, also where only one of the two has the other among its candidates. */
function addMissingRepeats(matches: readonly Match[][]): void {
  for (const [self, found] of matches.entries()) {
    for (const match of found.filter(({ repeat }) => repeat)) {
      const back = matches[match.other]!;
      if (back.some(({ other, repeat }) => repeat && other === self)) continue;
      back.push({ ...match, other: self });
      back.sort((a, b) => b.likeness - a.likeness || a.other - b.other);
    }
  }
}

/** Others that an entry is compared with in full. */
const MAX_CANDIDATES = 64;

/** Below it two entries have too little in common to be shown side by side. */
const MIN_LIKENESS = 0.08;

const MAX_SAME = 5;
const MAX_RELATED = 5;
