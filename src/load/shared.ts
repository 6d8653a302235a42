import type { Site } from './site.ts';

/** Where the loaded site is kept for all modules of one process. */
interface Shared {
  site: Promise<Site> | undefined;
}

/**
 * The place where one process keeps its site.
 *
 * Astro bundles the pages, so a module that a command imports and the same module that a page imports are two
 * instances: a build would parse everything twice. The global symbol is the one thing that both can see.
 */
export function getShared(): Shared {
  const holder = globalThis as { [SHARED]?: Shared }; // TypeScript cannot know of a symbol that is made here.
  holder[SHARED] ??= { site: undefined };
  return holder[SHARED];
}

const SHARED: unique symbol = Symbol.for('wenda.shared');
