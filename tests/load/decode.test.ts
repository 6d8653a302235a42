import { describe, expect, test } from 'vitest';
import { decode } from '../../src/load/decode.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  );
const problemOf = (data: Uint8Array) => {
  const decoded = decode(data);
  if (decoded.kind === 'text') return decoded.text;
  const { rule, place, data: words } = decoded;
  const point = place && 'line' in place ? `${place.line}:${place.column}` : 'file';
  return [point, rule, words.encoding ?? ''].join(' ').trim();
};

/** `中文` in GBK. */
const GBK = [0xd6, 0xd0, 0xce, 0xc4];

describe('decode()', () => {
  test.each([
    ['UTF-8', bytes('一\n二'), '一\n二'],
    ['a byte order mark', bytes([0xef, 0xbb, 0xbf], '一'), '一'],
    ['GBK', bytes('title: a\nb', GBK), '2:2 file-not-utf8 GB18030'],
    [
      'UTF-16 with a mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('一', 'utf16le')]),
      '1:1 file-not-utf8 UTF-16LE',
    ],
    ['UTF-16 without a mark', Buffer.from('---\ntitle', 'utf16le'), '1:1 file-not-utf8 UTF-16LE'],
    ['a damaged byte', bytes('一二\n三', [0xff], '四'), '2:2 file-damaged'],
    ['a character cut off at the end', bytes('一', [0xe4, 0xb8]), '1:2 file-damaged'],
    ['NUL', bytes('---\na', [0], 'bcdefgh'), '2:2 file-not-text'],
    ['an empty file', bytes(''), 'file file-empty'],
    ['blanks alone', bytes(' \n\t\n'), 'file file-empty'],
  ])('reads %s', (_name, data, expected) => {
    expect(problemOf(data)).toBe(expected);
  });
});
