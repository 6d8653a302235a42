import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFingerprints } from '../../src/build/fingerprint.ts';

const of = (value: unknown) => createFingerprints().of([value]);

test.each([
  ['a text and its halves', ['ab', ''], ['a', 'b']],
  ['a text and how one is described', ['1:a'], ['1', 'a']],
  ['a number and its digits', [12, 3], [1, 23]],
  ['a number and a text', [1], ['1']],
  ['a list and its members', [['a'], 'b'], [['a', 'b']]],
  ['a Set and a list', new Set(['a']), ['a']],
  ['a Map and its pairs', new Map([['a', 1]]), [['a', 1]]],
  ['another order', { a: 1, b: 2 }, { b: 2, a: 1 }],
  ['nothing and its name', [undefined], ['undefined']],
  ['what is far inside', { id: 'x', turns: [{ text: 'a' }] }, { id: 'x', turns: [{ text: 'b' }] }],
])('tells %s apart', (_, one, other) => {
  expect(of(one)).not.toBe(of(other));
  expect(of(structuredClone(one))).toBe(of(one));
});

test('values have the same fingerprint where their JSON is the same, and only there', () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('', 'a', 'ab', '1:a', '1;', '#', 0, 1, 12, true, null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'ab', 'id', 'type'), tie('value'), { maxKeys: 2 }),
    ),
  }));
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(of(one) === of(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      expect(of(structuredClone(one))).toBe(of(one));
    }),
    { numRuns: 2000 },
  );
});
