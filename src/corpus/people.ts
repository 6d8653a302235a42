import type { Digest } from '../model/digest.ts';
import type { Person } from '../model/person.ts';
import type { PersonDefinition } from '../model/settings.ts';
import { compareText, findMostFrequent, groupBy } from './order.ts';
import { assignSlugs } from './slugs.ts';

/** Everyone who asked or wrote, with the way from a name in a digest to its person. */
export interface People {
  /** Those who asked most first; by name where counts are equal. */
  readonly list: readonly Person[];
  /** The person behind a name as a digest spells it. */
  readonly get: (name: string) => Person;
}

/**
 * Folds the names of askers and authors into people.
 *
 * Spellings that differ in white space, width or the case of Latin letters are one person; `definitions` fold others.
 * The spelling shown is the defined one, else the one used most, the earliest of equals.
 */
export function createPeople(
  digests: readonly Digest[],
  definitions: readonly PersonDefinition[],
): People {
  const defined = new Map<string, PersonDefinition>();
  for (const definition of definitions) {
    for (const name of [definition.name, ...definition.aliases]) {
      const key = toPersonKey(name);
      if (!defined.has(key)) defined.set(key, definition);
    }
  }
  const keyOf = (name: string) => {
    const key = toPersonKey(name);
    const definition = defined.get(key);
    return definition ? toPersonKey(definition.name) : key;
  };
  const mentions = groupBy(listMentions(digests), (mention) => keyOf(mention.name));
  const drafts = Array.from(mentions, ([key, all]) => {
    const definition = defined.get(key);
    const oldestFirst = all.toReversed();
    const spellings = oldestFirst.map((mention) => mention.name);
    const name = definition?.name ?? findMostFrequent(spellings) ?? key;
    return {
      key,
      name,
      wanted: definition?.slug,
      since: Math.min(...all.map((mention) => mention.time)),
      aliases: [...new Set(spellings)].filter((one) => one !== name).sort(compareText),
      link: definition?.link ?? findMostFrequent(all.flatMap(({ link }) => (link ? [link] : []))),
      asked: [...new Set(all.flatMap(({ entry }) => (entry === undefined ? [] : [entry])))],
      wrote: [...new Set(all.flatMap(({ digest }) => (digest === undefined ? [] : [digest])))],
    };
  });
  const byKey = new Map(
    assignSlugs(drafts).map(({ claim, slug }): [string, Person] => {
      const { key, name, aliases, link, asked, wrote } = claim;
      return [key, { name, slug, aliases, link, asked, wrote }];
    }),
  );
  return {
    list: [...byKey.values()].sort(
      (a, b) =>
        b.asked.length - a.asked.length ||
        compareText(a.name, b.name) ||
        compareText(a.slug, b.slug),
    ),
    get(name) {
      const person = byKey.get(keyOf(name));
      if (!person) throw new Error(`No person is called “${name}”`);
      return person;
    },
  };
}

/**
 * What spellings of one person have in common.
 *
 * @example
 * toPersonKey('@J～杰') === toPersonKey('J~杰')      // full-width tilde
 * toPersonKey('北京 jht') === toPersonKey('北京JHT')
 */
export function toPersonKey(name: string): string {
  const plain = name.normalize('NFKC').replace(INVISIBLE, '').replace(MENTION, '');
  return plain.replace(SPACE_AT_HAN, '').replace(SPACES, ' ').trim().toLowerCase() || name;
}

/** Zero-width characters and byte order marks; not a no-break space, which NFKC has made a space. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]+/gu;

/** The `@` of `@ 温明磊`, not the one of `a@b`. */
const MENTION = /^[\s@]+/u;

/** White space that writers put beside Han or not, as they like: in `北京 jht`, not in `Purge yao`. */
const SPACE_AT_HAN = /(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu;

/** Runs of white space: the two spaces in `Purge  yao`. */
const SPACES = /\s+/gu;

interface Mention {
  readonly name: string;
  readonly link: string | undefined;
  readonly time: number;
  readonly entry?: string;
  readonly digest?: string;
}

function listMentions(digests: readonly Digest[]): readonly Mention[] {
  return digests.flatMap(({ slug, date: { time }, authors, entries }): readonly Mention[] => [
    ...authors.map(({ name, link }) => ({ name, link, time, digest: slug })),
    ...entries.flatMap(({ id, askers }) =>
      askers.map(({ name, link }) => ({ name, link, time, entry: id })),
    ),
  ]);
}
