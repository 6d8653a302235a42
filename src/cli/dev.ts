import { dev } from 'astro';
import { run } from './run.ts';

await run(async () => {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  await dev({});
});
