import { parseArgs } from 'node:util';
import { readEnvironment } from '../load/environment.ts';
import { buildSite } from './build-site.ts';
import { run } from './run.ts';
import { writeTrace } from './trace.ts';

const TRACE = '.wenda/trace.json';

/**
 * `npm run build`: builds the site; with `--profile` writes what took how long, with `--manifest` what `buildSite` says
 * of its own option.
 */
export async function buildFromCommandLine(): Promise<void> {
  await run(async () => {
    const { values } = parseArgs({
      options: {
        manifest: { type: 'boolean', default: false },
        profile: { type: 'boolean', default: false },
      },
    });
    await buildSite(readEnvironment(), {}, values.manifest);
    if (values.profile) {
      await writeTrace(TRACE);
      process.stdout.write(`profile: ${TRACE}, shown by https://ui.perfetto.dev\n`);
    }
  });
}
