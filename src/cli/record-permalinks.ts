import { join, relative } from 'node:path';
import { RECORD_FILE, updateRecord } from '../corpus/permalink-record.ts';
import type { Environment } from '../load/environment.ts';
import { saveRecord } from '../load/permalinks.ts';
import { loadArchive } from '../load/site.ts';
import { UnreadableError } from '../load/unreadable.ts';
import { count } from './stages.ts';

/**
 * Records what is in the content folder as published, so that its addresses and feed ids stay.
 *
 * @param now ISO 8601, the date of change of what was edited since the last time
 * @returns a line for people: what was recorded where
 * @throws UnreadableError where a file cannot be read, even if `lenient`: what is left out would count as removed
 */
export async function recordPermalinks(environment: Environment, now: string): Promise<string> {
  const { contentDir } = environment;
  const { settled } = await loadArchive({ ...environment, lenient: false });
  const changed = await saveRecord(contentDir, updateRecord(settled, now));
  const { digests, entries, permalinks } = settled;
  const sum = (list: readonly { readonly before: unknown }[], ...nouns: [string, string]) =>
    `${count(list.length, ...nouns)} (${list.filter(({ before }) => before === undefined).length} new)`;
  const removed = permalinks.removedDigests.length + permalinks.removedEntries.length;
  const file = relative('', join(contentDir, RECORD_FILE));
  return `${file} ${changed ? 'written' : 'is up to date'}: ${sum(digests, 'digest', 'digests')}, ${sum(entries, 'entry', 'entries')}, ${removed} removed`;
}

/**
 * Records what stands in the content folder before a command changes it, and says so: it has been published, and its
 * addresses are to stay. Where a file cannot be read, that is said instead.
 */
export async function recordEarlier(environment: Environment): Promise<void> {
  try {
    process.stdout.write(`${await recordPermalinks(environment, toMoment(new Date()))}\n`);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    process.stderr.write(`Published addresses are not recorded yet:\n${error.message}\n`);
  }
}

/** The moment as the record writes it: `2026-11-22T14:30:00Z`. */
export function toMoment(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/u, 'Z');
}
