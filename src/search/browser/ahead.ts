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
  #archive: Archive | undefined;
  #text = '';
  #whole = false;

  /** Is told of all that is shown. */
  shown({ archive, request: { text } }: Found): void {
    if (wantsLessData()) return;
    if (this.#archive !== archive) {
      this.#archive = archive;
      this.#whole = false;
      setTimeout(() => archive.loadCards(), REST);
    } else if (!this.#whole && !isSameQuestion(this.#text, text) && !isMetered() && !isKept()) {
      this.#whole = true;
      archive.loadWhole();
    }
    this.#text = text;
  }
}

/** Whether a service worker keeps the whole index already: see `src/offline/`. */
function isKept(): boolean {
  return 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
}

/** Whether one text is the other as it was typed or mended further, such as 回滚 and 回滚失败. */
function isSameQuestion(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
