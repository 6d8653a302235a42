import { keepCompiledCode } from '../load/compile-cache.ts';
import { run } from './run.ts';

keepCompiledCode();

const HELP = `npm run dev

Shows the site of the content folder at http://localhost:4321/ while digests are being written: what is saved shows
within a second, with what npm run check has to say of it. PORT chooses another port. Search needs npm start.
`;

await run(async () => {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const { dev } = await import('astro');
  await dev({});
}, HELP);
