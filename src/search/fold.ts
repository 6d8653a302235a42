/** Characters of a text with their spelling folded, each with the place it stands at in the text. */
export interface Folded {
  /** Folded characters, one UTF-16 code unit or surrogate pair each; joined they are the folded text. */
  readonly chars: readonly string[];
  /** `starts[n]` is where `chars[n]` comes from in the text, in UTF-16 code units; one more than there are chars. */
  readonly starts: readonly number[];
}

/** Traditional character → simplified one: `{ '滾' → '滚' }`. */
export type Simplified = ReadonlyMap<string, string>;

const NO_TABLE: Simplified = new Map();

/**
 * Folds spellings that a reader does not tell apart: full-width and compatibility forms (NFKC), invisible characters, and
 * traditional characters where a table is given. Letter case stays, since an identifier is cut at its capitals.
 *
 * @example
 * foldText('Ｓｅａｔａ').chars.join('') // 'Seata'
 * foldText('回滾', new Map([['滾', '滚']])).chars.join('') // '回滚'
 */
export function foldText(text: string, simplified: Simplified = NO_TABLE): Folded {
  const chars: string[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const char of text) {
    const plain = toPlain(char);
    if (plain === char) {
      // Nearly all are: no iterator for them.
      chars.push(simplified.get(char) ?? char);
      starts.push(at);
    } else {
      for (const one of plain) {
        chars.push(simplified.get(one) ?? one);
        starts.push(at);
      }
    }
    at += char.length;
  }
  starts.push(at);
  return { chars, starts };
}

const plainForms = new Map<string, string>();

/** The characters that one is folded to, worked out once: a text has few different ones. */
function toPlain(char: string): string {
  if (char.charCodeAt(0) < 0x80) return char;
  let plain = plainForms.get(char);
  if (plain === undefined) {
    plain = char.normalize('NFKC').replace(INVISIBLE, '');
    plainForms.set(char, plain);
  }
  return plain;
}

/** Characters that only direct layout: the zero-width joiner that word processors leave in `做不到`, a soft hyphen; no space. */
const INVISIBLE = /\p{Cf}/gu;
