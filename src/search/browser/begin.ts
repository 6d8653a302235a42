import { FILE_TIMEOUT } from './patience.ts';

/** Files of the search that were asked for before the code that reads them was here. */
const begun = new Map<string, Promise<Response>>();

/**
 * Begins to load what every search needs first: the index comes in parallel with the code that asks it.
 *
 * @param engine folder of Pagefind's script, with a slash at both ends
 */
export function beginSearch(engine: string): void {
  const begin = (name: string, cache: RequestCache) => {
    const response = fetch(engine + name, { cache, signal: AbortSignal.timeout(FILE_TIMEOUT) });
    begun.set(engine + name, response);
    // Whoever needs it meets the error.
    response.catch(() => undefined);
  };
  begin('archive.json', 'no-cache');
  begin('wasm.unknown.pagefind', 'default');
  import(/* @vite-ignore */ `${engine}pagefind.js`).catch(() => undefined);
}

/** The response of a file that is on its way, once; a second attempt asks anew. */
export function takeBegun(path: string): Promise<Response> | undefined {
  const response = begun.get(path);
  begun.delete(path);
  return response;
}
