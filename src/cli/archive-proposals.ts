import { findRepository } from '../corpus/links.ts';
import { toNameKey } from '../corpus/spellings.ts';
import type { Digest } from '../model/digest.ts';

/** A project as the digests' project lines name it. */
export interface ProposedTag {
  /** The spelling that is used most. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly links: readonly string[];
  /** How many project lines name it. */
  readonly count: number;
}

/** Names of askers that are likely one person. */
export interface ProposedPerson {
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * Learns projects from the digests' project lines: those that lead to one repository are one project.
 *
 * @example
 * // 「SOFARPC」：https://github.com/sofastack/sofa-rpc
 * proposeTags(digests) // [{ name: 'SOFARPC', aliases: [], links: ['https://github.com/sofastack/sofa-rpc'], count: 87 }, …]
 */
export function proposeTags(digests: readonly Digest[]): readonly ProposedTag[] {
  const byProject = new Map<string, { names: string[]; links: Set<string> }>();
  for (const { name, url } of digests.flatMap(({ entries }) =>
    entries.flatMap(({ projectLines }) => projectLines),
  )) {
    const repository = url === undefined ? undefined : findRepository(url);
    if (repository === undefined || !WELL_FORMED.test(repository)) continue;
    const project = byProject.get(repository) ?? { names: [], links: new Set([repository]) };
    project.names.push(name.trim());
    byProject.set(repository, project);
  }
  // One name with several repositories is one project; the first seen keeps its place.
  const byName = new Map<string, { names: string[]; links: Set<string> }>();
  for (const { names, links } of byProject.values()) {
    const key = toNameKey(mostUsed(names));
    const known = byName.get(key);
    if (known) {
      known.names.push(...names);
      for (const link of links) known.links.add(link);
    } else byName.set(key, { names, links });
  }
  return [...byName.values()]
    .map(({ names, links }) => {
      const name = mostUsed(names);
      // A line that names another project than it leads to is a slip, not an alias.
      const aliases = [...new Set(names)].filter((other) => !byName.has(toNameKey(other)));
      return { name, aliases: aliases.sort(), links: [...links].sort(), count: names.length };
    })
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** `https://github.com/mosn/mosn`; not `https://github.com/sofastack**`. */
const WELL_FORMED = /^https:\/\/[\w.-]+\/[\w.-]+\/[\w.-]+$/u;

/** Names that differ by case, width, spaces or punctuation only: `bob-dev` and `Bob Dev`. */
export function proposePeople(digests: readonly Digest[]): readonly ProposedPerson[] {
  const names = digests.flatMap(({ entries }) =>
    entries.flatMap(({ askers }) => askers.map(({ name }) => name)),
  );
  const groups = Map.groupBy(names, toNameKey);
  return [...groups.values()]
    .map((spellings) => ({ name: mostUsed(spellings), all: [...new Set(spellings)] }))
    .filter(({ all }) => all.length > 1)
    .map(({ name, all }) => ({ name, aliases: all.filter((other) => other !== name).sort() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The most frequent of some names; the first in code point order where several are. */
function mostUsed(names: readonly string[]): string {
  const counts = [...Map.groupBy(names, (name) => name)].map(([name, all]) => ({
    name,
    count: all.length,
  }));
  return counts.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))[0]?.name ?? '';
}
