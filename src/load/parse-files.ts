import { hash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { deserialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { hashCode } from '../build/code-hash.ts';
import { rememberTrees } from '../build/tree-fingerprint.ts';
import type { DigestFile, ParsedDigest, ParseOptions } from '../parse/digest.ts';
import { shareCompiledCode } from './compile-cache.ts';
import { openParseCache } from './parse-cache.ts';
import { understand, type Understood } from './understand.ts';

/** Understands files; the results stand in the order of the files. */
export type ParseFiles = (
  files: readonly DigestFile[],
  options: ParseOptions,
) => Promise<readonly ParsedDigest[]>;

/**
 * Parses for a build: a file that this code has parsed before, in any build, comes from the cache; many others are
 * parsed in several threads.
 */
export function createParseFiles(cacheDir: string): ParseFiles {
  const opening = openParseCache(cacheDir); // While the files are read.
  return async (files, options) => {
    const cache = await opening;
    const version = hashCode(JSON.stringify(options));
    const keys = files.map(({ source, text }) => hash('sha256', `${version}\0${source}\0${text}`));
    const missing = files.filter((_, at) => !cache.has(keys[at] ?? ''));
    const made = await understandAll(missing, options);
    const found = new Map(missing.map((file, at) => [file, made[at]]));
    const all = files.map((file, at) => cache.take(keys[at] ?? '', file.source, found.get(file)));
    await cache.save();
    return all.map(({ parsed, trees }) => {
      rememberTrees(parsed, trees);
      return parsed;
    });
  };
}

/** Fewer are parsed by the time that a thread has loaded the parser and is as fast as this one. */
const FILES_PER_THREAD = 150;

async function understandAll(
  files: readonly DigestFile[],
  options: ParseOptions,
): Promise<readonly Understood[]> {
  const threads = Math.min(availableParallelism(), Math.floor(files.length / FILES_PER_THREAD));
  if (threads === 0) return files.map((file) => understand(file, options));
  shareCompiledCode();
  const made: Understood[] = [];
  let next = 0;
  const takeNext = () => {
    const at = next;
    next += FILES_PER_MESSAGE;
    return { at, files: files.slice(at, next) };
  };
  await Promise.all(
    Array.from({ length: threads }, () =>
      runThread(options, takeNext, (at, some) => {
        some.forEach((one, n) => (made[at + n] = one));
      }),
    ),
  );
  return made;
}

/** Few enough that threads end at about the same time. */
const FILES_PER_MESSAGE = 8;

/** What is put to a thread; no files when there are no more. */
export interface ParseRequest {
  readonly at: number;
  readonly files: readonly DigestFile[];
}

/** What a thread answers: a list of `Understood`, as bytes. */
export interface ParseAnswer {
  readonly at: number;
  readonly made: Uint8Array;
}

function runThread(
  options: ParseOptions,
  takeNext: () => ParseRequest,
  take: (at: number, made: readonly Understood[]) => void,
): Promise<void> {
  const worker = new Worker(new URL('parse-thread.ts', import.meta.url), { workerData: options });
  return new Promise((resolve, reject) => {
    const put = () => {
      const request = takeNext();
      if (request.files.length > 0) worker.postMessage(request);
      else void worker.terminate().then(() => resolve());
    };
    worker.on('message', ({ at, made }: ParseAnswer) => {
      take(at, deserialize(made) as readonly Understood[]); // As parse-thread.ts wrote it.
      put();
    });
    worker.once('error', reject);
    put();
  });
}
