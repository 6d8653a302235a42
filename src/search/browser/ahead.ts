import type { Archive } from './archive.ts';
import { isMetered, wantsLessData } from './data-wish.ts';
import type { Found } from './finder.ts';

/** Rest after the first results before more is loaded than they need, in milliseconds. */
const REST = 300;

/**
 * Loads what the next queries are likely to need, as far as the reader's line is free for it: all cards of a small archive
 * once there are first results, and the whole index of most archives for a reader who asks something else.
 */
export class Ahead {
  /** What each archive was last asked. */
  readonly #asked = new Map<Archive, string>();
  readonly #whole = new Set<Archive>();

  /** Is told of all that is shown. */
  shown({ archive, request: { text } }: Found): void {
    if (wantsLessData()) return;
    const before = this.#asked.get(archive);
    this.#asked.set(archive, text);
    if (before === undefined) setTimeout(() => archive.loadCards(), REST);
    else if (!this.#whole.has(archive) && isAnother(text, before) && !isMetered() && !isKept()) {
      this.#whole.add(archive);
      archive.loadWhole();
    }
  }
}

/** Whether a service worker keeps the whole index already: see `src/offline/`. */
function isKept(): boolean {
  return 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
}

/** Whether a question is more than the one before it typed on or taken back, such as 回滚 and 回滚失败. */
function isAnother(text: string, before: string): boolean {
  return !text.startsWith(before) && !before.startsWith(text);
}
