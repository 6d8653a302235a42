/**
 * Writes a moment as RSS wants it (RFC 822 with a year of four digits), at the offset that it was written with.
 *
 * @example
 * toRfc822('2021-09-10T15:00:00+08:00') // 'Fri, 10 Sep 2021 15:00:00 +0800'
 */
export function toRfc822(iso: string): string {
  const [, year = '', month = '', day = '', time = '', zone = ''] = ISO.exec(iso) ?? [];
  const weekday =
    WEEKDAYS[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()];
  const offset = zone === 'Z' ? '+0000' : zone.replace(':', '');
  return `${weekday}, ${day} ${MONTHS[Number(month) - 1]} ${year} ${time} ${offset}`;
}

/** The later of two moments. */
export function latest(moments: readonly string[]): string | undefined {
  return moments.reduce<string | undefined>(
    (last, one) => (last === undefined || Date.parse(one) > Date.parse(last) ? one : last),
    undefined,
  );
}

/** `2021-09-10T15:00:00+08:00` and `2021-09-10T15:00:00.5Z` match, `2021-09-10` does not. */
const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/u;

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
