import { expect, test } from 'vitest';
import { shortenNames } from '../../src/integrations/index-names.ts';

/** `k`, the first byte of a text of eleven bytes, and the text. */
const text = (name: string) => `k${name}`;
const list = (...names: string[]) =>
  Buffer.from(`[${names.map(text).join('\x18\xb9,')}]`, 'latin1');

test('shortenNames() names documents by place and parts by number, and tells what parts were called', () => {
  const { list: renamed, parts } = shortenNames(
    list('zxx_fc68c26', 'zxx_ef2ff5d', 'zxx_eac1363', 'zxx_4a922e9'),
    2,
  );
  expect(Buffer.from(renamed).toString('latin1')).toBe('[a0\x18\xb9,a1\x18\xb9,a0\x18\xb9,a1]');
  expect([...parts]).toEqual([
    ['zxx_eac1363', '0'],
    ['zxx_4a922e9', '1'],
  ]);
});

test('shortenNames() leaves a text that only begins like a name', () => {
  const { list: renamed } = shortenNames(Buffer.from('kzxx_fc68c2jkzxx_fc68c26', 'latin1'), 1);
  expect(Buffer.from(renamed).toString('latin1')).toBe('kzxx_fc68c2ja0');
});

test('shortenNames() throws where documents are missing', () => {
  expect(() => shortenNames(list('zxx_fc68c26'), 2)).toThrow('names 1 of 2 documents');
});
