import type { TagDefinition } from '../model/settings.ts';
import { countBy } from './order.ts';
import { listTerms, splitAtFunctionCharacters } from './terms.ts';

/** A text whose project is known for sure. */
export interface Sample {
  readonly text: string;
  readonly project: TagDefinition;
}

/** The project that a text's words give away, and those words, the most telling first. */
export interface Guess {
  readonly project: TagDefinition;
  readonly words: readonly string[];
}

/**
 * Learns from texts whose project is known which words are nearly only said of one project, and recognises the projects of
 * other texts by them, in their order: `undefined` where the words found are too few or speak for several projects.
 *
 * A word counts when nearly all samples that have it are of one project and that is unlikely to be chance: two samples are
 * enough for a project that few ask about, four are needed for one that makes up half of the archive.
 */
export function guessProjects(
  texts: readonly string[],
  samples: readonly Sample[],
): readonly (Guess | undefined)[] {
  if (texts.length === 0 || samples.length === 0) return texts.map(() => undefined);
  // The words of many texts would be more to hold than those of the samples.
  const asked = texts.length > samples.length ? undefined : listAllWords(texts);
  const weights = weighWords(samples, asked);
  return texts.map((text) => {
    const known = [...listWords(text, weights)].flatMap((word) => weights.get(word) ?? []);
    const telling = known
      .filter(
        ({ word }) => !known.some((other) => other.word !== word && other.word.includes(word)),
      )
      .sort((a, b) => b.weight - a.weight);
    const scores = new Map<TagDefinition, number>();
    for (const { project, weight } of telling)
      scores.set(project, (scores.get(project) ?? 0) + weight);
    const [best, second] = [...scores].sort(([, a], [, b]) => b - a);
    if (!best || best[1] < MIN_SCORE || (second && second[1] > best[1] * MAX_RIVAL))
      return undefined;
    const [project] = best;
    return {
      project,
      words: telling.flatMap((one) => (one.project === project ? [one.word] : [])),
    };
  });
}

interface Weight {
  readonly word: string;
  readonly project: TagDefinition;
  /** By how much the word raises the log odds of the project. */
  readonly weight: number;
}

function listAllWords(texts: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const text of texts) for (const word of listWords(text)) words.add(word);
  return words;
}

/** @param asked leaves out all other words: most that samples have stand in few other texts */
function weighWords(
  samples: readonly Sample[],
  asked: ReadonlySet<string> | undefined,
): ReadonlyMap<string, Weight> {
  const sizes = countBy(samples, ({ project }) => project);
  // Most words stand in one sample and need no list.
  const first = new Map<string, TagDefinition>();
  const repeated = new Map<string, TagDefinition[]>();
  for (const { text, project } of samples) {
    for (const word of listWords(text, asked)) {
      const before = first.get(word);
      const projects = repeated.get(word);
      if (projects) projects.push(project);
      else if (before) repeated.set(word, [before, project]);
      else first.set(word, project);
    }
  }
  const weights = new Map<string, Weight>();
  for (const [word, projects] of repeated) {
    for (const [project, support] of countBy(projects, (one) => one)) {
      const prior = (sizes.get(project) ?? 0) / samples.length;
      const isTelling = support >= MIN_SUPPORT && support >= projects.length * MIN_PURITY;
      if (!isTelling || prior ** support > MAX_CHANCE) continue;
      const share = (support + prior) / (projects.length + 1);
      weights.set(word, { word, project, weight: toLogOdds(share) - toLogOdds(prior) });
    }
  }
  return weights;
}

function toLogOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/**
 * Latin words, identifiers and their parts, and runs of two to four Han characters without function words.
 *
 * @param asked leaves out all others
 */
function listWords(text: string, asked?: Pick<ReadonlySet<string>, 'has'>): ReadonlySet<string> {
  const words = new Set<string>();
  const add = (word: string) => {
    if (asked?.has(word) ?? true) words.add(word);
  };
  for (const term of listTerms(text)) if (LATIN.test(term)) add(term);
  for (const run of splitAtFunctionCharacters(text)) addRuns(run, add);
  return words;
}

function addRuns(run: string, add: (word: string) => void): void {
  // Rare characters are two code units long; cutting the text itself is ten times as fast as joining characters.
  const characters = RARE.test(run) ? Array.from(run) : run;
  for (let start = 0; start < characters.length; start += 1) {
    for (let length = 2; length <= 4 && start + length <= characters.length; length += 1) {
      const word = characters.slice(start, start + length);
      add(typeof word === 'string' ? word : word.join(''));
    }
  }
}

/** A character outside of the Basic Multilingual Plane: `𠮷`, not `吉`. */
const RARE = /[\u{10000}-\u{10FFFF}]/u;

/** `filter` matches; `xid2` does, `锁` does not. */
const LATIN = /^[a-z][a-z0-9]{2,}$/u;

/** Samples that must have a word. */
const MIN_SUPPORT = 2;

/** Share of the samples with a word that must be of one project. */
const MIN_PURITY = 0.85;

/** Highest probability that all samples with a word are of one project by chance. */
const MAX_CHANCE = 0.05;

/** Sum of weights that a guess needs, measured by leaving out entries with a known project: seven of eight are right. */
const MIN_SCORE = 2.5;

/** A second project with more than this share of the best one's score makes the guess unsure. */
const MAX_RIVAL = 0.5;
