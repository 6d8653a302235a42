import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { replaceFile } from '../load/replace-file.ts';
import type { Vocabulary } from '../search/help.ts';
import type { BatchIndex } from './batch-index.ts';

/** What is worked out of a batch of documents by itself. */
export interface IndexedBatch {
  readonly index: BatchIndex;
  readonly vocabulary: Vocabulary;
}

/** Batches of documents that earlier builds indexed. */
export interface BatchCache {
  has(key: string): boolean;
  /** What is known of the documents that `key` stands for, made by `make` where it is not kept. */
  take(key: string, make: () => Promise<IndexedBatch>): Promise<IndexedBatch>;
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
      const batch = await make();
      await mkdir(dir, { recursive: true });
      await replaceFile(path, serialize(batch));
      return batch;
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

async function read(path: string): Promise<IndexedBatch | undefined> {
  try {
    return deserialize(await readFile(path)) as IndexedBatch; // As `take` wrote it.
  } catch {
    return undefined; // Absent, cut short, or of another version of Node.js.
  }
}
