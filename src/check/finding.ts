import type { Message, Severity } from '../model/message.ts';

/** A change to a file that mends a message without any judgement. Lines and columns from 1; `end` is behind the last character. */
export interface Fix {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
  /** What stands there afterwards. */
  readonly text: string;
}

/** A message with its severity on this site and, where it is safe, what mends it. */
export interface Finding extends Message {
  readonly severity: Severity;
  readonly fix?: Fix | undefined;
}
