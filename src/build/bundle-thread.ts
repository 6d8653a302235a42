import { workerData } from 'node:worker_threads';
import { makeBundle, type BundleRequest } from './bundle.ts';

// A thread of renderer.ts. Most builds do without Astro, whose modules are large, so that its compiled code is not worth
// keeping; a build that needs it reads its content meanwhile, and has the memory back when the thread ends.
await makeBundle(workerData as BundleRequest); // As renderer.ts passes it.
process.exit(); // What Astro leaves open must not keep the thread.
