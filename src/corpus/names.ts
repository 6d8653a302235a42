/** A name to be found in text, and what it stands for. */
export interface Name<T> {
  /** As people write it; a space, hyphen or underscore in it stands for none or any of them: `undo_log`. */
  readonly name: string;
  readonly value: T;
}

/** Where a name stands in a text. */
export interface Found<T> {
  readonly value: T;
  /** The words as they stand in the text: `undolog`. */
  readonly found: string;
  readonly at: number;
}

/**
 * Makes a function that finds all the given names in a text, in one pass and in the text's order.
 *
 * Latin names stand between word boundaries, also in the middle of Chinese text. Case does not matter, but for names of
 * up to three letters, which match as written. Names that overlap are all found. A name without letters and digits is no
 * word that a text could name: the tag `.` stands in no sentence.
 *
 * @example
 * createFinder([{ name: 'Seata', value: 1 }])('请问Seata里说的全局锁') // [{ value: 1, found: 'Seata', at: 2 }]
 * createFinder([{ name: 'Seata', value: 1 }])('seatable')             // []
 * createFinder([{ name: 'AT 模式', value: 1 }])('在使用AT模式的时候')   // [{ value: 1, found: 'AT模式', at: 3 }]
 */
export function createFinder<T>(names: Iterable<Name<T>>): (text: string) => readonly Found<T>[] {
  const byFirst = new Map<string, Pattern<T>[]>();
  for (const { name, value } of names) {
    const pattern = toPattern(name, value);
    if (!pattern) continue;
    const first = pattern.parts.join('').charAt(0).toLowerCase();
    byFirst.set(first, [...(byFirst.get(first) ?? []), pattern]);
  }
  return (text) => {
    const lower = toLower(text);
    const found: Found<T>[] = [];
    for (let at = 0; at < lower.length; at += 1) {
      const patterns = byFirst.get(lower.charAt(at));
      if (!patterns) continue;
      const inWord = isLatin(lower, at) && isLatin(lower, at - 1);
      if (inWord) continue;
      for (const pattern of patterns) {
        const end = findEnd(pattern.exactCase ? text : lower, pattern.parts, at);
        if (end === undefined || (isLatin(lower, end - 1) && isLatin(lower, end))) continue;
        found.push({ value: pattern.value, found: text.slice(at, end), at });
      }
    }
    return found;
  };
}

interface Pattern<T> {
  readonly parts: readonly string[];
  readonly exactCase: boolean;
  readonly value: T;
}

function toPattern<T>(name: string, value: T): Pattern<T> | undefined {
  const plain = name.normalize('NFKC').trim();
  if (!WORD.test(plain)) return undefined;
  const exactCase = SHORT_LATIN.test(plain);
  const parts = (exactCase ? plain : toLower(plain)).split(JOINT).filter((part) => part !== '');
  return parts.length === 0 ? undefined : { parts, exactCase, value };
}

function findEnd(text: string, parts: readonly string[], start: number): number | undefined {
  let at = start;
  for (const [index, part] of parts.entries()) {
    if (index > 0)
      for (let gap = 0; gap < MAX_GAP && isJoint(text.charCodeAt(at)); gap += 1) at += 1;
    if (!text.startsWith(part, at)) return undefined;
    at += part.length;
  }
  return at;
}

/** Lower case without a change of length, so that places stay true. */
function toLower(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/gu, (c) => c.toLowerCase());
}

function isLatin(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0xc0 && code <= 0x24f)
  );
}

function isJoint(code: number): boolean {
  return code === 0x20 || code === 0x2d || code === 0x5f || code === 0xa0;
}

/** What a writer may leave out or put in between the parts of a name: the space of `SOFA RPC`, not the dot of `file.conf`. */
const JOINT = /[\s\-_]+/u;

/** `C++` and `铜锁` match; `../..` and an emoji do not. */
const WORD = /[\p{L}\p{N}]/u;

/** `MOE` and `C++` match as written, `Saga` in any case. */
const SHORT_LATIN = /^[A-Za-z0-9+#]{1,3}$/u;

/** Joints in a row that still belong to a name. */
const MAX_GAP = 2;
