import { openRenderer } from '../build/renderer.ts';
import { readEnvironment } from '../load/environment.ts';
import { buildSite } from './build-site.ts';
import { run } from './run.ts';
import { serveSite } from './server.ts';

const HELP = `npm start

Builds the site of the content folder and serves it at http://localhost:4321/; PORT chooses another port. Digests that
change meanwhile show after npm run build; npm run dev shows them at once.
`;

await run(async () => {
  const environment = readEnvironment();
  await buildSite(environment, openRenderer(environment));
  const { url } = await serveSite(environment.outDir, environment.base, environment.port);
  process.stdout.write(`Ready: ${url}\n`);
}, HELP);
