import { keepCompiledCode } from '../load/compile-cache.ts';

keepCompiledCode();
const { buildFromCommandLine } = await import('./build-command.ts');
await buildFromCommandLine();
