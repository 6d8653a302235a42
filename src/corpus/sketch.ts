/**
 * A sketch of a text in 32 characters, from which the likeness of two texts can be told without the texts (MinHash).
 *
 * Each character stands for one of 32 hash functions and tells the smallest value that it gives over all runs of three
 * letters of the text. Two texts share such a smallest value as often as they share runs, so the share of equal
 * characters estimates how much of the texts is the same, within about 0.1.
 *
 * @example
 * likeness(toSketch('镜像地址有吗？可以对接 dapr 吗？'), toSketch('镜像的地址有吗？可以对接 dapr 吗？')) // about 0.7
 */
export function toSketch(text: string): string {
  const characters = Array.from(text.normalize('NFKC').toLowerCase().replace(NOT_LETTER, ''));
  if (characters.length === 0) return '-'.repeat(LENGTH);
  const smallest = new Uint32Array(LENGTH).fill(0xffffffff);
  for (let at = 0; at < Math.max(1, characters.length - RUN + 1); at += 1) {
    const run = mix(hashRun(characters, at));
    const step = mix(run ^ 0x9e3779b9) | 1;
    for (let slot = 0; slot < LENGTH; slot += 1) {
      const value = mix(run + Math.imul(slot, step));
      if (value < (smallest[slot] ?? 0)) smallest[slot] = value;
    }
  }
  return Array.from(smallest, (value) => ALPHABET.charAt(value % ALPHABET.length)).join('');
}

/** How much two sketches have in common: 0 (nothing) to 1 (all). Texts without letters are like nothing. */
export function likeness(a: string, b: string): number {
  if (a.length !== b.length || a === '' || a.startsWith('-') || b.startsWith('-')) return 0;
  let equal = 0;
  for (let at = 0; at < a.length; at += 1) {
    if (a.charCodeAt(at) === b.charCodeAt(at)) equal += 1;
  }
  return equal / a.length;
}

const LENGTH = 32;
const RUN = 3;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_.';
/** Punctuation and space: `，` matches, `胡` and `3` do not. */
const NOT_LETTER = /[^\p{L}\p{N}]+/gu;

function hashRun(characters: readonly string[], start: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < Math.min(start + RUN, characters.length); at += 1) {
    hash = Math.imul(hash ^ (characters[at]?.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/** Spreads the bits of a number over all 32. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
