import { parseArgs } from 'node:util';
import { openRenderer } from '../build/renderer.ts';
import { readEnvironment } from '../load/environment.ts';
import { run } from './run.ts';
import { writeTrace } from './trace.ts';

const TRACE = '.wenda/trace.json';

const HELP = `npm run build [-- --profile --manifest]

Builds the site of the content folder into dist/. Only what changed since the last build is made again; a build that
fails leaves dist/ as it was.

  --manifest  adds SHA256SUMS to the site
  --profile   writes where the time went to .wenda/trace.json, for https://ui.perfetto.dev

The environment says where:

  CONTENT_DIR=content  OUT_DIR=dist  SITE_URL=https://qa.example.org  BASE_PATH=/kb/  PORT=4321
  LENIENT=1            leaves out files that cannot be read instead of stopping
`;

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
    const environment = readEnvironment();
    const opening = openRenderer(environment);
    opening.catch(() => undefined); // The build tells.
    const { buildSite } = await import('./build-site.ts'); // Half a second of modules.
    await buildSite(environment, opening, values.manifest);
    if (values.profile) {
      await writeTrace(TRACE);
      process.stdout.write(`profile: ${TRACE}, shown by https://ui.perfetto.dev\n`);
    }
  }, HELP);
}
