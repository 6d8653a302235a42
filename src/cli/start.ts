import { readEnvironment } from '../load/environment.ts';
import { buildSite } from './build-site.ts';
import { run } from './run.ts';
import { serveSite } from './server.ts';

await run(async () => {
  const environment = readEnvironment();
  await buildSite(environment);
  const { url } = await serveSite(environment.outDir, environment.base, environment.port);
  process.stdout.write(`Ready: ${url}\n`);
});
