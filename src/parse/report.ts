import type { Point, Position } from 'unist';
import type { RuleId } from '../model/rules.ts';

/** Takes down a message about the digest that is being parsed. */
export type Report = (
  rule: RuleId,
  place: Position | Point | undefined,
  data?: Readonly<Record<string, string>>,
) => void;
