import { readEnvironment } from '../load/environment.ts';
import { buildSite } from './build-site.ts';
import { run } from './run.ts';

await run(() => buildSite(readEnvironment()));
