import type { Message, Severity } from '../model/message.ts';
import { toWords, type Language } from '../site/messages.ts';

/** Where a message points, from 1; the start of the file where it is about the file as a whole. */
export interface Spot {
  readonly line: number;
  readonly column: number;
  /** Line and column after the last character; the same as the start for a point. */
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * One line that editors and terminals can jump to.
 *
 * @example
 * 'weekly/a.md:4:7 error 日期 2021-13-45 不存在 [date-impossible]'
 */
export function toLine(message: Message, severity: Severity, language: Language): string {
  const { line, column } = toSpot(message.place);
  return `${message.file}:${line}:${column} ${severity} ${toWords(message, language).says} [${message.rule}]`;
}

export function toSpot(place: Message['place']): Spot {
  if (place === undefined) return { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const { start, end } = 'start' in place ? place : { start: place, end: place };
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
