import type { Digest } from '../model/digest.ts';
import type { EntryTag, Tag } from '../model/tag.ts';
import type { Evidence } from './evidence.ts';
import { compareText } from './order.ts';
import { assignSlugs } from './slugs.ts';

/** The tags of the archive, and those of each entry. */
export interface Tags {
  /** Most used first; by name where counts are equal. */
  readonly list: readonly Tag[];
  /** By entry id. */
  readonly ofEntry: ReadonlyMap<string, readonly EntryTag[]>;
}

/**
 * Builds the index of tags from what was found in each entry; a tag that no entry has is left out.
 *
 * @param digests newest first
 * @param evidence by entry id
 */
export function createTags(
  digests: readonly Digest[],
  evidence: ReadonlyMap<string, readonly Evidence[]>,
): Tags {
  const uses = digests.flatMap((digest) =>
    digest.entries.flatMap((entry) =>
      (evidence.get(entry.id) ?? []).map(({ tag }) => ({
        tag,
        id: entry.id,
        time: digest.date.time,
      })),
    ),
  );
  const used = new Map(uses.map(({ tag }) => [tag, { ids: [] as string[], since: Infinity }]));
  for (const { tag, id, time } of uses) {
    const use = used.get(tag)!;
    use.ids.push(id);
    use.since = Math.min(use.since, time);
  }
  const slugs = assignSlugs(
    Array.from(used, ([{ name, slug }, { since }]) => ({ key: name, name, slug, since })),
  );
  const list = Array.from(used, ([tag, { ids }]): Tag => ({
    name: tag.name,
    slug: slugs.get(tag.name)!,
    kind: tag.kind,
    aliases: tag.aliases,
    description: tag.description,
    links: tag.links,
    entries: ids,
  })).sort((a, b) => b.entries.length - a.entries.length || compareText(a.name, b.name));
  const ofEntry = new Map(
    Array.from(evidence, ([id, all]) => [
      id,
      all.map(({ tag, evidence: kind, found }): EntryTag => ({
        name: tag.name,
        slug: slugs.get(tag.name)!,
        kind: tag.kind,
        evidence: kind,
        found,
      })),
    ]),
  );
  return { list, ofEntry };
}
