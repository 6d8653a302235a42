import type { Message } from '../../model/message.ts';
import { toSpot } from '../line.ts';
import type { Fix } from '../finding.ts';

/**
 * What mends an address that the parser read despite a slip (`address-mended`): the address that it used, in the place
 * of the one that stands there.
 *
 * @param lines of the file
 * @returns `undefined` for other messages, and where the address is not written in one piece on its line
 */
export function findAddressFix(
  { rule, place, data }: Message,
  lines: readonly string[],
): Fix | undefined {
  const { found, used } = data;
  if (rule !== 'address-mended' || found === undefined || used === undefined) return undefined;
  const { line, column } = toSpot(place);
  const at = lines[line - 1]?.indexOf(found, column - 1) ?? -1;
  if (at === -1) return undefined;
  return {
    start: { line, column: at + 1 },
    end: { line, column: at + 1 + found.length },
    text: used,
  };
}
