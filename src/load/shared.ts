import type { Site } from './site.ts';

/** Where the loaded site is kept for all modules of one process. */
interface Shared {
  site: Promise<Site> | undefined;
}

/**
 * The place where one process keeps its site.
 *
 * Astro bundles the pages, so a module that a command imports and the same module that a page imports are two
 * instances: a build would parse everything twice. A property of the global object is what both can see.
 */
export function getShared(): Shared {
  globalThis.wendaShared ??= { site: undefined };
  return globalThis.wendaShared;
}

declare global {
  var wendaShared: Shared | undefined; // `var` is what makes it a property of `globalThis`.
}
