import type { Message } from '../model/message.ts';

/** A file's bytes as text, or why they are none. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'problem';
      readonly rule: Message['rule'];
      readonly place: Message['place'];
      readonly data: Message['data'];
    };

/**
 * Reads bytes as UTF-8 and nothing else: no byte is ever replaced by a guess. What is no UTF-8 gives the place of the
 * first byte that cannot be read and the encoding that it looks like.
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = findMarkedEncoding(bytes);
  if (encoding !== undefined) return toProblem('file-not-utf8', bytes, 0, { encoding });
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    const wide = findWideEncoding(bytes);
    return wide
      ? toProblem('file-not-utf8', bytes, 0, { encoding: wide })
      : toProblem('file-not-text', bytes, nul, {});
  }
  const text = tryDecode(bytes, 'utf-8');
  if (text === undefined) {
    const at = findBrokenByte(bytes);
    // Another encoding fails at its first character that is not Latin.
    if (bytes.subarray(0, at).some((byte) => byte > 0x7f))
      return toProblem('file-damaged', bytes, at, {});
    const looksChinese = tryDecode(bytes, 'gb18030') !== undefined;
    return toProblem('file-not-utf8', bytes, at, {
      encoding: looksChinese ? 'GB18030' : 'ISO-8859-1',
    });
  }
  if (text.trim() === '')
    return { kind: 'problem', rule: 'file-empty', place: undefined, data: {} };
  return { kind: 'text', text };
}

function toProblem(
  rule: Message['rule'],
  bytes: Uint8Array,
  at: number,
  data: Message['data'],
): Extract<Decoded, { kind: 'problem' }> {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, at));
  const lines = before.split('\n');
  return {
    kind: 'problem',
    rule,
    place: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
    data,
  };
}

/** Strict: `undefined` where a byte cannot be read. A byte order mark of UTF-8 is left out. */
function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The number of the first byte that no UTF-8 goes on with, found by halving. */
function findBrokenByte(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      // A character that is cut off at the end is no mistake yet.
      decoder.decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      bad = middle;
    }
  }
  // Back to where the character starts that breaks off.
  let start = good;
  while (start > 0 && start > good - 4 && ((bytes[start - 1] ?? 0) & 0xc0) === 0x80) start -= 1;
  const startsCharacter = start > 0 && (bytes[start - 1] ?? 0) >= 0xc0;
  const whole = tryDecode(bytes.subarray(0, good), 'utf-8') !== undefined;
  return whole || !startsCharacter ? good : start - 1;
}

/** By the marks that files in UTF-16 and UTF-32 start with. */
function findMarkedEncoding([first, second, third, fourth]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe)
    return third === 0 && fourth === 0 ? 'UTF-32LE' : 'UTF-16LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16BE';
  return undefined;
}

/** UTF-16 without a mark: of the first characters, which are Latin in a digest, every other byte is 0. */
function findWideEncoding(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 8);
  if (head.length < 8) return undefined;
  if (head.every((byte, at) => (byte === 0) === (at % 2 === 1))) return 'UTF-16LE';
  if (head.every((byte, at) => (byte === 0) === (at % 2 === 0))) return 'UTF-16BE';
  return undefined;
}
