import { describe, expect, test } from 'vitest';
import { CBOR, CborReader, toCborHead, toCborText } from '../../src/integrations/cbor.ts';

describe('CborReader', () => {
  test.each([0, 23, 24, 255, 256, 65_535, 65_536, 4_294_967_295])(
    'reads %i as written',
    (number) => {
      const bytes = toCborHead(CBOR.uint, number);
      const reader = new CborReader(bytes);
      expect(reader.head(CBOR.uint)).toBe(number);
      expect(reader.isAtEnd).toBe(true);
    },
  );

  test('reads a text behind an array with all that is in it', () => {
    const bytes = Buffer.concat([
      toCborHead(CBOR.array, 3),
      toCborHead(CBOR.negative, 300),
      toCborText('x'.repeat(30)),
      toCborHead(CBOR.array, 1),
      toCborHead(CBOR.array, 0),
      toCborText('回滚'),
    ]);
    const reader = new CborReader(bytes);
    reader.skip();
    const { at } = reader;
    expect(reader.text().toString()).toBe('回滚');
    expect(reader.isAtEnd).toBe(true);
    expect(reader.slice(at)).toEqual(toCborText('回滚'));
  });

  test.each([
    ['an item of another kind', toCborText('a'), 'kind 0 expected at 0'],
    ['a number of eight bytes', Buffer.of(0x1b, 0, 0, 0, 0, 0, 0, 0, 1), 'a number of 8 bytes'],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => new CborReader(bytes).head(CBOR.uint)).toThrow(message);
  });

  test('refuses a kind that Pagefind does not write', () => {
    expect(() => new CborReader(Buffer.of(0xfb, 0)).skip()).toThrow();
    expect(() => new CborReader(Buffer.of(0xa0)).skip()).toThrow('kind 5 is not expected');
  });
});
