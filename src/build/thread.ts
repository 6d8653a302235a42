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

/** Threads that are given their work as the first message. */
const MODULES = {
  related: new URL('related-thread.ts', import.meta.url),
  search: new URL('search-thread.ts', import.meta.url),
};
export type WaitingThread = keyof typeof MODULES;

const ready = new Map<WaitingThread, Worker>();

/**
 * Starts a thread that will be needed soon, so that it loads its code while this one is at something that nobody can help
 * it with. Where it is not needed after all it ends with the process.
 */
export function prepareThread(name: WaitingThread): void {
  if (ready.has(name)) return;
  const thread = new Worker(MODULES[name]);
  thread.unref();
  ready.set(name, thread);
}

/** Gives work to the thread that was prepared for it, or else to a new one. */
export function giveToThread(name: WaitingThread, work: unknown): Worker {
  const thread = ready.get(name) ?? new Worker(MODULES[name]);
  ready.delete(name);
  thread.ref();
  thread.postMessage(work);
  return thread;
}
