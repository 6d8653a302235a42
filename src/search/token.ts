import { foldText, type Simplified } from './fold.ts';

/** A piece of text that the index holds as one word: a pair of Han characters, a Latin word, a version. */
export interface Token {
  /** Folded and in lower case: `回滚`, `registerbyresource`, `5.6.4`. */
  readonly text: string;
  /** `pair` is two neighbouring Han characters, `single` one that stands alone, `word` all else; `tag` stands in no text. */
  readonly kind: 'pair' | 'single' | 'word' | 'tag';
  /** The words that a compound is made of: `register`, `by`, `resource`; empty where it is none. */
  readonly parts: readonly string[];
  /** Place in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a text into the words of the index. Han characters give overlapping pairs, so that no dictionary decides what can
 * be found; everything else gives words, cut at all that is no letter or digit, with versions kept whole and their
 * leading v dropped.
 *
 * @example
 * cutText('seata回滚失败').map((token) => token.text) // ['seata', '回滚', '滚失', '失败']
 * cutText('升级到 v5.6.4').map((token) => token.text) // ['升级', '级到', '5.6.4']
 * cutText('undo_log').map((token) => token.text) // ['undo', 'log']
 */
export function cutText(text: string, simplified?: Simplified): readonly Token[] {
  const { chars, starts } = foldText(text, simplified);
  const tokens: Token[] = [];
  const push = (kind: Token['kind'], from: number, to: number, of: Pick<Token, 'text' | 'parts'>) =>
    tokens.push({
      text: of.text,
      kind,
      parts: of.parts,
      start: starts[from] ?? 0,
      end: starts[to] ?? text.length,
    });
  const han = (text: string) => ({ text, parts: NO_PARTS });
  let at = 0;
  while (at < chars.length) {
    let to = at + 1;
    if (isHan(chars[at])) {
      while (to < chars.length && isHan(chars[to])) to += 1;
      if (to - at === 1) push('single', at, to, han(chars[at] ?? ''));
      for (let first = at; first < to - 1; first += 1) {
        push('pair', first, first + 2, han(`${chars[first] ?? ''}${chars[first + 1] ?? ''}`));
      }
    } else if (isLetter(chars[at])) {
      while (to < chars.length && (isLetter(chars[to]) || isVersionDot(chars, to))) to += 1;
      push('word', at, to, toWord(chars.slice(at, to).join('')));
    }
    at = to;
  }
  return tokens;
}

const NO_PARTS: Token['parts'] = [];

function toWord(written: string): Pick<Token, 'text' | 'parts'> {
  const bare = VERSION.test(written) ? written.slice(1) : written;
  return { text: bare.toLowerCase(), parts: splitCompound(written) };
}

/** `滚` and `々` are Han; `a`, `1` and `，` are not. */
const HAN = /^[\p{Script=Han}々〇]$/u;
/** `a`, `é` and `1` belong to words; `_`, `-` and `.` do not. */
const LETTER = /^[\p{L}\p{N}\p{M}]$/u;
/** `v5.6.4` and `V3` are versions with a v; `vip` is not. */
const VERSION = /^[vV]\d/u;
const DIGIT = /^\d$/u;
/** Between `register` and `By`, and between `CMS` and `Parallel`; nowhere in `SOFARPC`. */
const COMPOUND = /(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/u;

type CharKind = 'han' | 'letter' | 'other';
const charKinds = new Map<string, CharKind>();

/** Worked out once for each character: a text has few different ones. */
function kindOf(char: string): CharKind {
  let kind = charKinds.get(char);
  if (kind === undefined) {
    kind = HAN.test(char) ? 'han' : LETTER.test(char) ? 'letter' : 'other';
    charKinds.set(char, kind);
  }
  return kind;
}

export function isHan(char: string | undefined): boolean {
  return char !== undefined && kindOf(char) === 'han';
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && kindOf(char) === 'letter';
}

/** Whether the character is a dot between two digits: the dots of `5.6.4`, not the one of `sofa.rpc`. */
function isVersionDot(chars: readonly string[], at: number): boolean {
  return chars[at] === '.' && DIGIT.test(chars[at - 1] ?? '') && DIGIT.test(chars[at + 1] ?? '');
}

function splitCompound(word: string): readonly string[] {
  const parts = word.split(COMPOUND).map((part) => part.toLowerCase());
  return parts.length > 1 ? parts : [];
}
