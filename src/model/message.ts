import type { Point, Position } from 'unist';
import type { RuleId } from './rules.ts';

/** How bad it is: an `error` loses something, a `warning` is likely a mistake, a `hint` may be meant so. */
export type Severity = 'error' | 'warning' | 'hint';

/** Something about a digest that its editor should know. The words are made from `rule` and `data` by `site/messages.ts`. */
export interface Message {
  readonly rule: RuleId;
  /** Path of the file relative to the content folder, with `/`. */
  readonly file: string;
  /** Where: a stretch of text, a point, or the file as a whole. Lines and columns from 1 and of the whole file, front matter included. */
  readonly place: Position | Point | undefined;
  /** What the rule's words refer to: `{ found: '2021-13-45' }`. */
  readonly data: Readonly<Record<string, string>>;
}
