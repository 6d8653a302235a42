import { describe, expect, test } from 'vitest';
import { formatDay, formatMonth, toQuarter, toWeek } from '../../src/site/dates.ts';
import { en } from '../../src/site/strings/en.ts';
import { zhCN } from '../../src/site/strings/zh-CN.ts';

describe('dates', () => {
  test('formatDay() and formatMonth() speak the language of the site, without a leading zero', () => {
    expect(formatDay({ day: '2021-09-05' }, zhCN)).toBe('2021年9月5日');
    expect(formatDay({ day: '2021-09-05' }, en)).toBe('5 Sep 2021');
    expect(formatMonth({ day: '2021-09-05' }, zhCN)).toBe('2021年9月');
  });

  test.each([
    ['2021-09-10', '2021', 36],
    ['2021-01-01', '2020', 53],
    ['2021-01-03', '2020', 53],
    ['2021-01-04', '2021', 1],
    ['2024-12-30', '2025', 1],
    ['2026-12-31', '2026', 53],
  ])('toWeek() puts %s into the ISO week %s/%i', (day, year, week) => {
    expect(toWeek({ day })).toEqual({ year, week });
  });

  test('toQuarter() counts on over the turn of the year', () => {
    expect(toQuarter({ day: '2022-01-01' }) - toQuarter({ day: '2021-12-31' })).toBe(1);
    expect(toQuarter({ day: '2021-07-01' })).toBe(2021 * 4 + 2);
  });
});
