import type { BareSite } from '../site/site.ts';
import { COLLOQUIAL } from './colloquial.ts';
import { cutText, type Token } from './token.ts';

/** `synonyms.json` beside the indexes: what means the same to someone who searches. */
export interface SynonymFile {
  /** Groups of words: `[['超时', 'timeout']]`. */
  readonly words: readonly (readonly string[])[];
  /** Groups of words of which a sentence uses one where a term of art is another. */
  readonly colloquial: readonly (readonly string[])[];
  /** Tags: the slug, the name, other spellings. */
  readonly tags: readonly (readonly [slug: string, name: string, ...aliases: string[]])[];
}

/** Names and aliases of the tags that the archive has, the groups of the site's settings and those of the language. */
export function toSynonymFile(site: BareSite): SynonymFile {
  return {
    words: site.settings.site.synonyms,
    colloquial: COLLOQUIAL,
    tags: site.corpus.tags.map(({ slug, name, aliases }) => [slug, name, ...aliases]),
  };
}

/** A group of spellings, each cut into the words of the index. */
interface Group {
  readonly spellings: readonly (readonly Token[])[];
  readonly colloquial: boolean;
  /** The word of the index that documents with a tag have, however they spell it. */
  readonly tag: Token | undefined;
}

export type Synonyms = readonly Group[];

/** Reads a synonym file. Spellings that are cut alike (`undo_log`, `undo log`) are one. */
export function readSynonyms({ words, colloquial, tags }: SynonymFile): Synonyms {
  const toGroup = (plain: boolean) => (group: readonly string[]) => ({
    spellings: toSpellings(group),
    colloquial: plain,
    tag: undefined,
  });
  return [
    ...tags.map(([slug, ...names]) => ({
      spellings: toSpellings(names),
      colloquial: false,
      tag: toTagToken(slug),
    })),
    ...words.map(toGroup(false)),
    ...colloquial.map(toGroup(true)),
  ];
}

/** The token that stands for a tag among those of a document. */
export function toTagToken(slug: string): Token {
  return { text: slug, kind: 'tag', parts: [], start: 0, end: 0 };
}

function toSpellings(words: readonly string[]): Group['spellings'] {
  const spellings = new Map(
    words.map((word) => {
      const tokens = cutText(word);
      return [tokens.map(({ text }) => text).join(' '), tokens];
    }),
  );
  return [...spellings.values()].filter((tokens) => tokens.length > 0);
}

/** Another way to say the tokens `[from, to)` of a query. */
export interface Alternative {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
}

/**
 * Finds what can be said otherwise in a query. Of stretches within one another the longest counts.
 *
 * @param sentence whether the query is one, so that its words may be colloquial
 * @example
 * findAlternatives(cutText('请求超时'), readSynonyms({ words: [['超时', 'timeout']], colloquial: [], tags: [] }), false)
 * // [{ from: 2, to: 3, tokens: timeout }]
 */
export function findAlternatives(
  tokens: readonly Token[],
  synonyms: Synonyms,
  sentence: boolean,
): readonly Alternative[] {
  const said = synonyms
    .filter((group) => sentence || !group.colloquial)
    .flatMap((group) =>
      group.spellings.flatMap((spelling) => {
        const from = findTokens(tokens, spelling);
        return from < 0 ? [] : [{ group, spelling, from, to: from + spelling.length }];
      }),
    );
  const longest = said.filter(
    ({ from, to }) =>
      !said.some(
        (other) => other.from <= from && other.to >= to && other.to - other.from > to - from,
      ),
  );
  return longest.flatMap(({ group, spelling, from, to }) =>
    group.tag === undefined
      ? group.spellings
          .filter((other) => other !== spelling)
          .map((other) => ({ from, to, tokens: other }))
      : [{ from, to, tokens: [group.tag] }],
  );
}

/** Where some tokens stand in others, next to each other; -1 where they do not. */
function findTokens(tokens: readonly Token[], sought: readonly Token[]): number {
  return tokens.findIndex((_, at) => sought.every(({ text }, n) => tokens[at + n]?.text === text));
}
