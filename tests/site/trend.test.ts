import { describe, expect, test } from 'vitest';
import { zhCN } from '../../src/site/strings/zh-CN.ts';
import { toSpan, toTrend } from '../../src/site/trend.ts';

const days = (...list: readonly string[]) => list.map((day) => ({ day }));

describe('toTrend()', () => {
  test('counts per quarter without gaps, oldest first', () => {
    const dates = days('2021-12-31', '2021-02-01', '2021-03-01');
    const span = toSpan(dates);
    const trend = toTrend(dates, span ?? { from: 0, to: 0 }, zhCN);
    expect(trend.unit).toBe('quarter');
    expect(trend.points.map(({ count }) => count)).toEqual([2, 0, 0, 1]);
    expect(trend.points[0]).toEqual({ label: '2021 年第 1 季度', tick: '2021', count: 2 });
    expect(trend.max).toBe(2);
  });

  test('names the year of a short time that begins within it, and of no other', () => {
    const ticks = (...list: readonly string[]) => {
      const dates = days(...list);
      const trend = toTrend(dates, toSpan(dates) ?? { from: 0, to: 0 }, zhCN);
      return trend.points.map(({ tick }) => tick);
    };
    expect(ticks('2021-09-10')).toEqual(['2021']);
    expect(ticks('2021-09-10', '2021-12-01')).toEqual(['2021', undefined]);
    expect(ticks('2021-12-01', '2022-02-01')).toEqual([undefined, '2022']);
  });

  test('counts per year over a long time, and never has more points than can be seen', () => {
    const dates = days('1900-01-01', '2020-05-05', '2020-06-06');
    const trend = toTrend(dates, toSpan(dates) ?? { from: 0, to: 0 }, zhCN);
    expect(trend.unit).toBe('year');
    expect(trend.points).toHaveLength(40);
    expect(trend.points.at(-1)).toEqual({ label: '2020 年', tick: '2020', count: 2 });
  });
});

test('toSpan() of no days is nothing', () => {
  expect(toSpan([])).toBeUndefined();
});
