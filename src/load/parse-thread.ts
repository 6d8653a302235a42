import { serialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import type { ParseOptions } from '../parse/digest.ts';
import { keepCompiledCode } from './compile-cache.ts';
import type { ParseAnswer, ParseRequest } from './parse-files.ts';

// A thread of parse-files.ts: digests come in, what they say goes out.
keepCompiledCode();
const { understand } = await import('./understand.ts');
const options = workerData as ParseOptions; // As parse-files.ts passes it.

parentPort?.on('message', ({ at, files }: ParseRequest) => {
  const made = new Uint8Array(serialize(files.map((file) => understand(file, options))));
  parentPort?.postMessage({ at, made } satisfies ParseAnswer, [made.buffer]);
});
