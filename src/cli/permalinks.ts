import { parseArgs } from 'node:util';
import { readEnvironment } from '../load/environment.ts';
import { recordPermalinks, toMoment } from './record-permalinks.ts';
import { run } from './run.ts';

/** `2021-09-10T15:00:00+08:00` and `…Z` match, `2021-09-10` does not. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/u;

const HELP = `npm run permalinks -- [--date moment]

Writes the addresses of what is published now into permalinks.jsonl of the content folder, so that they stay when
digests are edited. Run it when the site is published, and commit the file: docs/feeds-and-permalinks.md

  --date 2021-09-10T15:00:00+08:00   when the digests that changed did so; now, where it is not given
`;

await run(async () => {
  const { values } = parseArgs({ options: { date: { type: 'string' } } });
  const now = values.date ?? toMoment(new Date());
  if (!MOMENT.test(now) || Number.isNaN(Date.parse(now))) {
    throw new Error(`--date is “${now}”, expected a moment such as 2021-09-10T15:00:00+08:00`);
  }
  process.stdout.write(`${await recordPermalinks(readEnvironment(), now)}\n`);
}, HELP);
