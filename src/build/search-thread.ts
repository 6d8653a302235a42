import { parentPort, workerData } from 'node:worker_threads';
import { keepCompiledCode } from '../load/compile-cache.ts';
import type { SearchAnswer, SearchJob } from './search.ts';

// The thread of search.ts.
keepCompiledCode();
const { makeSearchHere } = await import('./search.ts');
const say = (answer: SearchAnswer) => parentPort?.postMessage(answer);
const job = workerData as SearchJob; // As search.ts passes it.
say({ made: await makeSearchHere(job, (done, all) => say({ progress: [done, all] })) });
