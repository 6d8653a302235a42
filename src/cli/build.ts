import { parseArgs } from 'node:util';
import { readEnvironment } from '../load/environment.ts';
import { buildSite } from './build-site.ts';
import { run } from './run.ts';
import { writeTrace } from './trace.ts';

const TRACE = '.wenda/trace.json';

const { values } = parseArgs({ options: { profile: { type: 'boolean', default: false } } });

await run(async () => {
  await buildSite(readEnvironment());
  if (values.profile) {
    await writeTrace(TRACE);
    process.stdout.write(`profile: ${TRACE}, shown by https://ui.perfetto.dev\n`);
  }
});
