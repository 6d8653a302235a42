import { serialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { keepCompiledCode } from './compile-cache.ts';
import type { ParseAnswer, ParseRequest } from './parse-files.ts';
import type { ParseJob } from './understand.ts';

// A thread of parse-files.ts: digests come in, what they say goes out.
keepCompiledCode();
const { understand } = await import('./understand.ts');
const job = workerData as ParseJob; // As parse-files.ts passes it.

parentPort?.on('message', ({ at, files }: ParseRequest) => {
  const made = files.map((file) => new Uint8Array(serialize(understand(file, job))));
  parentPort?.postMessage(
    { at, made } satisfies ParseAnswer,
    made.map(({ buffer }) => buffer),
  );
});
