import { expect, test } from 'vitest';
import {
  countFacet,
  isSelected,
  readFacets,
  toFacetFiles,
  type FacetName,
} from '../../src/search/facet.ts';
import { createDocument } from './documents.ts';

const mosn = { name: 'MOSN', slug: 'mosn' };
const seata = { name: 'Seata', slug: 'seata' };
const { facets: file, people } = toFacetFiles([
  createDocument('a', {
    tags: [mosn],
    day: '2022-01-07',
    people: [{ name: '胡希国', slug: '胡希国' }],
  }),
  createDocument('b', { tags: [mosn, seata], day: '2021-09-10', answered: false }),
  createDocument('c', { tags: [seata], day: '2021-09-03' }),
]);
const facets = readFacets(3, file, people);
const select = (...values: readonly (readonly [FacetName, string])[]) =>
  new Map(values.map(([name, value]) => [name, new Set([value])]));
const counts = (name: FacetName, selection = select()) =>
  countFacet(facets, name, selection, [0, 1, 2]).map(({ label, count }) => [label, count]);

test('countFacet() counts results, most frequent first, years newest first', () => {
  expect(counts('tag')).toEqual([
    ['MOSN', 2],
    ['Seata', 2],
  ]);
  expect(counts('year')).toEqual([
    ['2022', 1],
    ['2021', 2],
  ]);
  expect(counts('person')).toEqual([['胡希国', 1]]);
});

test('countFacet() follows what the other facets are narrowed to, not its own', () => {
  const selection = select(['tag', 'seata']);
  expect(counts('year', selection)).toEqual([['2021', 2]]);
  expect(counts('tag', selection)).toEqual([
    ['MOSN', 2],
    ['Seata', 2],
  ]);
});

test('countFacet() keeps a chosen value that no result has', () => {
  expect(countFacet(facets, 'tag', select(['tag', 'seata']), [0])).toContainEqual({
    value: 'seata',
    label: 'Seata',
    count: 0,
  });
});

test('isSelected() wants one value of every facet', () => {
  const places = (selection: ReturnType<typeof select>) =>
    [0, 1, 2].filter((place) => isSelected(facets, selection, place));
  expect(places(select(['tag', 'seata'], ['answered', 'no']))).toEqual([1]);
  expect(places(select(['year', '1999']))).toEqual([]);
});
