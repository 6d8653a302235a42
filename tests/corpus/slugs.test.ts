import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignSlugs } from '../../src/corpus/slugs.ts';

const claim = (name: string, since = 0, wanted?: string) => ({ key: name, name, since, wanted });
const assign = (...claims: readonly ReturnType<typeof claim>[]) =>
  Object.fromEntries(assignSlugs(claims).map(({ claim: { key }, slug }) => [key, slug]));

describe('assignSlugs()', () => {
  test('gives the plain slug to the name heard of first', () => {
    const slugs = assign(claim('C#', 2), claim('C++', 1));
    expect(slugs['C++']).toBe('c');
    expect(slugs['C#']).toMatch(/^c-[a-z0-9]+$/u);
  });

  test('prefers a slug asked for, then a name that the slug spells in full', () => {
    expect(assign(claim('C++', 1), claim('C', 2)).C).toBe('c');
    expect(assign(claim('C', 1), claim('See', 2, 'c')).See).toBe('c');
  });

  test('a newcomer moves no slug', () => {
    const before = assign(claim('C++', 1), claim('C#', 2));
    const after = assign(claim('C--', 3), claim('C++', 1), claim('C#', 2));
    expect(after).toMatchObject(before);
  });

  test('are unique, and do not depend on the order', () => {
    const names = fc.uniqueArray(
      fc.oneof(
        fc.constantFrom('C', 'c ', 'C++', 'C#', 'con', '..', '😀', 'rss', 'Ｃ'),
        fc.string(),
      ),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(names, fc.integer({ min: 0, max: 3 }), (all, times) => {
        const claims = all.map((name, index) => claim(name, times === 0 ? 0 : index % times));
        const slugs = assign(...claims);
        expect(new Set(Object.values(slugs)).size).toBe(all.length);
        expect(assign(...claims.toReversed())).toEqual(slugs);
      }),
    );
  });
});
