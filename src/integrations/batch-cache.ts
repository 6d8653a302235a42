import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { replaceFile } from '../load/replace-file.ts';
import type { BatchIndex } from './batch-index.ts';

/** Indexes of batches of documents that earlier builds made. */
export interface BatchCache {
  has(key: string): boolean;
  /** The index of the documents that `key` stands for, made by `make` where it is not kept. */
  take(key: string, make: () => Promise<BatchIndex>): Promise<BatchIndex>;
  /** Drops what is under none of the keys. */
  drop(except: readonly string[]): Promise<void>;
}

/** @param code changes with the code that indexes */
export function createBatchCache(cacheDir: string, code: string): BatchCache {
  const dir = join(cacheDir, 'search');
  const toFile = (key: string) => `${hash('sha256', `${code}\0${key}`).slice(0, 32)}.v8`;
  return {
    has: (key) => existsSync(join(dir, toFile(key))),
    async take(key, make) {
      const path = join(dir, toFile(key));
      const known = await read(path);
      if (known !== undefined) return known;
      const index = await make();
      await mkdir(dir, { recursive: true });
      await replaceFile(path, serialize(index));
      return index;
    },
    async drop(except) {
      const needed = new Set(except.map(toFile));
      await mkdir(dir, { recursive: true });
      for (const file of await readdir(dir)) {
        if (!needed.has(file)) await rm(join(dir, file), { force: true });
      }
    },
  };
}

async function read(path: string): Promise<BatchIndex | undefined> {
  try {
    return deserialize(await readFile(path)) as BatchIndex; // As `take` wrote it.
  } catch {
    return undefined; // Absent, cut short, or of another version of Node.js.
  }
}
