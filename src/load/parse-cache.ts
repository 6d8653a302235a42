import { hash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Understood } from './understand.ts';

/** What files were understood as in earlier builds. */
export interface ParseCache {
  has(key: string): boolean;
  /**
   * What is known under a key, or else `made`, which is remembered. Only what was asked for is kept.
   *
   * @throws Error where neither is there.
   */
  take(key: string, source: string, made: Understood | undefined): Understood;
  /** Writes what has changed. */
  save(): Promise<void>;
}

/** Digests are kept in so many files: an edit writes one of them, and a large archive does not open thousands. */
const SHARDS = 64;

/** Opens the cache in a folder; files that cannot be read count as empty, since everything in them can be made again. */
export async function openParseCache(cacheDir: string): Promise<ParseCache> {
  const dir = join(cacheDir, 'parsed');
  const known = new Map<string, Understood>();
  const before = await Promise.all(
    Array.from({ length: SHARDS }, async (_, shard) => {
      const digests = await readShard(join(dir, `${shard}.v8`));
      for (const [key, understood] of digests) known.set(key, understood);
      return new Set(digests.keys());
    }),
  );
  const after = before.map(() => new Map<string, Understood>());

  return {
    has: (key) => known.has(key),
    take(key, source, understood = known.get(key)) {
      if (understood === undefined) throw new Error(`${source} was not parsed`);
      after[toShard(source)]?.set(key, understood);
      return understood;
    },
    async save() {
      await mkdir(dir, { recursive: true });
      for (const [shard, digests] of after.entries()) {
        const old = before[shard] ?? new Set<string>();
        if (old.size === digests.size && [...old].every((key) => digests.has(key))) continue;
        const path = join(dir, `${shard}.v8`);
        await writeFile(`${path}.${process.pid}`, serialize(digests));
        await rename(`${path}.${process.pid}`, path);
      }
    },
  };
}

function toShard(source: string): number {
  return Number.parseInt(hash('sha256', source).slice(0, 8), 16) % SHARDS;
}

async function readShard(path: string): Promise<ReadonlyMap<string, Understood>> {
  try {
    return deserialize(await readFile(path)) as ReadonlyMap<string, Understood>; // As `save` wrote it.
  } catch {
    return new Map(); // Absent, cut short, or of another version of Node.js.
  }
}
