import { foldText, type Simplified } from './fold.ts';
import { findAlternatives, type Alternative, type Synonyms } from './synonyms.ts';
import { isFunctionWord } from './function-words.ts';
import { cutText, isHan, type Token } from './token.ts';

/** Something that the index is asked for. */
export interface Piece extends Pick<Token, 'text' | 'kind' | 'parts'> {
  /** How much it counts, from 0 to 1. */
  readonly weight: number;
  /** Whether the reader may still be typing it, so that words that begin with it count as well. */
  readonly open: boolean;
}

/** What a reader typed, cut into what the index can be asked for. */
export interface Query {
  /** As typed. */
  readonly text: string;
  /** With its spelling folded, traditional characters included where the table was at hand. */
  readonly folded: string;
  /** The words of `text` in order; `piece` is the place in `pieces`, `undefined` for a word that is not asked for. */
  readonly tokens: readonly QueryToken[];
  /** Each different piece once. */
  readonly pieces: readonly Piece[];
  /** Stretches of `tokens` that stood in quotation marks: `[from, to)`. */
  readonly phrases: readonly (readonly [from: number, to: number])[];
  /** Other ways to say stretches of `tokens`. */
  readonly alternatives: readonly Alternative[];
}

/** What an archive knows of words, where it is at hand. */
export interface Lore {
  readonly simplified?: Simplified;
  readonly synonyms?: Synonyms;
}

export interface QueryToken extends Token {
  readonly piece: number | undefined;
}

/**
 * Cuts what a reader typed. In a run of Han characters that is short enough to be one notion every pair counts; in a
 * longer one, a sentence, pairs inside a word count fully, pairs across words little, and function words not at all.
 *
 * @example
 * parseQuery('seata回滚失败').pieces // seata 1, 回滚 1, 滚失 1, 失败 1
 * parseQuery('事务回滚之后怎么清理缓存').pieces // 事务 1, 务回 .2, 回滚 .8, …, 清理 1, 理缓 .2, 缓存 1
 */
export function parseQuery(text: string, { simplified, synonyms = [] }: Lore = {}): Query {
  const tokens = cutText(text, simplified);
  const phrases = findPhrases(text, tokens);
  const weights = weighTokens(text, tokens);
  const alternatives = findAlternatives(tokens, synonyms, isSentence(text, tokens, weights));
  // A query of function words alone is still a query.
  const all = weights.every((weight) => weight === 0);
  // What stands in quotation marks and what is known as a term is one notion, however long.
  const notions = [...phrases, ...alternatives.map(({ from, to }) => [from, to] as const)];
  const isNotion = (at: number) => notions.some(([from, to]) => at >= from && at < to);
  const pieces: { -readonly [K in keyof Piece]: Piece[K] }[] = [];
  const places = new Map<string, number>();
  const asked = tokens.map((token, at): QueryToken => {
    const weight = all || isNotion(at) ? 1 : (weights[at] ?? 0);
    if (weight === 0) return { ...token, piece: undefined };
    const place = places.get(token.text) ?? pieces.length;
    const known = pieces[place];
    const open = token.kind !== 'pair' && token.end === text.length;
    if (known === undefined) {
      pieces.push({ text: token.text, kind: token.kind, parts: token.parts, weight, open });
    } else {
      known.weight = Math.max(known.weight, weight);
      known.open ||= open;
    }
    places.set(token.text, place);
    return { ...token, piece: place };
  });
  const folded = foldText(text, simplified).chars.join('');
  return { text, folded, tokens: asked, pieces, phrases, alternatives };
}

/** Longest run of Han characters that is taken as one notion. */
const NOTION_LENGTH = 5;
/** Longest run that may be a fragment of a text, of which every pair is asked for to tell where it stands as typed. */
const FRAGMENT_LENGTH = 10;
const FAINT = 0.05;
const ACROSS_WORDS = 0.2;
const UNKNOWN_WORD = 0.8;
const SINGLE = 0.5;

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

function weighTokens(text: string, tokens: readonly Token[]): readonly number[] {
  const words = Array.from(segmenter.segment(text), ({ segment, index }) => ({
    start: index,
    end: index + segment.length,
    empty: isFunctionWord(segment),
  }));
  return tokens.map((token) => {
    if (token.kind === 'word') return token.text.length === 1 && tokens.length > 1 ? 0 : 1;
    const touched = words.filter((word) => word.start < token.end && word.end > token.start);
    const empty = touched.filter((word) => word.empty);
    if (token.kind === 'single') return empty.length > 0 ? 0 : SINGLE;
    const { start, end } = runAround(text, token);
    const length = end - start;
    // A short run that is all there is may be any fragment of a text: 过用户.
    const alone = tokens.every((other) => other.start >= start && other.end <= end);
    if (length <= NOTION_LENGTH && (alone || empty.length === 0)) return 1;
    if (empty.length > 0) return length <= FRAGMENT_LENGTH ? FAINT : 0;
    if (touched.length === 1) return 1;
    // A dictionary takes terms of art that it does not know apart: 缓|存, 回|滚.
    const unknown = touched.every((word) => word.end - word.start === 1);
    return unknown ? UNKNOWN_WORD : ACROSS_WORDS;
  });
}

/** Whether readers ask in their own words: with more Han characters than one notion has, or with function words. */
function isSentence(text: string, tokens: readonly Token[], weights: readonly number[]): boolean {
  return tokens.some((token, at) => {
    if (token.kind === 'word') return false;
    const { start, end } = runAround(text, token);
    return end - start > NOTION_LENGTH || weights[at] === FAINT || weights[at] === 0;
  });
}

/** The run of Han characters that a token stands in. */
function runAround(text: string, token: Token): Pick<Token, 'start' | 'end'> {
  let { start, end } = token;
  while (isHan(text[start - 1])) start -= 1;
  while (isHan(text[end])) end += 1;
  return { start, end };
}

/** `"空回滚"`, `“空回滚”` and `「空回滚」` are quoted; `'空回滚'` is not. */
const QUOTED = /"([^"]+)"|“([^”]+)”|「([^」]+)」/gu;

function findPhrases(text: string, tokens: readonly Token[]): Query['phrases'] {
  return Array.from(text.matchAll(QUOTED), (match) => {
    const end = match.index + match[0].length;
    const inside = tokens.flatMap((token, at) =>
      token.start >= match.index && token.end <= end ? [at] : [],
    );
    return [inside[0] ?? 0, (inside.at(-1) ?? -1) + 1] as const;
  }).filter(([from, to]) => to > from);
}
