import { keepCompiledCode } from './compile-cache.ts';
import { run } from './run.ts';

keepCompiledCode();
await run(async () => {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const { dev } = await import('astro');
  await dev({});
});
