import { parentPort } from 'node:worker_threads';
import { keepCompiledCode } from '../load/compile-cache.ts';
import type { Likes } from '../search/content.ts';
import type { MadeSearch, SearchAnswer, SearchJob } from './search.ts';

// The thread of search.ts, which sends what is alike when it is found.
keepCompiledCode();
const { makeSearchHere } = await import('./search.ts');
const say = (answer: SearchAnswer) => parentPort?.postMessage(answer);
const made = new Promise<MadeSearch>((resolve, reject) =>
  parentPort?.once('message', (job: SearchJob) => {
    const likes = new Promise<Likes>((resolve) => parentPort?.once('message', resolve));
    makeSearchHere(job, likes, (done, all) => say({ progress: [done, all] })).then(resolve, reject);
  }),
);
say({ made: await made });
