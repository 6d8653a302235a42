import { relative, join } from 'node:path';
import { parseArgs } from 'node:util';
import { RECORD_FILE, updateRecord } from '../corpus/permalink-record.ts';
import { readEnvironment } from '../load/environment.ts';
import { saveRecord } from '../load/permalinks.ts';
import { loadArchive } from '../load/site.ts';
import { run } from './run.ts';

/** `2021-09-10T15:00:00+08:00` and `…Z` match, `2021-09-10` does not. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/u;

/**
 * `npm run permalinks`: writes into `permalinks.jsonl` what is published now, so that its addresses and feed ids stay.
 * Run it when a site is published; `--date` sets the date of change of what was edited since the last time.
 */
await run(async () => {
  const { values } = parseArgs({ options: { date: { type: 'string' } } });
  const now = values.date ?? new Date().toISOString().replace(/\.\d+Z$/u, 'Z');
  if (!MOMENT.test(now) || Number.isNaN(Date.parse(now))) {
    throw new Error(`--date is “${now}”, expected a moment such as 2021-09-10T15:00:00+08:00`);
  }
  const environment = readEnvironment();
  const { settled } = await loadArchive(environment);
  const changed = await saveRecord(environment.contentDir, updateRecord(settled, now));
  const known = (list: readonly { readonly before: unknown }[]) =>
    list.filter(({ before }) => before !== undefined).length;
  const { digests, entries, permalinks } = settled;
  const removed = permalinks.removedDigests.length + permalinks.removedEntries.length;
  process.stdout.write(
    `${relative('', join(environment.contentDir, RECORD_FILE))} ${changed ? 'written' : 'is up to date'}: ` +
      `${digests.length} digests (${digests.length - known(digests)} new), ` +
      `${entries.length} entries (${entries.length - known(entries)} new), ${removed} removed\n`,
  );
});
