import type { DigestDate } from '../model/date.ts';
import type { LinkCopy } from '../render/html.ts';
import type { Ui } from './ui.ts';

/** The copy that stands for a link of a digest where this leads nowhere any more; `undefined` for all others. */
export function findArchiveCopy(
  { deadLinks, t }: Pick<Ui, 'deadLinks' | 't'>,
  href: string,
  date: Pick<DigestDate, 'day'>,
): LinkCopy | undefined {
  return deadLinks.has(toPageAddress(href))
    ? { href: toArchiveCopy(href, date), label: t.deadLink }
    : undefined;
}

/**
 * Where a page stands in the Internet Archive, as it was about the day of a digest.
 *
 * @example
 * toArchiveCopy('https://a.example/x', digest.date) // 'https://web.archive.org/web/20210910/https://a.example/x'
 */
function toArchiveCopy(url: string, { day }: Pick<DigestDate, 'day'>): string {
  return `https://web.archive.org/web/${day.replaceAll('-', '')}/${url}`;
}

/** The address that `links.yaml` lists a link under: `https://a.example/x#y` → `https://a.example/x` */
export function toPageAddress(url: string): string {
  const at = url.indexOf('#');
  return at < 0 ? url : url.slice(0, at);
}
