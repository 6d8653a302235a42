/** A folder of digests that have the same form. */
export interface Place {
  /** As seen from the content folder: `weekly`, `weekly/2021`. */
  readonly folder: string;
  /** Whether each lies in a folder of its own, as `index.md`. */
  readonly isBundle: boolean;
}

/**
 * @example
 * toPlace('weekly/2021/a.md') // { folder: 'weekly/2021', isBundle: false }
 * toPlace('weekly/a/index.md') // { folder: 'weekly', isBundle: true }
 */
export function toPlace(source: string): Place {
  const isBundle = source.endsWith('/index.md');
  const parts = source.split('/').slice(0, isBundle ? -2 : -1);
  return { folder: parts.join('/'), isBundle };
}

/**
 * The template of names of new digests: the newest one's name with the date of the new one, as it is where the editor
 * sits.
 *
 * @example
 * toSlugTemplate('weekly/news-20210910.md') // `news-{{date | date('YYYYMMDD')}}`
 * toSlugTemplate(undefined)                 // `{{date | date('YYYY-MM-DD')}}`
 */
export function toSlugTemplate(source: string | undefined): string {
  const stem = source?.replace(ENDING, '').split('/').at(-1) ?? '';
  const form = (hyphen: string) => `{{date | date('YYYY${hyphen}MM${hyphen}DD')}}`;
  return DATE.test(stem) ? stem.replace(DATE, (_whole, hyphen: string) => form(hyphen)) : form('-');
}

/** `/index.md` and `.md` */
const ENDING = /(?:\/index)?\.md$/u;

/** `20210910` and `2021-09-10`, with the hyphen or nothing; not `230526`. */
const DATE = /(?<!\d)20\d{2}(-?)\d{2}\1\d{2}(?!\d)/u;
