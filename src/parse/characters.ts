import type { Point } from 'unist';
import type { RuleId } from '../model/rules.ts';

/** A text without what no page can show. */
export interface CleanText {
  readonly text: string;
  readonly problems: readonly {
    readonly rule: RuleId;
    readonly place: Point;
    readonly data: Readonly<Record<string, string>>;
  }[];
}

/**
 * Brings line ends to `\n` and takes out the byte order mark and characters that neither HTML nor XML may hold; looks
 * for characters that were lost before.
 *
 * @example
 * cleanCharacters('\uFEFFa\r\nb\u0008') // text 'a\nb', a problem `control-characters` at 2:2
 */
export function cleanCharacters(written: string): CleanText {
  const lines = written
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .toWellFormed();
  const problems = [
    find(lines, CONTROL, 'control-characters'),
    find(lines, REPLACEMENT, 'characters-lost'),
  ].filter((problem) => problem !== undefined);
  return { text: lines.replace(CONTROL, ''), problems };
}

function find(
  text: string,
  pattern: RegExp,
  rule: RuleId,
): CleanText['problems'][number] | undefined {
  const matches = text.match(pattern);
  const [first] = matches ?? [];
  if (!matches || first === undefined) return undefined;
  const before = text.slice(0, text.indexOf(first)).split('\n');
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  const found = `U+${(first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return { rule, place, data: { count: String(matches.length), found } };
}

/** NUL, backspace, U+009F and U+FFFE match; tab, line end and the joiners of emoji do not. */
const CONTROL = /[\0-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/gu;

/** `�`, which stands where a program could not read a character. */
const REPLACEMENT = /\uFFFD/gu;
