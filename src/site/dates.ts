import type { DigestDate } from '../model/date.ts';
import type { Strings } from './strings/strings.ts';

/** A week of ISO 8601: weeks start on Monday, and the first one of a year holds its first Thursday. */
export interface Week {
  /** Year that the week belongs to; at the turn of the year it can differ from the day's. */
  readonly year: string;
  readonly week: number;
}

/**
 * The day as readers write it, at the digest's own offset whatever the machine's time zone is.
 *
 * @example
 * formatDay(digest.date, zhCN) // '2021年9月10日'
 */
export function formatDay({ day }: Pick<DigestDate, 'day'>, strings: Strings): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return strings.day(year, String(Number(month)), String(Number(date)));
}

/** The month alone: `2021年9月`. */
export function formatMonth({ day }: Pick<DigestDate, 'day'>, strings: Strings): string {
  const [year = '', month = ''] = day.split('-');
  return strings.monthOf(year, String(Number(month)));
}

/** The calendar year at the digest's own offset: `2021`. */
export function toYear({ day }: Pick<DigestDate, 'day'>): string {
  return day.slice(0, 4);
}

/** The quarter as a number that counts on over the years: `2021-09-10` → 2021 × 4 + 2. */
export function toQuarter({ day }: Pick<DigestDate, 'day'>): number {
  return Number(toYear({ day })) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
}

/**
 * The week that a day lies in.
 *
 * @example
 * toWeek({ day: '2021-09-10' }) // { year: '2021', week: 36 }
 * toWeek({ day: '2021-01-01' }) // { year: '2020', week: 53 }
 */
export function toWeek({ day }: Pick<DigestDate, 'day'>): Week {
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = (date.getUTCDay() + 6) % 7;
  const thursday = new Date(date.getTime() + (3 - weekday) * DAY);
  const year = thursday.getUTCFullYear();
  const start = Date.UTC(year, 0, 1);
  return { year: String(year), week: Math.floor((thursday.getTime() - start) / DAY / 7) + 1 };
}

const DAY = 86_400_000;
