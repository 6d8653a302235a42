import { hash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { hashCode } from '../build/code-hash.ts';
import { rememberTrees } from '../build/tree-fingerprint.ts';
import type { DigestFile, ParsedDigest, ParseOptions } from '../parse/digest.ts';
import { shareCompiledCode } from './compile-cache.ts';
import { openParseCache } from './parse-cache.ts';
import { understand, type ParseJob, type Purpose, type Understood } from './understand.ts';

/** Understands files; the results stand in the order of the files. */
export type ParseFiles = (
  files: readonly DigestFile[],
  options: ParseOptions,
) => Promise<readonly ParsedDigest[]>;

/**
 * Parses for a command: a file that this code has parsed before, for the same purpose, comes from the cache; many others
 * are parsed in several threads.
 */
export function createParseFiles(cacheDir: string, purpose: Purpose): ParseFiles {
  const opening = openParseCache(cacheDir, purpose); // Beside the settings.
  return async (files, options) => {
    const cache = await opening;
    const version = hashCode(JSON.stringify(options));
    const keys = files.map(({ source, text }) => hash('sha256', `${version}\0${source}\0${text}`));
    const missing = files.filter((_, at) => !cache.has(keys[at] ?? ''));
    const made = await understandAll(missing, { ...options, purpose });
    const found = new Map(missing.map((file, at) => [file, made[at]]));
    const all = files.map((file, at) => {
      const key = keys[at] ?? '';
      const own = found.get(file);
      const bytes = cache.take(key, file.source, own?.bytes);
      return own?.understood ?? unpack(bytes);
    });
    await cache.save();
    return all.map(({ parsed, trees }) => {
      rememberTrees(trees);
      return parsed;
    });
  };
}

/** What a file was understood as, and the same as the cache keeps it. */
interface Made {
  readonly understood: Understood;
  readonly bytes: Uint8Array;
}

/** Fewer are parsed by the time that a thread has loaded the parser and is as fast as this one. */
const FILES_PER_HELPER = 250;

/** This thread takes part: a parser that gets fast once takes less than one in each of two others. */
async function understandAll(
  files: readonly DigestFile[],
  job: ParseJob,
): Promise<readonly Made[]> {
  const helpers = Math.min(availableParallelism() - 1, Math.floor(files.length / FILES_PER_HELPER));
  const made: Made[] = [];
  let next = 0;
  const takeNext = (most: number): ParseRequest => {
    const at = next;
    next += most;
    return { at, files: files.slice(at, next) };
  };
  if (helpers > 0) shareCompiledCode();
  const threads = Array.from({ length: helpers }, () =>
    runThread(
      job,
      () => takeNext(FILES_PER_MESSAGE),
      (at, some) => {
        some.forEach((bytes, n) => (made[at + n] = { understood: unpack(bytes), bytes }));
      },
    ),
  );
  const work = async () => {
    for (;;) {
      const { at, files } = takeNext(1);
      const [file] = files;
      if (file === undefined) return;
      const understood = understand(file, job);
      made[at] = { understood, bytes: serialize(understood) };
      await nextTurn(); // The others may be waiting for files.
    }
  };
  await Promise.all([work(), ...threads]);
  return made;
}

function unpack(bytes: Uint8Array): Understood {
  return deserialize(bytes) as Understood; // As it was serialised here or in parse-thread.ts.
}

/** Few enough that threads end at about the same time. */
const FILES_PER_MESSAGE = 4;

/** So many are on their way to a thread, which never waits for this one to come to the end of a file. */
const MESSAGES_AHEAD = 2;

/** What is put to a thread; no files when there are no more. */
export interface ParseRequest {
  readonly at: number;
  readonly files: readonly DigestFile[];
}

/** What a thread answers: an `Understood` of each file, as bytes. */
export interface ParseAnswer {
  readonly at: number;
  readonly made: readonly Uint8Array[];
}

function runThread(
  job: ParseJob,
  takeNext: () => ParseRequest,
  take: (at: number, made: readonly Uint8Array[]) => void,
): Promise<void> {
  const worker = new Worker(new URL('parse-thread.ts', import.meta.url), { workerData: job });
  return new Promise((resolve, reject) => {
    let asked = 0;
    const put = () => {
      const request = takeNext();
      if (request.files.length === 0) return;
      asked += 1;
      worker.postMessage(request);
    };
    const endIfDone = () => {
      if (asked === 0) void worker.terminate().then(() => resolve());
    };
    worker.on('message', ({ at, made }: ParseAnswer) => {
      asked -= 1;
      put();
      take(at, made);
      endIfDone();
    });
    worker.once('error', reject);
    for (let n = 0; n < MESSAGES_AHEAD; n += 1) put();
    endIfDone();
  });
}
