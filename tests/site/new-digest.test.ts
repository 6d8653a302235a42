import { describe, expect, test } from 'vitest';
import { toNextDay, toSource, toTemplate, toTitlePrefix } from '../../src/site/new-digest.ts';
import { parseDigest } from '../../src/parse/digest.ts';
import { toDigest } from '../archive.ts';

const parse = (text: string) =>
  parseDigest(
    { source: 'weekly/2020-01-10.md', text },
    { timeZone: 'Asia/Shanghai', linkBase: undefined },
  );

describe('toTemplate()', () => {
  const wanted = {
    title: '周报 "2"',
    description: '第二期',
    date: '2020-01-10T15:00:00+08:00',
    author: '编辑部',
  };

  test('has the front matter and the sections of the last digest', () => {
    const text = toDigest(1);
    const template = toTemplate(wanted, { digest: parse(text).digest, text }, 'zh-CN');
    const { digest, messages } = parse(template);
    expect(messages).toEqual([]);
    expect(digest.title).toBe('周报 "2"');
    expect(digest.date.iso).toBe(wanted.date);
    expect(digest.tags).toEqual(['周报']);
    const titles = digest.sections.flatMap(({ title }) => title ?? []);
    expect(titles).toEqual(['每周读者问答提炼', '本周推荐阅读', '本周发布']);
    expect(digest.entries).toHaveLength(1);
  });

  test.each(['zh-CN', 'en'] as const)('begins an archive in %s', (language) => {
    const { digest, messages } = parse(toTemplate(wanted, undefined, language));
    expect(messages).toEqual([]);
    expect(digest.entries.map(({ answered }) => answered)).toEqual([true]);
    expect(digest.sections.map(({ kind }) => kind)).toEqual(['questions', 'readings']);
    expect(digest.readings).toHaveLength(1);
  });
});

test.each([
  ['weekly/sofa-weekly-20210910.md', 'weekly/sofa-weekly-20210917.md'],
  ['weekly/sofa-weekly-20210910/index.md', 'weekly/sofa-weekly-20210917/index.md'],
  ['weekly/2021-09-10.md', 'weekly/2021-09-17.md'],
  ['weekly/sofa-weekly-230526/index.md', 'weekly/2021-09-17/index.md'],
  [undefined, 'weekly/2021-09-17.md'],
])('toSource() puts the digest after %s at %s', (last, expected) => {
  expect(toSource(last, '2021-09-17')).toBe(expected);
});

test.each([
  ['2021-09-10', '2021-09-10', '2021-09-17'],
  ['2021-09-10', '2021-09-15', '2021-09-17'],
  ['2021-09-10', '2021-09-17', '2021-09-17'],
  ['2021-09-10', '2021-09-18', '2021-09-24'],
  [undefined, '2021-09-18', '2021-09-18'],
])('toNextDay() after %s, on %s, is %s', (last, today, expected) => {
  expect(toNextDay(last, today)).toBe(expected);
});

test('toTitlePrefix() takes what stands before the first bar', () => {
  expect(toTitlePrefix('SOFA Weekly｜社区会议、QA 整理')).toBe('SOFA Weekly');
});
