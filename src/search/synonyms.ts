import type { Site } from '../site/site.ts';
import { COLLOQUIAL } from './colloquial.ts';
import { cutText, type Token } from './token.ts';

/** `synonyms.json` beside the indexes: what means the same to someone who searches. */
export interface SynonymFile {
  /** Groups of words: `[['超时', 'timeout']]`. */
  readonly words: readonly (readonly string[])[];
  /** Tags: the slug, the name, other spellings. */
  readonly tags: readonly (readonly [slug: string, name: string, ...aliases: string[]])[];
}

/** Names and aliases of the tags that the archive has, the groups of the site's settings and those of the language. */
export function toSynonymFile(site: Site): SynonymFile {
  return {
    words: [...site.settings.site.synonyms, ...COLLOQUIAL],
    tags: site.corpus.tags.map(({ slug, name, aliases }) => [slug, name, ...aliases]),
  };
}

/** A group of spellings, each cut into the words of the index. */
interface Group {
  readonly spellings: readonly (readonly Token[])[];
  /** The word of the index that documents with a tag have. */
  readonly tag: Token | undefined;
}

export type Synonyms = readonly Group[];

/** Reads a synonym file. Spellings that are cut alike (`undo_log`, `undo log`) are one. */
export function readSynonyms({ words, tags }: SynonymFile): Synonyms {
  return [
    ...words.map((group) => ({ spellings: toSpellings(group), tag: undefined })),
    ...tags.map(([slug, ...names]) => ({ spellings: toSpellings(names), tag: toTagToken(slug) })),
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
 * Finds what can be said otherwise in a query.
 *
 * @example
 * findAlternatives(cutText('请求超时'), readSynonyms({ words: [['超时', 'timeout']], tags: [] })) // [{ from: 2, to: 3, tokens: timeout }]
 */
export function findAlternatives(
  tokens: readonly Token[],
  synonyms: Synonyms,
): readonly Alternative[] {
  return synonyms.flatMap(({ spellings, tag }) =>
    spellings.flatMap((said) => {
      const from = tokens.findIndex((_, at) =>
        said.every(({ text }, n) => tokens[at + n]?.text === text),
      );
      if (from < 0) return [];
      const others = spellings.filter((other) => other !== said);
      return [...others, ...(tag === undefined ? [] : [[tag]])].map((other) => ({
        from,
        to: from + said.length,
        tokens: other,
      }));
    }),
  );
}
