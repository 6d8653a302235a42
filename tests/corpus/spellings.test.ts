import { describe, expect, test } from 'vitest';
import { getEditDistance } from '../../src/corpus/edit-distance.ts';
import { createSpellings, toNameKey } from '../../src/corpus/spellings.ts';
import { tagsSchema } from '../../src/model/settings.ts';

describe('getEditDistance()', () => {
  test.each([
    ['', '', 0],
    ['mosn', 'mosn', 0],
    ['sofaregistery', 'sofaregistry', 1],
    ['mosn', 'mson', 1],
    ['sofaboot', 'sofabolt', 2],
    ['', 'seata', 5],
  ])('of %j and %j is %i', (a, b, expected) => {
    expect(getEditDistance(a, b)).toBe(expected);
    expect(getEditDistance(b, a)).toBe(expected);
  });
});

describe('toNameKey()', () => {
  test.each([
    ['SOFA-RPC', 'sofarpc'],
    ['「 ＭＯＳＮ 」', 'mosn'],
    ['C++', 'c++'],
    ['C#', 'c#'],
    ['铜锁', '铜锁'],
    ['../..', '../..'],
    [' 😀 ', '😀'],
  ])('of %j is %j', (name, expected) => {
    expect(toNameKey(name)).toBe(expected);
  });
});

describe('createSpellings()', () => {
  const spellings = createSpellings(
    tagsSchema.parse([
      { name: 'SOFABoot' },
      { name: 'SOFARegistry' },
      { name: 'Tongsuo', aliases: ['BabaSSL', '铜锁'] },
      { name: 'MOSN' },
    ]),
  );
  const nearly = (name: string) => spellings.findNearly(name, () => true)?.name;

  test('find() knows names and aliases in any case and width', () => {
    expect(spellings.find('babassl')?.name).toBe('Tongsuo');
    expect(spellings.find('「铜锁」')?.name).toBe('Tongsuo');
    expect(spellings.find('SOFA Boot')?.name).toBe('SOFABoot');
    expect(spellings.find('SOFABolt')).toBeUndefined();
  });

  test.each([
    ['SOFARegistery', 'SOFARegistry'],
    ['SOFABoto', 'SOFABoot'],
    ['SOFABolt', undefined],
    ['MSON', undefined],
  ])('findNearly() takes %j for %j', (name, expected) => {
    expect(nearly(name)).toBe(expected);
  });

  test('findNearly() leaves out what is not possible', () => {
    expect(spellings.findNearly('SOFARegistery', () => false)).toBeUndefined();
  });
});
