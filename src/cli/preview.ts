import { readEnvironment } from '../load/environment.ts';
import { recover } from '../load/staging.ts';
import { run } from './run.ts';
import { serveSite } from './server.ts';

const HELP = `npm run preview

Serves the site in dist/, as npm run build left it, at http://localhost:4321/; PORT chooses another port.
`;

await run(async () => {
  const { base, outDir, port } = readEnvironment();
  await recover(outDir);
  const { url } = await serveSite(outDir, base, port);
  process.stdout.write(`${url}\n`);
}, HELP);
