import { isLineSlow } from './ahead-fetch.ts';
import type { Archive } from './archive.ts';
import { isMetered, wantsLessData } from './data-wish.ts';
import type { Found } from './finder.ts';

/** Rest after the first results before more is loaded than they need, in milliseconds. */
const REST = 300;

/**
 * Loads what the next queries are likely to need, as far as the reader's line is good for it: all cards of a small archive
 * once there are first results, and the whole index of most archives for a reader who asks something else. What fails
 * is tried again after the next question.
 */
export class Ahead {
  /** What each archive was last asked. */
  readonly #asked = new Map<Archive, string>();

  /** Is told of all that is shown. */
  shown({ archive, request: { text } }: Found): void {
    if (wantsLessData()) return;
    const before = this.#asked.get(archive);
    this.#asked.set(archive, text);
    if (before === undefined) {
      setTimeout(() => {
        archive.loadCards().catch(() => undefined);
      }, REST);
    } else if (isAnother(text, before) && isLineFree()) {
      archive.loadWhole().catch(() => undefined);
    }
  }
}

function isLineFree(): boolean {
  return !isMetered() && !isLineSlow() && !isKept();
}

/** Whether the site is kept offline: its worker has loaded the whole index, which is not loaded a second time. */
function isKept(): boolean {
  return 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
}

/** Whether a question is more than the one before it typed on or taken back, such as 回滚 and 回滚失败. */
function isAnother(text: string, before: string): boolean {
  const [a, b] = [toPlain(text), toPlain(before)];
  return !a.startsWith(b) && !b.startsWith(a);
}

function toPlain(text: string): string {
  return text.trim().toLowerCase();
}
