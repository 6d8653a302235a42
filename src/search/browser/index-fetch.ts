/** Watches what Pagefind fetches, since Pagefind itself takes a missing part of the index for an empty one. */
export interface IndexFetch {
  /** Number of parts of the index that did not arrive whole, so far. */
  readonly failures: () => number;
}

/** How long a file of the index may take, in milliseconds. */
const FILE_TIMEOUT = 6000;

const watched = new Map<string, IndexFetch>();

/**
 * Stands between Pagefind, which calls the global `fetch`, and the network for all files below `folder`. A file that is
 * missing, is no file of an index (a host's HTML page for unknown addresses), is cut short or takes too long is an error
 * for Pagefind and is counted. All other requests pass untouched.
 */
export function watchIndex(folder: string): IndexFetch {
  const known = watched.get(folder);
  if (known !== undefined) return known;
  let failures = 0;
  const pass = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!new URL(url, location.href).pathname.startsWith(folder)) return pass(input, init);
    try {
      const response = await pass(url, { ...init, signal: AbortSignal.timeout(FILE_TIMEOUT) });
      if (!response.ok) throw new Error(`${response.status} for ${url}`);
      return await check(url, response);
    } catch (error) {
      if (PART.test(url)) failures += 1;
      throw error;
    }
  };
  const watch = { failures: () => failures };
  watched.set(folder, watch);
  return watch;
}

/** What Pagefind's files begin with once unpacked. */
const SIGNATURE = 'pagefind_dcd';
/** Files without which an answer would be wrong: `pagefind-entry.json?ts=1` and `zxx_1.pf_index` are, `synonyms.json` is not. */
const PART = /(?:pagefind-entry\.json|\.pagefind|\.pf_\w+)(?:\?|$)/u;
/** `pagefind-entry.json?ts=1`, `facets.json` */
const JSON_FILE = /\.json(?:\?|$)/u;

/** The response with its body read and found whole; unpacked, which Pagefind accepts as well. */
async function check(url: string, response: Response): Promise<Response> {
  if (JSON_FILE.test(url)) {
    const text = await response.text();
    JSON.parse(text);
    return new Response(text);
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? await unpack(bytes) : bytes;
  if (new TextDecoder().decode(plain.subarray(0, SIGNATURE.length)) !== SIGNATURE) {
    throw new Error(`${url} is no file of a search index`);
  }
  return new Response(plain);
}

/** @throws TypeError where the data is cut short or changed: gzip ends with a checksum. */
async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  const [unpacked] = await Promise.all([
    new Response(readable).arrayBuffer(),
    writer.write(bytes),
    writer.close(),
  ]);
  return new Uint8Array(unpacked);
}
