import type { DigestDate } from '../model/date.ts';

/** What a date's text turned out to be. */
export type ParsedDate =
  /** `zoned`: the text names its offset; otherwise it was taken in the site's zone. */
  | { readonly kind: 'date'; readonly date: DigestDate; readonly zoned: boolean }
  /** It has the shape of a date, but there is no such day or time: `2023-02-30`. */
  | { readonly kind: 'impossible' }
  /** It does not look like a date: `next Friday`. */
  | { readonly kind: 'unknown' };

/**
 * Reads a date as people write it into front matter. The machine's clock, zone and language play no part.
 *
 * @param timeZone IANA name of the zone that a date without an offset is taken in.
 * @example
 * parseDate('2021-09-10T15:00:00+08:00', 'Asia/Shanghai')
 * // { kind: 'date', zoned: true, date: { iso: '2021-09-10T15:00:00+08:00', day: '2021-09-10', time: 1631257200000 } }
 * parseDate('2021-09-10', 'Asia/Shanghai') // … iso: '2021-09-10T00:00:00+08:00', zoned: false
 * parseDate('2021-02-30', 'Asia/Shanghai') // { kind: 'impossible' }
 */
export function parseDate(text: string, timeZone: string): ParsedDate {
  const match = DATE.exec(text.normalize('NFKC').trim()) ?? COMPACT_DATE.exec(text.trim());
  if (!match) return { kind: 'unknown' };
  const { year, month, day, hour = '0', minute = '0', second = '0', offset } = match.groups ?? {};
  const fields = [year, month, day, hour, minute, second].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const local = toLocalTime(...fields);
  if (local === undefined) return { kind: 'impossible' };
  const minutes = offset === undefined ? findZoneOffset(local, timeZone) : parseOffset(offset);
  if (minutes === undefined) return { kind: 'impossible' };
  const clock = new Date(local).toISOString().slice(0, 19);
  return {
    kind: 'date',
    zoned: offset !== undefined,
    date: {
      iso: clock + formatOffset(minutes),
      day: clock.slice(0, 10),
      time: local - minutes * 60_000,
    },
  };
}

/** Whether there is such a day: `isDay(2024, 2, 29)` is true, `isDay(2023, 2, 29)` is not. */
export function isDay(year: number, month: number, day: number): boolean {
  return toLocalTime(year, month, day, 0, 0, 0) !== undefined;
}

/**
 * `2021-09-10T15:00:00+08:00`, `2021-09-10 15:00:00.5 +0800`, `2021/9/10 15:00`, `2021-09-10T07:00:00Z` and
 * `2021年9月10日` match; `10-09-2021` does not.
 */
const DATE =
  /^(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?(?:(?:T|t|\s+)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<offset>Z|z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?$/u;

/** `20210910` matches; `2021091` and `202109101500` do not. */
const COMPACT_DATE = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u;

/** Milliseconds of a wall clock as if it hung in Greenwich; `undefined` where the calendar has no such day or time. */
function toLocalTime(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number | undefined {
  if (year < 1000 || hour > 23 || minute > 59 || second > 59) return undefined;
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(time);
  const same =
    back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  return same ? time : undefined;
}

/** Minutes east of Greenwich of `Z`, `+08:00`, `-0330`, `+8`; `undefined` past the ±14 hours that the world uses. */
function parseOffset(written: string): number | undefined {
  const match = /^(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d{2})?$/u.exec(written);
  if (!match) return 0;
  const { sign, hours, minutes = '0' } = match.groups ?? {};
  const total = Number(hours) * 60 + Number(minutes);
  if (total > 14 * 60 || Number(minutes) > 59) return undefined;
  return sign === '-' ? -total : total;
}

/** Minutes east of Greenwich that a zone's clocks show at a wall-clock time. */
function findZoneOffset(local: number, timeZone: string): number {
  const offsetAt = (time: number) => {
    const zoned = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
      .formatToParts(time)
      .find((part) => part.type === 'timeZoneName');
    return parseOffset(zoned?.value.replace('GMT', '') ?? '') ?? 0;
  };
  const guess = offsetAt(local);
  return offsetAt(local - guess * 60_000);
}

/** `480` → `+08:00` */
function formatOffset(minutes: number): string {
  const absolute = Math.abs(minutes);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(absolute / 60))}:${pad(absolute % 60)}`;
}
