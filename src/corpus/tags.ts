import type { EntryTag, Tag } from '../model/tag.ts';
import type { TagDefinition } from '../model/settings.ts';
import type { Evidence } from './evidence.ts';
import { compareText, groupBy } from './order.ts';
import { assignSlugs } from './slugs.ts';
import type { Subject } from './subject.ts';

/** Most used first; by name where counts are equal: the order of the archive's tags. */
export function compareTags(a: Tag, b: Tag): number {
  return b.entries.length - a.entries.length || compareText(a.name, b.name);
}

/** The tags of the archive, and the way from evidence to the tags of an entry. */
export interface Tags {
  /** Most used first; by name where counts are equal. */
  readonly list: readonly Tag[];
  readonly toEntryTags: (evidence: readonly Evidence[]) => readonly EntryTag[];
}

/**
 * Builds the index of tags from what was found in each entry, newest first; a tag that no entry has is left out.
 */
export function createTags(found: ReadonlyMap<Subject, readonly Evidence[]>): Tags {
  const uses = [...found].flatMap(([subject, evidence]) =>
    evidence.map(({ tag }) => ({ tag, subject })),
  );
  const claims = Array.from(
    groupBy(uses, ({ tag }) => tag),
    ([definition, all]) => ({
      key: definition.name,
      name: definition.name,
      wanted: definition.slug,
      since: Math.min(...all.map(({ subject }) => subject.digest.date.time)),
      definition,
      entries: all.map(({ subject }) => subject.entry.id),
    }),
  );
  const tags = new Map(
    assignSlugs(claims).map(({ claim: { definition, entries }, slug }): [TagDefinition, Tag] => {
      const { name, kind, aliases, description, links } = definition;
      return [definition, { name, slug, kind, aliases, description, links, entries }];
    }),
  );
  return {
    list: [...tags.values()].sort(compareTags),
    toEntryTags: (evidence) =>
      evidence.flatMap(({ tag, evidence: why, found }): readonly EntryTag[] => {
        const known = tags.get(tag);
        return known
          ? [{ name: known.name, slug: known.slug, kind: known.kind, evidence: why, found }]
          : [];
      }),
  };
}
