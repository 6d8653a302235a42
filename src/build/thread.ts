import type { Worker } from 'node:worker_threads';

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
