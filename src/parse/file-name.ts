import { isDay } from './date.ts';

/**
 * The name that a digest goes by: its file's stem, or the folder's name for a page bundle.
 *
 * @example
 * findStem('weekly/2021-09-10.md')                      // '2021-09-10'
 * findStem('weekly/sofa-weekly-20210910/index.md')      // 'sofa-weekly-20210910'
 * findStem('weekly/sofa-weekly-20210910/index.zh.md')   // 'sofa-weekly-20210910'
 */
export function findStem(source: string): string {
  const parts = source.split('/');
  const file = (parts.at(-1) ?? '').replace(/\.(?:md|markdown)$/iu, '');
  const folder = parts.at(-2);
  return BUNDLE_STEM.test(file) && folder !== undefined ? folder : file;
}

/** The date that a name seems to carry. */
export type NameDate =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'impossible'; readonly written: string }
  /** It carries none, or less than a whole one: `sofa-weekly-0421`. */
  | { readonly kind: 'none' };

/**
 * Finds the date in a digest's name.
 *
 * @example
 * findNameDate('sofa-weekly-20210910')  // { kind: 'day', day: '2021-09-10' }
 * findNameDate('2021-09-10-qa')         // { kind: 'day', day: '2021-09-10' }
 * findNameDate('sofa-weekly-230609')    // { kind: 'day', day: '2023-06-09' }
 * findNameDate('sofa-weekly-202211223') // { kind: 'impossible', written: '202211223' }
 * findNameDate('sofa-weekly-0421')      // { kind: 'none' }
 */
export function findNameDate(stem: string): NameDate {
  const long = LONG_DATE.exec(stem);
  const short = long ? null : SHORT_DATE.exec(stem);
  const fields = (long ?? short)?.groups;
  if (fields) {
    const year = `${short ? '20' : ''}${fields.year ?? ''}`;
    const { month = '', day = '' } = fields;
    if (isDay(Number(year), Number(month), Number(day)))
      return { kind: 'day', day: `${year}-${month}-${day}` };
    // Six digits can be any number; eight that start like a year are meant as a date.
    return long ? { kind: 'impossible', written: long[0] } : { kind: 'none' };
  }
  const near = NEAR_DATE.exec(stem);
  return near ? { kind: 'impossible', written: near[0] } : { kind: 'none' };
}

/** `index` and `index.zh` match, `indexes` does not. */
const BUNDLE_STEM = /^index(?:\.[a-z]{2}(?:-[a-z]{2,4})?)?$/iu;

/** `20210910`, `2021-09-10` and `2021_09_10` match; `202109101` does not. */
const LONG_DATE = /(?<!\d)(?<year>(?:19|20)\d{2})([-_.]?)(?<month>\d{2})\2(?<day>\d{2})(?!\d)/u;

/** `230609` matches; `0609` and `20230609` do not. */
const SHORT_DATE = /(?<!\d)(?<year>\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d)/u;

/** Seven or nine digits that start with a year, one too few or too many: `2022112`, `202211223`; `20221122` does not. */
const NEAR_DATE = /(?<!\d)20\d{5}(?:\d{2})?(?!\d)/u;
