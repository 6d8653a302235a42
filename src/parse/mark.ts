import { findAsker, type AskerLine } from './grammar/asker.ts';
import { findGroup, type GroupLine } from './grammar/group.ts';
import { findProjectLine, type ProjectMark } from './grammar/project-line.ts';
import { findSpeaker, type SpeakerLine } from './grammar/speaker.ts';
import type { Line } from './line.ts';

/** What the grammar recognises in a line by itself. */
export type Mark = AskerLine | GroupLine | SpeakerLine | ProjectMark;

/**
 * Asks the rules of the grammar, in order, what a line is.
 *
 * @example
 * findMark(toLine(nodesOf('A：可以的。')))?.kind // 'answer'
 */
export function findMark(line: Line): Mark | undefined {
  return findSpeaker(line) ?? findAsker(line) ?? findGroup(line) ?? findProjectLine(line);
}
