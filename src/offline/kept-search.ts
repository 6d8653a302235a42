import type { OfflineSite } from './offline-site.ts';
import { readPack } from '../search/pack.ts';

/** The search index in a browser's keeping, whole and of one build. */
export interface KeptSearch {
  /** Fetches the index unless this build's is kept; an older one stays until the new one has arrived whole. */
  keep(): Promise<void>;
  /** Renews an index that is kept; does nothing where the reader never searched. */
  renew(): Promise<void>;
  /** The kept file for a request, whatever its query. */
  find(url: string): Promise<Response | undefined>;
}

/** @param cacheName of the cache that holds the index and nothing else */
export function createKeptSearch(
  { pack, searchFolder }: Pick<OfflineSite, 'pack' | 'searchFolder'>,
  cacheName: string,
): KeptSearch {
  const key = new URL(`${pack.url}?v=${pack.hash}`, location.href).href;
  let files: Promise<ReturnType<typeof readPack>> | undefined;
  let keeping: Promise<void> | undefined;

  async function fetchPack(): Promise<void> {
    const cache = await caches.open(cacheName);
    if ((await cache.match(key)) !== undefined) return;
    const response = await fetch(key);
    const bytes = await response.arrayBuffer();
    // A host may send something else while a build is being copied to it.
    if ((await toHash(bytes)) !== pack.hash) return;
    await cache.put(key, new Response(bytes));
    for (const { url } of await cache.keys()) if (url !== key) await cache.delete(url);
    files = undefined;
  }

  async function open(): Promise<ReturnType<typeof readPack>> {
    const cache = await caches.open(cacheName);
    const [kept] = await cache.matchAll();
    return kept === undefined ? new Map() : readPack(new Uint8Array(await kept.arrayBuffer()));
  }

  function keep(): Promise<void> {
    keeping ??= fetchPack().finally(() => {
      keeping = undefined;
    });
    return keeping;
  }

  return {
    keep,
    async renew() {
      const cache = await caches.open(cacheName);
      if ((await cache.keys()).length > 0) await keep();
    },
    async find(url) {
      const path = decodeURIComponent(new URL(url).pathname).slice(searchFolder.length);
      files ??= open();
      const bytes = (await files).get(path);
      if (bytes === undefined) {
        files = undefined;
        return undefined;
      }
      return new Response(bytes, { headers: { 'content-type': toType(path) } });
    },
  };
}

async function toHash(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function toType(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript; charset=utf-8';
  return path.endsWith('.json') ? 'application/json; charset=utf-8' : 'application/octet-stream';
}
