/**
 * What a browser's tab, a bookmark and a search engine call a page. Characters that turn the direction of writing are
 * left out: nothing could keep them from turning the site's name behind them.
 *
 * @param title `undefined` on the home page
 * @example
 * toWindowTitle('为什么超时？', '周报问答') // '为什么超时？ · 周报问答'
 */
export function toWindowTitle(title: string | undefined, site: string): string {
  return title === undefined ? site : `${title.replace(TURNING, '')} · ${site}`;
}

/** A right-to-left override and its end match, Arabic letters and a zero-width space do not. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/gu;
