import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCorpus } from '../../src/corpus/corpus.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Message } from '../../src/model/message.ts';
import { makeDigest, makeSettings, type DigestSketch } from './archive.ts';

const settings = makeSettings({
  site: { ignoredTags: ['SOFA Weekly'], synonyms: [['注册中心', 'registry']] },
  tags: [
    { name: 'Seata', links: ['https://github.com/seata'], words: ['undo_log'] },
    { name: 'C++' },
    { name: 'C#' },
    { name: '全局锁', kind: 'topic', aliases: ['行锁'] },
  ],
  people: [{ name: '甲', aliases: ['甲甲'] }],
});

const words = fc.constantFrom(
  'Seata',
  '全局锁',
  '行锁',
  '怎么',
  'undo_log',
  'registry',
  '注册中心',
  '回滚失败',
  'C++',
  '请问',
  'GlobalLock',
);
const text = fc.array(words, { maxLength: 6 }).map((all) => all.join(' '));
const entry = fc.record({
  askers: fc.array(fc.constantFrom('甲', '甲甲', '@甲', 'Bob', 'bob', '😀', '😁', 'con'), {
    maxLength: 2,
  }),
  question: text,
  answer: text,
  links: fc.constantFrom<readonly string[]>(
    [],
    ['https://github.com/seata/seata/issues/1'],
    ['not a link'],
  ),
  lines: fc.constantFrom<readonly string[]>(
    [],
    ['Seata'],
    ['Saeta https://github.com/seata/seata'],
    ['MOSN https://github.com/mosn/mosn'],
    ['C#'],
  ),
});
const sketches = fc.uniqueArray(
  fc.record({
    day: fc.constantFrom('2021-01-01', '2021-01-08', '2021-01-15'),
    slug: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    authors: fc.constantFrom<readonly string[]>([], ['甲'], ['团队']),
    tags: fc.constantFrom<readonly string[]>([], ['SOFA Weekly'], ['教程', 'Seata']),
    entries: fc.array(entry, { maxLength: 4 }),
  }),
  { selector: ({ slug }) => slug, maxLength: 6 },
);

const create = (all: readonly DigestSketch[]) => createCorpus(all.map(makeDigest), settings);
const holds = (check: (corpus: Corpus) => void) =>
  fc.assert(
    fc.property(sketches, (all) => check(create(all))),
    { numRuns: 60 },
  );

describe('createCorpus()', () => {
  test('gives the same for digests in any order', () => {
    fc.assert(
      fc.property(sketches, fc.array(fc.nat()), (all, keys) => {
        const shuffled = all
          .map((sketch, index) => ({ sketch, key: keys[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ sketch }) => sketch);
        expect(create(shuffled)).toEqual(create(all));
      }),
      { numRuns: 60 },
    );
  });

  test('puts the newest digest first, by slug where dates are equal', () => {
    const corpus = create([
      { day: '2021-01-01', slug: 'b' },
      { day: '2021-01-08', slug: 'c' },
      { day: '2021-01-01', slug: 'a' },
    ]);
    expect(corpus.digests.map(({ slug }) => slug)).toEqual(['c', 'a', 'b']);
  });

  test('changes nothing of what it is given', () => {
    const digests = [
      makeDigest({ day: '2021-01-01', authors: ['甲'], entries: [{ lines: ['Seata'] }] }),
    ];
    const before = structuredClone(digests);
    createCorpus(digests, settings);
    expect(digests).toEqual(before);
  });

  test('lists every tag of an entry in the index of tags, once, and the entry in the tag', () => {
    holds(({ entries, tagBySlug, tags }) => {
      for (const { id, tags: own } of entries) {
        for (const { slug, name } of own) expect(tagBySlug.get(slug)).toMatchObject({ name });
        for (const { slug } of own) expect(tagBySlug.get(slug)?.entries).toContain(id);
        expect(new Set(own.map(({ slug }) => slug)).size).toBe(own.length);
      }
      const uses = entries.reduce((sum, { tags: own }) => sum + own.length, 0);
      expect(tags.reduce((sum, tag) => sum + tag.entries.length, 0)).toBe(uses);
    });
  });

  test('gives tags and people slugs of their own, and askers and authors those of their people', () => {
    holds(({ digests, entries, tags, tagBySlug, people, hasAsked }) => {
      expect(tagBySlug.size).toBe(tags.length);
      const personBySlug = new Map(people.map((person) => [person.slug, person]));
      expect(personBySlug.size).toBe(people.length);
      for (const { slug, asked } of people) expect(hasAsked.get(slug)).toBe(asked.length > 0);
      for (const { id, askers } of entries) {
        for (const { slug } of askers) expect(personBySlug.get(slug)?.asked).toContain(id);
      }
      for (const { slug, authors } of digests) {
        for (const author of authors) expect(personBySlug.get(author.slug)?.wrote).toContain(slug);
      }
    });
  });

  test('tells what stands beside digests and, within their first tag, beside entries', () => {
    holds(({ digests, besideDigest, entries, besideEntry, tagBySlug }) => {
      for (const [at, { slug }] of digests.entries()) {
        expect(besideDigest.get(slug)).toEqual({
          previous: digests[at + 1]?.slug,
          next: digests[at - 1]?.slug,
        });
      }
      for (const { id, tags } of entries) {
        const same = tagBySlug.get(tags[0]?.slug ?? '')?.entries ?? [];
        const at = same.indexOf(id);
        expect(besideEntry.get(id)).toEqual(
          tags.length === 0 ? undefined : { previous: same[at + 1], next: same[at - 1] },
        );
      }
    });
  });

  test('relates entries to others that exist, at most ten and each once', () => {
    holds(({ related, entryById }) => {
      for (const [id, list] of related) {
        expect(entryById.has(id)).toBe(true);
        expect(list.length).toBeGreaterThan(0);
        expect(list.length).toBeLessThanOrEqual(10);
        const ids = list.map((one) => one.id);
        expect(new Set([id, ...ids]).size).toBe(ids.length + 1);
        for (const other of ids) expect(entryById.has(other)).toBe(true);
      }
    });
  });

  test('orders messages by file and place', () => {
    const message = (file: string, line?: number): Message => ({
      rule: 'date-missing',
      file,
      place: line === undefined ? undefined : { line, column: 1 },
      data: {},
    });
    const messages = [message('b.md', 2), message('a.md', 9), message('b.md'), message('a.md', 1)];
    expect(
      createCorpus([], settings, messages).messages.map(({ file, place }) => [
        file,
        place && 'line' in place ? place.line : 0,
      ]),
    ).toEqual([
      ['a.md', 1],
      ['a.md', 9],
      ['b.md', 0],
      ['b.md', 2],
    ]);
  });
});
