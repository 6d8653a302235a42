import { describe, expect, test } from 'vitest';
import { toPersonKey } from '../../src/corpus/people.ts';
import { makeCorpus } from './archive.ts';

describe('toPersonKey()', () => {
  test.each([
    ['J～杰', 'J~杰'],
    ['北京 jht', '北京JHT'],
    ['@温明磊', '温明磊'],
    ['Purge  yao', 'purge yao'],
    ['wy223170', 'WY223170'],
    ['温明磊\u200b', '温明磊'],
  ])('is one for %j and %j', (a, b) => {
    expect(toPersonKey(a)).toBe(toPersonKey(b));
  });

  test.each([
    ['Li Ming', 'Liming'],
    ['李明', '李鸣'],
    ['梁开心', '梁开心2'],
  ])('tells %j from %j', (a, b) => {
    expect(toPersonKey(a)).not.toBe(toPersonKey(b));
  });
});

describe('createCorpus().people', () => {
  test('folds spellings, counts what was asked and written, and puts who asked most first', () => {
    const corpus = makeCorpus([
      { day: '2021-01-01', authors: ['团队'], entries: [{ askers: ['J~杰'] }, { askers: ['甲'] }] },
      { day: '2021-01-08', authors: ['团队'], entries: [{ askers: ['J～杰', '乙'] }] },
      { day: '2021-01-15', authors: ['乙'], entries: [{ askers: ['J~杰'] }] },
    ]);
    expect(corpus.people.map(({ name, asked, wrote }) => [name, asked, wrote])).toEqual([
      ['J~杰', ['2021-01-15-1', '2021-01-08-1', '2021-01-01-1'], []],
      ['乙', ['2021-01-08-1'], ['2021-01-15']],
      ['甲', ['2021-01-01-2'], []],
      ['团队', [], ['2021-01-08', '2021-01-01']],
    ]);
    expect(corpus.people[0]?.aliases).toEqual(['J～杰']);
  });

  test('takes names, aliases, slugs and links from people.yaml', () => {
    const corpus = makeCorpus(
      [{ day: '2021-01-01', authors: ['SOFAStack'], entries: [{ askers: ['SOFA 团队'] }] }],
      {
        people: [
          { name: 'SOFA 团队', aliases: ['SOFAStack'], slug: 'team', link: 'https://example.org/' },
        ],
      },
    );
    expect(corpus.people).toEqual([
      {
        name: 'SOFA 团队',
        slug: 'team',
        aliases: ['SOFAStack'],
        link: 'https://example.org/',
        asked: ['2021-01-01-1'],
        wrote: ['2021-01-01'],
      },
    ]);
    expect(corpus.digests[0]?.authors[0]).toMatchObject({ name: 'SOFAStack', slug: 'team' });
    expect(corpus.entries[0]?.askers[0]).toMatchObject({ name: 'SOFA 团队', slug: 'team' });
  });

  test('gives people whose names leave one slug pages of their own', () => {
    const { people } = makeCorpus([
      { day: '2021-01-01', entries: [{ askers: ['a.b', 'a-b', '😀', '😁'] }] },
    ]);
    expect(new Set(people.map(({ slug }) => slug)).size).toBe(4);
  });
});
