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

/** A thread, and what `endOf` says of it. */
export interface RunningThread {
  readonly thread: Worker;
  readonly ended: Promise<void>;
}

const ready = new Map<WaitingThread, RunningThread>();

/**
 * Starts a thread that will probably be needed soon, so that it loads its code while this one is at something that nobody
 * can help it with. No process waits for it until it is given work.
 */
export function prepareThread(name: WaitingThread): void {
  if (!ready.has(name)) ready.set(name, start(name));
}

/** Ends the threads that were prepared and not needed. */
export async function dismissThreads(): Promise<void> {
  const unused = [...ready.values()];
  ready.clear();
  await Promise.all(unused.map(({ thread }) => thread.terminate()));
}

/**
 * Gives work to the thread that was prepared for it, or else to a new one.
 *
 * @throws Error where the work cannot be copied; the thread is ended then.
 */
export function giveToThread(name: WaitingThread, work: unknown): RunningThread {
  const running = ready.get(name) ?? start(name);
  ready.delete(name);
  try {
    running.thread.postMessage(work);
  } catch (error) {
    void running.thread.terminate(); // Nobody knows of it any more.
    throw error;
  }
  running.thread.ref();
  return running;
}

function start(name: WaitingThread): RunningThread {
  const thread = new Worker(MODULES[name]);
  thread.unref();
  const ended = endOf(thread);
  ended.catch(() => undefined); // Whoever gives it work is told.
  return { thread, ended };
}
