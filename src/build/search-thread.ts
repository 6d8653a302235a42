import { parentPort, workerData } from 'node:worker_threads';
import { keepCompiledCode } from '../load/compile-cache.ts';
import type { Likes } from '../search/content.ts';
import type { SearchAnswer, SearchJob } from './search.ts';

// The thread of search.ts, which sends what is alike when it is found.
const likes = new Promise<Likes>((resolve) => parentPort?.once('message', resolve));
keepCompiledCode();
const { makeSearchHere } = await import('./search.ts');
const say = (answer: SearchAnswer) => parentPort?.postMessage(answer);
const job = workerData as SearchJob; // As search.ts passes it.
const made = await makeSearchHere(job, likes, (done, all) => say({ progress: [done, all] }));
say({ made });
