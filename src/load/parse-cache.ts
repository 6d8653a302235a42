import { hash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { replaceFile } from './replace-file.ts';
import type { Purpose } from './understand.ts';

/** What files were understood as before: each an `Understood`, serialised. */
export interface ParseCache {
  has(key: string): boolean;
  /**
   * What is known under a key, or else `made`, which is remembered. Only what was asked for is kept.
   *
   * @throws Error where neither is there.
   */
  take(key: string, source: string, made: Uint8Array | undefined): Uint8Array;
  /** Writes what has changed. */
  save(): Promise<void>;
}

/** Digests are kept in so many files: an edit writes one of them, and a large archive does not open thousands. */
const SHARDS = 64;

/** Opens the cache of a purpose; files that cannot be read count as empty, since everything in them can be made again. */
export async function openParseCache(cacheDir: string, purpose: Purpose): Promise<ParseCache> {
  const dir = join(cacheDir, 'parsed', purpose);
  const known = new Map<string, Uint8Array>();
  const before = await Promise.all(
    Array.from({ length: SHARDS }, async (_, shard) => {
      const digests = await readShard(join(dir, `${shard}.v8`));
      for (const [key, bytes] of digests) known.set(key, bytes);
      return new Set(digests.keys());
    }),
  );
  const after = before.map(() => new Map<string, Uint8Array>());

  return {
    has: (key) => known.has(key),
    take(key, source, bytes = known.get(key)) {
      if (bytes === undefined) throw new Error(`${source} was not parsed`);
      after[toShard(source)]?.set(key, bytes);
      return bytes;
    },
    async save() {
      await mkdir(dir, { recursive: true });
      for (const [shard, digests] of after.entries()) {
        const old = before[shard] ?? new Set<string>();
        if (old.size === digests.size && [...old].every((key) => digests.has(key))) continue;
        await replaceFile(join(dir, `${shard}.v8`), serialize(digests));
      }
    },
  };
}

function toShard(source: string): number {
  return Number.parseInt(hash('sha256', source).slice(0, 8), 16) % SHARDS;
}

async function readShard(path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    return deserialize(await readFile(path)) as ReadonlyMap<string, Uint8Array>; // As `save` wrote it.
  } catch {
    return new Map(); // Absent, cut short, or of another version of Node.js.
  }
}
