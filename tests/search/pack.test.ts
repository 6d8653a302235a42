import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPack, toPack } from '../../src/search/pack.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('toPack() joins files behind a line that names them', () => {
  const pack = toPack([
    ['a.json', utf8('{}')],
    ['b', utf8('xyz')],
  ]);
  expect(new TextDecoder().decode(pack)).toBe('[["a.json",2],["b",3]]\n{}xyz');
});

test('readPack() gives back whatever was packed', () => {
  const file = fc.tuple(fc.string(), fc.uint8Array());
  fc.assert(
    fc.property(fc.uniqueArray(file, { selector: ([path]) => path }), (files) => {
      const read = readPack(toPack(files));
      expect([...read].map(([path, bytes]) => [path, [...bytes]])).toEqual(
        files.map(([path, bytes]) => [path, [...bytes]]),
      );
    }),
  );
});

test('readPack() refuses what is no pack, or not the whole of one', () => {
  const pack = toPack([['a', utf8('xyz')]]);
  expect(() => readPack(pack.subarray(0, -1))).toThrow('a pack of');
  expect(() => readPack(new Uint8Array())).toThrow();
  expect(() => readPack(utf8('<!doctype html>\n<title>Home</title>'))).toThrow();
});
