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
    const response = ask(engine + name, cache);
    begun.set(engine + name, response);
    // Whoever needs it meets the error.
    response.catch(() => undefined);
  };
  begin('archive.json', 'no-cache');
  begin('wasm.unknown.pagefind', 'default');
  import(/* @vite-ignore */ `${engine}pagefind.js`).catch(() => undefined);
}

/**
 * The response of a file of the search, of one that is on its way already once; a second attempt asks anew.
 *
 * @param pass asks the network
 * @throws Error where the file is missing or takes too long
 */
export async function fetchFile(
  path: string,
  cache: RequestCache = 'default',
  pass = fetch,
): Promise<Response> {
  const known = begun.get(path);
  begun.delete(path);
  const response = await (known ?? ask(path, cache, pass));
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return response;
}

function ask(path: string, cache: RequestCache, pass = fetch): Promise<Response> {
  return pass(path, { cache, signal: AbortSignal.timeout(FILE_TIMEOUT) });
}
