import { parentPort, workerData } from 'node:worker_threads';
import { keepCompiledCode } from '../load/compile-cache.ts';
import type { RelatedRequest } from './related.ts';

// The thread of related.ts.
keepCompiledCode();
const { createRelated } = await import('../corpus/related.ts');
const { entries, synonyms } = workerData as RelatedRequest; // As related.ts passes it.
parentPort?.postMessage(createRelated(entries, synonyms));
