import { Worker } from 'node:worker_threads';

/**
 * Resolves when a thread has done its work.
 *
 * @throws what the thread threw, or Error where it ended itself with another code than 0.
 */
export function endOf(thread: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    thread.once('error', reject).once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`a thread of the build ended with ${code}`));
    });
  });
}

/** Modules of threads that are given their work as the first message. */
export const WAITING_THREADS = ['related-thread.ts', 'search-thread.ts'] as const;
export type WaitingThread = (typeof WAITING_THREADS)[number];

const ready = new Map<WaitingThread, Worker>();

/**
 * Starts a thread that will be needed soon, so that it loads its code while this one is at something that nobody can help
 * it with. Where it is not needed after all it ends with the process.
 */
export function prepareThread(module: WaitingThread): void {
  if (ready.has(module)) return;
  const thread = startThread(module);
  thread.unref();
  ready.set(module, thread);
}

/** Gives work to the thread that was prepared for it, or else to a new one. */
export function giveToThread(module: WaitingThread, work: unknown): Worker {
  const thread = ready.get(module) ?? startThread(module);
  ready.delete(module);
  thread.ref();
  thread.postMessage(work);
  return thread;
}

function startThread(module: WaitingThread): Worker {
  return new Worker(new URL(module, import.meta.url));
}
