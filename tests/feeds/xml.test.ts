import fc from 'fast-check';
import { expect, test } from 'vitest';
import { element, escapeXml, toXml } from '../../src/feeds/xml.ts';
import { readXml } from '../xml.ts';

/** What XML 1.0 has no room for. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

test('toXml() writes what parses back to the same text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const legal = text.replace(ILLEGAL, '');
      expect(readXml(toXml(element('a', { b: text }, element('c', {}, text))))).toMatchObject({
        attributes: { b: legal },
        children: [{ name: 'c', text: legal }],
      });
    }),
    { numRuns: 500 },
  );
});

test('escapeXml() leaves no markup and no character that XML forbids', () => {
  expect(escapeXml('a\u0008<b>&"\uFFFE\uD800]]>')).toBe('a&lt;b&gt;&amp;&quot;]]&gt;');
});

test('element() leaves out what is undefined', () => {
  expect(toXml(element('a', { b: undefined }, undefined, [element('c')]))).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a>\n <c/>\n</a>\n',
  );
});
