import { readEnvironment } from '../load/environment.ts';
import { recover } from '../load/staging.ts';
import { run } from './run.ts';
import { serveSite } from './server.ts';

await run(async () => {
  const { base, outDir, port } = readEnvironment();
  await recover(outDir);
  const { url } = await serveSite(outDir, base, port);
  process.stdout.write(`${url}\n`);
});
