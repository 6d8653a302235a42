import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRecord, RECORD_FILE, writeRecord } from '../corpus/permalink-record.ts';
import { EMPTY_RECORD, type PermalinkRecord } from '../model/permalinks.ts';

/**
 * Reads the record of published addresses; a content folder without one has published nothing yet.
 *
 * @throws Error that names every line that cannot be read: going on without them could move published addresses.
 */
export async function readRecord(contentDir: string): Promise<PermalinkRecord> {
  const path = join(contentDir, RECORD_FILE);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new Error(`${path} cannot be read`, { cause: error });
  });
  if (text === undefined) return EMPTY_RECORD;
  const { record, unreadable } = parseRecord(text);
  if (unreadable.length > 0) {
    const lines = unreadable.map(({ line, reason }) => `  ${RECORD_FILE}:${line}:1 ${reason}`);
    throw new Error(
      `The record of published addresses has lines that cannot be read; restore the file, or mend or remove them:\n${lines.join('\n')}`,
    );
  }
  return record;
}

/** Writes the record in one step. Returns whether that changed it. */
export async function saveRecord(contentDir: string, record: PermalinkRecord): Promise<boolean> {
  const path = join(contentDir, RECORD_FILE);
  const text = writeRecord(record);
  const old = await readFile(path, 'utf8').catch(() => ''); // A new file is a change, too.
  if (old === text) return false;
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
  return true;
}
