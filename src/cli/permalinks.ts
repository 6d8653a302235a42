import { parseArgs } from 'node:util';
import { readEnvironment } from '../load/environment.ts';
import { recordPermalinks, toMoment } from './record-permalinks.ts';
import { run } from './run.ts';

/** `2021-09-10T15:00:00+08:00` and `…Z` match, `2021-09-10` does not. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/u;

/**
 * `npm run permalinks`: writes into `permalinks.jsonl` what is published now. Run it when a site is published; `--date`
 * sets another date of change than now.
 */
await run(async () => {
  const { values } = parseArgs({ options: { date: { type: 'string' } } });
  const now = values.date ?? toMoment(new Date());
  if (!MOMENT.test(now) || Number.isNaN(Date.parse(now))) {
    throw new Error(`--date is “${now}”, expected a moment such as 2021-09-10T15:00:00+08:00`);
  }
  process.stdout.write(`${await recordPermalinks(readEnvironment(), now)}\n`);
});
