import { toLine } from '../check/line.ts';
import type { Message } from '../model/message.ts';
import { toWords, type Language } from '../site/messages.ts';

/** Files that cannot be read as digests: all of them, each with place, reason and remedy. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  readonly unreadable: readonly Message[];

  constructor(unreadable: readonly Message[], language: Language) {
    const files = new Set(unreadable.map(({ file }) => file)).size;
    const lines = unreadable.map(
      (message) => `${toLine(message, 'error', language)}\n    → ${toWords(message, language).remedy}`,
    );
    super(
      [
        `${files} ${files === 1 ? 'file' : 'files'} cannot be read as a digest:`,
        ...lines,
        'Mend the above, or set LENIENT=1 to build without them.',
      ].join('\n'),
    );
    this.unreadable = unreadable;
  }
}
