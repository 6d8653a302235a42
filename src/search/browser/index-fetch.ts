import { readPack } from '../pack.ts';
import { WHOLE_FILES } from '../whole.ts';
import { fetchAhead } from './ahead-fetch.ts';
import { fetchFile } from './begin.ts';
import { noteArrival } from './patience.ts';
import { remember } from './remember.ts';

/** Watches what Pagefind fetches, since Pagefind itself takes a missing part of the index for an empty one. */
export interface IndexFetch {
  /** Number of parts of the index that did not arrive whole, so far. */
  readonly failures: () => number;
  /** Begins to load a file that Pagefind is going to ask for; resolves to its bytes, unpacked. */
  readonly ahead: (path: string) => Promise<Uint8Array>;
  /** Loads all parts of the index in a folder, so that Pagefind's next questions wait for none. */
  readonly aheadWhole: (folder: string) => Promise<void>;
}

/** Pagefind's WebAssembly, which it looks for beside each index. */
const ENGINE = 'wasm.unknown.pagefind';

const watched = new Map<string, IndexFetch>();

/**
 * Stands between Pagefind, which calls the global `fetch`, and the network for its files below `folder`. A file that is
 * missing, is no file of an index (a host's HTML page for unknown addresses), is cut short or takes too long is an error
 * for Pagefind and is counted. All indexes get the WebAssembly of `folder`. Other requests pass untouched.
 */
export function watchIndex(folder: string): IndexFetch {
  const known = watched.get(folder);
  if (known !== undefined) return known;
  let failures = 0;
  const pass = globalThis.fetch;
  /** What has been begun, kept for the instances of Pagefind that follow one another. */
  const begun = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  /** By folder, what was loaded of whole indexes. */
  const wholes = new Map<string, Promise<void>>();
  /** Parts that came with these, by path. */
  const packed = new Map<string, Uint8Array<ArrayBuffer>>();
  const begin = (path: string) =>
    remember(begun, path, () => {
      const here = packed.get(path);
      return here ? unpack(here).catch(() => read(pass, path)) : read(pass, path);
    });
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const { pathname } = new URL(url, location.href);
    if (!pathname.startsWith(folder) || !PAGEFIND_FILE.test(pathname)) return pass(input, init);
    const isEngine = pathname.endsWith(ENGINE);
    const file = begin(isEngine ? folder + ENGINE : pathname);
    try {
      return new Response(await file);
    } catch (error) {
      failures += 1;
      throw error;
    }
  };
  const watch: IndexFetch = {
    failures: () => failures,
    ahead: begin,
    aheadWhole: (folder) =>
      remember(wholes, folder, async () => {
        const pack = await fetchAhead(folder + WHOLE_FILES.index, pass);
        for (const [path, bytes] of readPack(pack)) packed.set(folder + path, bytes);
      }),
  };
  watched.set(folder, watch);
  return watch;
}

/** What Pagefind's files begin with once unpacked. */
const SIGNATURE = 'pagefind_dcd';
/** `pagefind-entry.json`, `wasm.unknown.pagefind` and `index/zxx_1.pf_index` are; `facets.json` is not. */
const PAGEFIND_FILE = /\/pagefind-entry\.json$|\.pagefind$|\.pf_\w+$/u;

/** Reads a file and finds it whole; unpacked, which Pagefind accepts as well. */
async function read(pass: typeof fetch, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetchFile(path, 'default', pass);
  const bytes = new Uint8Array(await response.arrayBuffer());
  noteArrival();
  if (path.endsWith('.json')) {
    JSON.parse(new TextDecoder().decode(bytes));
    return bytes;
  }
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? await unpack(bytes) : bytes;
  if (new TextDecoder().decode(plain.subarray(0, SIGNATURE.length)) !== SIGNATURE) {
    throw new Error(`${path} is no file of a search index`);
  }
  return plain;
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
