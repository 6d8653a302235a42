import { parentPort } from 'node:worker_threads';
import { keepCompiledCode } from '../load/compile-cache.ts';
import type { RelatedRequest } from './related.ts';

// The thread of related.ts.
keepCompiledCode();
const { createRelated } = await import('../corpus/related.ts');
parentPort?.once('message', ({ entries, synonyms }: RelatedRequest) => {
  parentPort?.postMessage(createRelated(entries, synonyms));
});
