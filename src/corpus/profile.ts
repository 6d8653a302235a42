import type { TagKind } from '../model/tag.ts';
import type { Comparable } from './comparable.ts';
import { createFinder } from './names.ts';
import { compareText } from './order.ts';
import { listTerms } from './terms.ts';
import { createVector, type Vector } from './vector.ts';

/** What an entry is about, as vectors over the terms of the archive. */
export interface Profile {
  readonly entry: Comparable;
  /** Slugs of its tags. */
  readonly projects: readonly string[];
  readonly topics: readonly string[];
  /** Everything: question, answer, synonyms and tags, rarer ones with more weight. */
  readonly whole: Vector;
  /** The words of the questions alone, without the names of projects. */
  readonly question: Vector;
  readonly answer: Vector;
  /** Different terms of the questions, also those that no other entry has and the vector therefore leaves out. */
  readonly questionTerms: number;
  readonly answerTerms: number;
}

/**
 * Weighs what every entry is about: a term counts the more, the fewer entries have it (tf-idf).
 *
 * @param entries with their tags
 * @param synonyms groups of words that mean the same; a text with one of them is taken to have the group
 * @returns the profiles in the order of `entries`
 */
export function createProfiles(
  entries: readonly Comparable[],
  synonyms: readonly (readonly string[])[],
): readonly Profile[] {
  const findSynonyms = createFinder(
    synonyms.flatMap((group, index) => group.map((name) => ({ name, value: `=${index}` }))),
  );
  const bags = entries.map((entry) => ({ entry, ...toBags(entry, findSynonyms) }));
  const idf = createIdf(bags.map((bag) => bag.whole));
  return bags.map(({ entry, whole, question, answer }) => ({
    entry,
    projects: listSlugs(entry, 'project'),
    topics: listSlugs(entry, 'topic'),
    whole: toVector(whole, idf),
    question: toVector(question, idf),
    answer: toVector(answer, idf),
    questionTerms: question.size,
    answerTerms: answer.size,
  }));
}

function listSlugs({ tags }: Comparable, kind: TagKind): readonly string[] {
  return tags.flatMap((tag) => (tag.kind === kind ? [tag.slug] : []));
}

type Bag = ReadonlyMap<string, number>;

interface Bags {
  readonly whole: Bag;
  readonly question: Bag;
  readonly answer: Bag;
}

function toBags(
  { text, tags, projectLines }: Comparable,
  findSynonyms: (text: string) => readonly { value: string }[],
): Bags {
  const projects = tags.filter(({ kind }) => kind === 'project').map(({ name }) => name);
  const projectTerms = new Set(listTerms([...projects, ...projectLines].join('\n')));
  const asked = listTerms(`${text.heading}\n${text.question}`);
  const answered = listTerms(text.answer);
  const question = count(asked.filter((term) => !projectTerms.has(term)));
  const whole = new Map<string, number>();
  const add = (term: string, weight: number) => whole.set(term, (whole.get(term) ?? 0) + weight);
  for (const term of listTerms(text.opening)) add(term, WEIGHTS.opening);
  for (const term of asked) add(term, WEIGHTS.question);
  for (const term of answered) add(term, WEIGHTS.answer);
  const weights = new Map([...whole].map(([term, frequency]) => [term, 1 + Math.log(frequency)]));
  for (const { value } of findSynonyms(`${text.heading}\n${text.question}\n${text.answer}`)) {
    weights.set(value, WEIGHTS.synonym);
  }
  for (const { slug, kind } of tags) weights.set(`#${slug}`, WEIGHTS[kind]);
  return { whole: weights, question, answer: count(answered) };
}

function count(terms: readonly string[]): Bag {
  const bag = new Map<string, number>();
  for (const term of terms) bag.set(term, (bag.get(term) ?? 0) + 1);
  return new Map([...bag].map(([term, frequency]) => [term, 1 + Math.log(frequency)]));
}

interface Idf {
  readonly dimension: ReadonlyMap<string, number>;
  readonly weight: Float64Array;
}

function createIdf(bags: readonly Bag[]): Idf {
  const frequency = new Map<string, number>();
  for (const bag of bags) {
    for (const term of bag.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const terms = [...frequency]
    .filter(([, entries]) => entries > 1)
    .sort(([a], [b]) => compareText(a, b));
  return {
    dimension: new Map(terms.map(([term], index) => [term, index])),
    weight: Float64Array.from(terms, ([, entries]) => Math.log(1 + bags.length / entries)),
  };
}

function toVector(bag: Bag, { dimension, weight }: Idf): Vector {
  const weights = new Map<number, number>();
  for (const [term, frequency] of bag) {
    const index = dimension.get(term);
    if (index !== undefined) weights.set(index, frequency * (weight[index] ?? 0));
  }
  return createVector(weights);
}

/** How much a place counts in the whole, measured on an archive with known groups of related entries. */
const WEIGHTS = { opening: 1, question: 2, answer: 2, synonym: 1, topic: 3, project: 1 } as const;
