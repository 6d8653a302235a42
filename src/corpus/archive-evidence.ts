import type { Digest } from '../model/digest.ts';
import type { Settings } from '../model/settings.ts';
import { guessProjects } from './characteristic-words.ts';
import { createDefinitions, type Definitions } from './definitions.ts';
import type { EntryText } from './entry-text.ts';
import { createFindEvidence, hasProject, keepFirst, type Evidence } from './evidence.ts';
import { listLabels } from './labels.ts';
import type { Subject } from './subject.ts';

/** What speaks for which tag in each entry; strongest evidence first and each tag once. */
export type ArchiveEvidence = ReadonlyMap<Subject, readonly Evidence[]>;

/**
 * Finds what speaks for which tag in every entry of an archive.
 *
 * First comes what the entry itself says. An entry without a project after that gets the one that its words give away,
 * as learned from the others. Last come the tags of its digest's front matter, but for names of the whole series and
 * those of projects where the entry has its own.
 */
export function findArchiveEvidence(
  digests: readonly Digest[],
  subjects: readonly Subject[],
  settings: Settings,
): ArchiveEvidence {
  const definitions = createDefinitions(digests, settings);
  const find = createFindEvidence(definitions);
  const own: ArchiveEvidence = new Map(
    subjects.map((subject) => [subject, find(subject.entry, subject.text)]),
  );
  const guesses = guessByWords(own);
  const findLabels = createFindLabels(digests, definitions, settings);
  return new Map(
    Array.from(own, ([subject, found]) => {
      const sure = [...found, ...(guesses.get(subject) ?? [])];
      const inherited = findLabels(subject.digest).filter(
        ({ tag }) => tag.kind === 'topic' || !hasProject(sure),
      );
      return [subject, keepFirst([...sure, ...inherited])];
    }),
  );
}

/** Recognises the projects of entries without one by words, as learned from the entries with exactly one project. */
function guessByWords(own: ArchiveEvidence): ArchiveEvidence {
  const samples = [...own].flatMap(([{ text }, evidence]) => {
    const [project, another] = evidence.filter(({ tag }) => tag.kind === 'project');
    return project && !another ? [{ text: toWhole(text), project: project.tag }] : [];
  });
  const unsure = [...own].flatMap(([subject, found]) => (hasProject(found) ? [] : [subject]));
  const guesses = guessProjects(
    unsure.map(({ text }) => toWhole(text)),
    samples.slice(0, MAX_SAMPLES),
  );
  return new Map(
    unsure.flatMap((subject, at): readonly (readonly [Subject, readonly Evidence[]])[] => {
      const guess = guesses[at];
      if (guess === undefined) return [];
      const found = guess.words.slice(0, MAX_WORDS).join('、');
      return [[subject, [{ tag: guess.project, evidence: 'text', found }]]];
    }),
  );
}

function toWhole({ heading, question, answer }: EntryText): string {
  return `${heading}\n${question}\n${answer}`;
}

function createFindLabels(
  digests: readonly Digest[],
  definitions: Definitions,
  settings: Settings,
): (digest: Digest) => readonly Evidence[] {
  const labels = new Set(listLabels(digests, settings));
  return ({ tags }) =>
    tags.flatMap((label): readonly Evidence[] => {
      const tag = labels.has(label) ? definitions.findName(label) : undefined;
      return tag ? [{ tag, evidence: 'front-matter', found: label }] : [];
    });
}

/** Newest entries that words are learned from; more teach little and cost memory. */
const MAX_SAMPLES = 2000;

/** Words shown as the reason for a guess. */
const MAX_WORDS = 3;
