import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Keeps the compiled code of this thread's modules for the next process: without it, reading, stripping and compiling
 * them is half of the work of a build without a change. Only modules that are imported afterwards count. Where the
 * folder cannot be written, nothing is kept.
 */
export function keepCompiledCode(): void {
  enableCompileCache(fileURLToPath(new URL('../../.wenda/cache/compiled/', import.meta.url)));
}

/** Lets threads that are started now, and keep compiled code as well, begin with what this one has compiled so far. */
export function shareCompiledCode(): void {
  flushCompileCache();
}
