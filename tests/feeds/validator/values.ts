import { parseFragment } from 'parse5';
import { findUnsafe } from '../../security/safe-html.ts';
import type { Check } from './shape.ts';

/** Any text that is not blank. */
export const text: Check = (value) => (value.trim() === '' ? 'is blank' : undefined);

/** One value and no other. */
export const is =
  (...expected: readonly string[]): Check =>
  (value) =>
    expected.includes(value) ? undefined : `is “${value}”, expected ${expected.join(' or ')}`;

/** An absolute address of the web, written as RFC 3986 wants it: what is not ASCII stands as `%E4…`. */
export const url: Check = (value) =>
  URL_CHARACTERS.test(value) && URL.canParse(value) ? undefined : `is no web address: “${value}”`;

/** `https://a.b/%E5%91%A8?q=1#x` matches; `/a`, `ftp://a`, `https://a.b/周` and `https://a.b/%` do not. */
const URL_CHARACTERS = /^https?:\/\/(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\dA-F]{2})+$/iu;

/** A permanent id of RFC 4287, 4.2.6: an absolute IRI in its canonical form. */
export const id: Check = (value) =>
  URN.test(value) || url(value) === undefined ? undefined : `is no canonical IRI: “${value}”`;

/** `urn:uuid:` and a UUID of RFC 9562 in lower case. */
const URN = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;

/** `text/html` */
export const mediaType: Check = (value) =>
  /^[a-z]+\/[\w.+-]+$/u.test(value) ? undefined : `is no media type: “${value}”`;

/** A language by RFC 5646 that this machine knows: `zh-CN`, not `Chinese`. */
export const language: Check = (value) =>
  /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(value) && new Intl.Locale(value).language !== ''
    ? undefined
    : `is no language: “${value}”`;

/** RFC 3339 as RFC 4287, 3.3 narrows it: a real moment with its offset, `T` and `Z` in capitals. */
export const rfc3339: Check = (value) => {
  const [, ...parts] = RFC_3339.exec(value) ?? [];
  const [year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN, second = NaN] =
    parts.map(Number);
  return isMoment(year, month, day, hour, minute, second)
    ? undefined
    : `is no date of RFC 3339: “${value}”`;
};
const RFC_3339 =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/u;

/** RFC 822 with a year of four digits: a real day, and the day of the week that it was. */
export const rfc822: Check = (value) => {
  const [, weekday, day, name = '', year, hour, minute, second] = RFC_822.exec(value) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  const isReal = isMoment(
    Number(year),
    month,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  const real = DAYS[new Date(Date.UTC(Number(year), month - 1, Number(day))).getUTCDay()];
  return isReal && real === weekday ? undefined : `is no date of RFC 822: “${value}”`;
};
const RFC_822 =
  /^([A-Z][a-z]{2}), (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (?:[+-](?:[01]\d|2[0-3])[0-5]\d|GMT)$/u;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const DAYS = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');

function isMoment(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay && hour < 24 && minute < 60 && second <= 60;
}

/** A whole number from 1 to `most`. */
export const upTo =
  (most: number): Check =>
  (value) =>
    /^[1-9]\d*$/u.test(value) && Number(value) <= most
      ? undefined
      : `is “${value}”, expected at most ${most}`;

/** HTML for a feed: well-formed, of safe elements alone, every address absolute, since there is no page to resolve it. */
export const html: Check = (value) => {
  const known = checked.get(value);
  if (known !== undefined) return known === '' ? undefined : known;
  const problem = checkHtml(value);
  checked.set(value, problem ?? '');
  return problem;
};
/** An item stands in many feeds. */
const checked = new Map<string, string>();

function checkHtml(value: string): string | undefined {
  if (value.trim() === '') return 'is blank';
  const problems: string[] = [];
  parseFragment(value, {
    onParseError: ({ code }) => problems.push(code),
    sourceCodeLocationInfo: true,
  });
  if (problems.length > 0) return `is malformed HTML: ${problems.join(', ')}`;
  const unsafe = findUnsafe(value);
  if (unsafe.length > 0) return `holds ${unsafe.join(', ')}`;
  const relative = RELATIVE.exec(value);
  return relative === null ? undefined : `has a relative address: ${relative[0]}`;
}

/** `href="/a"` and `src="a.png"` match; `href="https://a.b/"` and `href="mailto:a@b.c"` do not. */
const RELATIVE = /\b(?:href|src)="(?!https?:\/\/|mailto:)[^"]*"/u;
