import type { Corpus } from '../model/corpus.ts';
import type { Settings } from '../model/settings.ts';
import type { TagKind } from '../model/tag.ts';
import { findRepository } from './links.ts';
import { createFinder } from './names.ts';
import { compareText, countBy, groupBy } from './order.ts';
import { findPhrases } from './phrases.ts';
import { createSpellings, toNameKey } from './spellings.ts';
import { listSubjects, type Subject } from './subject.ts';

/** A tag that `tags.yaml` does not have and perhaps should. */
export interface Candidate {
  readonly name: string;
  readonly kind: TagKind;
  /** Repositories that would give the tag. */
  readonly links: readonly string[];
  /** Ids of the entries that would have it, newest first. */
  readonly entries: readonly string[];
}

/**
 * Proposes tags for `tags.yaml`: projects that the archive names on project lines or links to, and words and phrases that
 * several askers use and no tag covers yet. The editor chooses; most phrases are none.
 *
 * @returns projects first, then concepts, the most used projects and the most telling concepts first
 */
export function proposeTags(corpus: Corpus, settings: Settings): readonly Candidate[] {
  const subjects = listSubjects(corpus.digests);
  const known = createSpellings(settings.tags);
  const named = corpus.tags
    .filter(({ name, kind }) => kind === 'project' && !known.find(name))
    .map(({ name, entries }): Candidate => ({ name, kind: 'project', links: [], entries }));
  return [
    ...named,
    ...proposeRepositories(subjects, corpus, named),
    ...proposeConcepts(subjects, corpus, settings),
  ];
}

/** Repositories that two entries or more link to and that belong to no tag. */
function proposeRepositories(
  subjects: readonly Subject[],
  corpus: Corpus,
  named: readonly Candidate[],
): readonly Candidate[] {
  const linked = subjects.flatMap(({ entry, text }) => {
    const tagged = new Set(
      entry.tags.flatMap(({ evidence, found }) =>
        evidence === 'link' ? [findRepository(found)] : [],
      ),
    );
    return [...new Set(text.links.flatMap((url) => findRepository(url) ?? []))]
      .filter((repository) => !tagged.has(repository))
      .map((repository) => ({ repository, id: entry.id }));
  });
  const taken = new Set([...corpus.tags, ...named].map(({ name }) => toNameKey(name)));
  return [...groupBy(linked, ({ repository }) => repository)]
    .map(([repository, all]): Candidate => ({
      name: repository.split('/').at(-1) ?? repository,
      kind: 'project',
      links: [repository],
      entries: all.map(({ id }) => id),
    }))
    .filter(({ name, entries }) => entries.length >= 2 && !taken.has(toNameKey(name)))
    .sort(compareCandidates);
}

/** Words and phrases of questions that no name, alias or word of a tag covers. */
function proposeConcepts(
  subjects: readonly Subject[],
  corpus: Corpus,
  settings: Settings,
): readonly Candidate[] {
  const mask = createMask([
    ...settings.tags.flatMap(({ name, aliases, words }) => [name, ...aliases, ...words]),
    ...corpus.tags.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...settings.site.ignoredTags,
  ]);
  const texts = subjects.map(({ text }) => mask(`${text.heading}\n${text.question}`));
  const measure = createMeasure(
    subjects.map(({ entry }) => entry.tags.find(({ kind }) => kind === 'project')?.slug),
  );
  return findPhrases(texts, MIN_ENTRIES)
    .filter(({ texts: own }) => own.length <= Math.max(MIN_ENTRIES, subjects.length * MAX_SHARE))
    .map((phrase) => ({ ...phrase, telling: measure(phrase.texts) }))
    .sort((a, b) => b.telling - a.telling || compareText(a.phrase, b.phrase))
    .map(({ phrase, texts: own }): Candidate => ({
      name: findSpelling(phrase, texts[own[0] ?? 0] ?? ''),
      kind: 'topic',
      links: [],
      entries: own.flatMap((at) => subjects[at]?.entry.id ?? []),
    }));
}

/** Makes the function that blots names out of a text. */
function createMask(names: readonly string[]): (text: string) => string {
  const find = createFinder(names.map((name) => ({ name, value: name })));
  return (text) =>
    find(text).reduceRight(
      (rest, { found, at }) =>
        rest.slice(0, at) + '\n'.repeat(found.length) + rest.slice(at + found.length),
      text,
    );
}

/**
 * Makes the measure of how much a phrase tells: general words are said of all projects alike, a topic's words of few. It
 * is the G of the likelihood-ratio test, twice the surprise at the projects of the texts that have the phrase.
 */
function createMeasure(
  projects: readonly (string | undefined)[],
): (texts: readonly number[]) => number {
  const all = countBy(projects, (project) => project);
  return (texts) => {
    const own = countBy(texts, (at) => projects[at]);
    return [...own].reduce((sum, [project, count]) => {
      const expected = (texts.length * (all.get(project) ?? 0)) / projects.length;
      return sum + 2 * count * Math.log(count / expected);
    }, 0);
  };
}

/** A phrase as a text spells it: `xds` → `xDS`. */
function findSpelling(phrase: string, text: string): string {
  return createFinder([{ name: phrase, value: phrase }])(text)[0]?.found ?? phrase;
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return b.entries.length - a.entries.length || compareText(a.name, b.name);
}

/** Entries that a concept needs to be worth a page. */
const MIN_ENTRIES = 3;

/** What more than this share of all entries say is a common word. */
const MAX_SHARE = 0.08;
