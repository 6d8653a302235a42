import { isDay } from './date.ts';

/** The stretch of days that a digest says it is about: `【10/28 - 11/01】`. */
export type Week =
  | {
      readonly kind: 'week';
      readonly written: string;
      /** Month and day, from 1. */
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
    }
  /** No calendar has it: `【2/30 - 3/1】`. */
  | { readonly kind: 'impossible'; readonly written: string };

/**
 * Finds the days that a title or description names.
 *
 * @example
 * findWeek('SOFA Weekly | 每周精选【9/9 - 9/13】') // { kind: 'week', written: '9/9 - 9/13', from: [9, 9], to: [9, 13] }
 * findWeek('3/12直播预告')                         // undefined
 */
export function findWeek(text: string): Week | undefined {
  const match = WEEK.exec(text.normalize('NFKC'));
  if (!match) return undefined;
  const written = match[0].slice(1, -1).trim();
  const [fromMonth = 0, fromDay = 0, toMonth = 0, toDay = 0] = match.slice(1).map(Number);
  // A leap year, as the text names none.
  if (!isDay(2024, fromMonth, fromDay) || !isDay(2024, toMonth, toDay))
    return { kind: 'impossible', written };
  return { kind: 'week', written, from: [fromMonth, fromDay], to: [toMonth, toDay] };
}

/** Whether a day is in the stretch or within a week of it, whatever the year: digests come out a few days late. */
export function holdsDay(week: Extract<Week, { kind: 'week' }>, day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  const year = Number(day.slice(0, 4));
  return [year - 1, year, year + 1].some((start) => {
    const from = Date.UTC(start, week.from[0] - 1, week.from[1]);
    const crossesNewYear = week.to[0] < week.from[0];
    const to = Date.UTC(start + (crossesNewYear ? 1 : 0), week.to[0] - 1, week.to[1]);
    return to >= from && time >= from - WEEK_LENGTH && time <= to + WEEK_LENGTH;
  });
}

/** In milliseconds. */
const WEEK_LENGTH = 7 * 24 * 60 * 60 * 1000;

/** `【9/9 - 9/13】`, `【12/31-01/03】` and `[3/9~3/13]` match; `3/12直播` does not. */
const WEEK = /[【[(]\s*(\d{1,2})\/(\d{1,2})\s*[-–—~]\s*(\d{1,2})\/(\d{1,2})\s*[】\])]/u;
