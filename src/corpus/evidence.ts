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
 * an entry without a project line, words that `tags.yaml` says only one project uses.
 */
export function createFindEvidence(definitions: Definitions): FindEvidence {
  const names = definitions.list.flatMap((tag) =>
    [tag.name, ...tag.aliases].map((name) => ({ name, value: tag })),
  );
  const words = definitions.list.flatMap((tag) => tag.words.map((name) => ({ name, value: tag })));
  const findNames = createFinder(names);
  const findWords = createFinder(words);
  return (entry, text) => {
    const lines = entry.projectLines.flatMap(({ name, url }): readonly Evidence[] => {
      const tag =
        definitions.findName(name) ?? (url === undefined ? undefined : definitions.findLink(url));
      return tag ? [{ tag, evidence: 'project-line', found: name.trim() }] : [];
    });
    const links = [...entry.projectLines.flatMap(({ url }) => url ?? []), ...text.links];
    const linked = links.flatMap((url): readonly Evidence[] => {
      const tag = definitions.findLink(url);
      return tag ? [{ tag, evidence: 'link', found: url }] : [];
    });
    const toEvidence = ({ value, found }: Found<TagDefinition>): Evidence => ({
      tag: value,
      evidence: 'text',
      found,
    });
    const said = [text.heading, text.section, text.question, text.answer].join('\n');
    const named = findNames(said).map(toEvidence);
    const worded = lines.length > 0 ? [] : findWords(said).map(toEvidence);
    return keepFirst([...lines, ...linked, ...named, ...worded]);
  };
}

/** Keeps the first evidence of each tag. */
export function keepFirst(all: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(all.toReversed().map((one) => [one.tag, one])).values()].toReversed();
}
