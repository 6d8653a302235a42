import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/parse/date.ts';

const isoOf = (text: string, zone = 'Asia/Shanghai') => {
  const parsed = parseDate(text, zone);
  return parsed.kind === 'date' ? parsed.date.iso : parsed.kind;
};

describe('parseDate()', () => {
  test.each([
    ['2021-09-10T15:00:00+08:00', '2021-09-10T15:00:00+08:00'],
    ['2021-09-10T07:00:00Z', '2021-09-10T07:00:00+00:00'],
    ['2021-09-10 15:00:00.250 +0800', '2021-09-10T15:00:00+08:00'],
    ['2021-09-10T15:00:00-03:30', '2021-09-10T15:00:00-03:30'],
    ['2021/9/1 8:05', '2021-09-01T08:05:00+08:00'],
    ['2021年9月10日', '2021-09-10T00:00:00+08:00'],
    ['２０２１-０９-１０', '2021-09-10T00:00:00+08:00'],
    ['20210910', '2021-09-10T00:00:00+08:00'],
    ['2024-02-29', '2024-02-29T00:00:00+08:00'],
  ])('reads %s', (text, iso) => {
    expect(isoOf(text)).toBe(iso);
  });

  test.each([
    '2023-02-29',
    '2021-13-45',
    '2021-04-31',
    '2021-09-10T24:00:00+08:00',
    '2021-09-10T15:60+08:00',
    '2021-09-10T15:00+15:00',
    '20211345',
  ])('knows that there is no %s', (text) => {
    expect(isoOf(text)).toBe('impossible');
  });

  test.each([
    '',
    'next Friday',
    '10-09-2021',
    '2021-09',
    '2021-09-10T',
    '2021-09-10 15',
    '202109101',
  ])('does not guess at “%s”', (text) => {
    expect(isoOf(text)).toBe('unknown');
  });

  test('takes a date without an offset in the site’s zone, summer time included', () => {
    expect(isoOf('2021-07-01', 'Europe/Berlin')).toBe('2021-07-01T00:00:00+02:00');
    expect(isoOf('2021-12-01', 'Europe/Berlin')).toBe('2021-12-01T00:00:00+01:00');
    expect(isoOf('2021-12-01', 'UTC')).toBe('2021-12-01T00:00:00+00:00');
  });

  test('gives the moment and the day at the digest’s own offset', () => {
    expect(parseDate('2021-09-10T00:30:00+08:00', 'UTC')).toEqual({
      kind: 'date',
      zoned: true,
      date: {
        iso: '2021-09-10T00:30:00+08:00',
        day: '2021-09-10',
        time: Date.UTC(2021, 8, 9, 16, 30),
      },
    });
  });
});
