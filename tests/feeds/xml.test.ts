import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { element, escapeXml, toXml } from '../../src/feeds/xml.ts';

const parser = new XMLParser({ ignoreAttributes: false, trimValues: false, parseTagValue: false });

test('toXml() writes what parses back to the same text, whatever it is', () => {
  fc.assert(
    // The parser leaves `&#13;`, the form of a carriage return, to its caller.
    fc.property(
      fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\r', '')),
      (text) => {
        const legal = text.replace(
          /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu,
          '',
        );
        const xml = toXml(element('a', { b: text }, element('c', {}, text)));
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(parser.parse(xml).a.c ?? '').toBe(legal);
      },
    ),
    { seed: 1, numRuns: 300 },
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
