import type { Entry } from '../model/entry.ts';
import type { TagDefinition } from '../model/settings.ts';
import type { TagEvidence } from '../model/tag.ts';
import type { Definitions } from './definitions.ts';
import type { EntryText } from './entry-text.ts';
import { createFinder, type Found } from './names.ts';

/** A tag that an entry has, and what speaks for it. */
export interface Evidence {
  readonly tag: TagDefinition;
  readonly evidence: TagEvidence;
  /** The link, the name or the word as it stands in the entry. */
  readonly found: string;
}

/** Looks up in one entry what speaks for which tag. */
export type FindEvidence = (entry: Entry, text: EntryText) => readonly Evidence[];

/**
 * Makes the function that finds an entry's tags in the entry itself, strongest evidence first and each tag once.
 *
 * In this order of trust: project lines, links to known repositories and sites, names and aliases in the text, and, for
 * an entry without a project line, words that `tags.yaml` says only one project uses. A project that an entry with a
 * project line names in passing, once in an answer, is none of its tags. The section's title speaks for its entries only
 * where they do not speak for themselves.
 */
export function createFindEvidence(definitions: Definitions): FindEvidence {
  const { list } = definitions;
  const findNames = createFinder(
    list.flatMap((tag) => [tag.name, ...tag.aliases].map((name) => ({ name, value: tag }))),
  );
  const findWords = createFinder(
    list.flatMap((tag) => tag.words.map((name) => ({ name, value: tag }))),
  );
  const findLink = (url: string): readonly Evidence[] => {
    const tag = definitions.findLink(url);
    return tag ? [{ tag, evidence: 'link', found: url }] : [];
  };
  return (entry, text) => {
    const lines = entry.projectLines.flatMap(({ name }): readonly Evidence[] => {
      const tag = definitions.findName(name);
      return tag ? [{ tag, evidence: 'project-line', found: name.trim() }] : [];
    });
    const lineLinks = entry.projectLines.flatMap(({ url }) =>
      url === undefined ? [] : findLink(url),
    );
    const links = text.links.flatMap(findLink);
    const asked = `${text.heading}\n${text.question}`;
    const namedInQuestion = findNames(asked);
    const namedInAnswer = findNames(text.answer);
    const named =
      lines.length === 0
        ? [...namedInQuestion, ...namedInAnswer]
        : [...namedInQuestion, ...namedInAnswer.filter((one) => !isInPassing(one, namedInAnswer))];
    const words = lines.length === 0 ? [...findWords(asked), ...findWords(text.answer)] : [];
    const own = [...lines, ...lineLinks, ...links, ...[...named, ...words].map(toEvidence)];
    const section = hasProject(own) ? [] : findNames(text.section).map(toEvidence);
    return keepFirst([...own, ...section]);
  };
}

function toEvidence({ value, found }: Found<TagDefinition>): Evidence {
  return { tag: value, evidence: 'text', found };
}

/** Whether a project is named only once. */
function isInPassing(
  { value }: Found<TagDefinition>,
  all: readonly Found<TagDefinition>[],
): boolean {
  return value.kind === 'project' && all.filter((one) => one.value === value).length === 1;
}

/** Whether anything speaks for a project. */
export function hasProject(evidence: readonly Evidence[]): boolean {
  return evidence.some(({ tag }) => tag.kind === 'project');
}

/** Keeps the first evidence of each tag. */
export function keepFirst(all: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(all.toReversed().map((one) => [one.tag, one])).values()].toReversed();
}
