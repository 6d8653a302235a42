import { expect, test } from 'vitest';
import { latest, toRfc822 } from '../../src/feeds/dates.ts';

test.each([
  ['2021-09-10T15:00:00+08:00', 'Fri, 10 Sep 2021 15:00:00 +0800'],
  ['2024-02-29T00:00:00Z', 'Thu, 29 Feb 2024 00:00:00 +0000'],
  ['2019-12-31T23:59:59.5-03:30', 'Tue, 31 Dec 2019 23:59:59 -0330'],
])('toRfc822(%s) keeps day, time and offset', (iso, expected) => {
  expect(toRfc822(iso)).toBe(expected);
});

test('latest() compares moments, not texts', () => {
  expect(latest(['2021-09-10T23:00:00+08:00', '2021-09-10T16:00:00Z'])).toBe(
    '2021-09-10T16:00:00Z',
  );
  expect(latest([])).toBeUndefined();
});
