import { toLine } from '../check/line.ts';
import type { Message } from '../model/message.ts';
import { SETTINGS_RULES } from '../model/rules/settings.ts';
import { toWords, type Language } from '../site/messages.ts';

/** Settings with mistakes, or files that cannot be read as digests: all of them, each with place, reason and remedy. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  readonly unreadable: readonly Message[];

  constructor(unreadable: readonly Message[], language: Language) {
    const files = new Set(unreadable.map(({ file }) => file)).size;
    const lines = unreadable.map(
      (message) =>
        `${toLine(message, 'error', language)}\n    → ${toWords(message, language).remedy}`,
    );
    super(
      [
        `${files} ${files === 1 ? 'file' : 'files'} cannot be read:`,
        ...lines,
        unreadable.some(({ rule }) => rule in SETTINGS_RULES)
          ? 'Mend the above: without the settings nothing can be built.'
          : 'Mend the above, or set LENIENT=1 to build without them.',
      ].join('\n'),
    );
    this.unreadable = unreadable;
  }
}
