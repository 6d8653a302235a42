/** `npm run build` with one page more, which throws; for build.test.ts. */
import { openRenderer } from '../../src/build/renderer.ts';
import { buildSite } from '../../src/cli/build-site.ts';
import { run } from '../../src/cli/run.ts';
import { readEnvironment } from '../../src/load/environment.ts';

const integration = new URL('failing-page-integration.ts', import.meta.url).href;
const environment = readEnvironment();
await run(() => buildSite(environment, openRenderer(environment, [integration])));
