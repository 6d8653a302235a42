/** How long one file of the search may take, in milliseconds. */
export const FILE_TIMEOUT = 6000;
/** How long a reader waits at most while nothing at all arrives, in milliseconds. */
const PATIENCE = 7500;

let lastArrival = 0;

/** Notes that a file of the search has arrived: over a slow line an answer is late, but on its way. */
export function noteArrival(): void {
  lastArrival = performance.now();
}

/**
 * What some work comes to, unless it hangs.
 *
 * @throws Error where nothing has arrived for 7.5 s and the work is not done
 */
export async function withPatience<T>(work: Promise<T>): Promise<T> {
  const start = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const wait = () => {
      const left = Math.max(start, lastArrival) + PATIENCE - performance.now();
      if (left <= 0) reject(new Error('the search index takes too long'));
      else timer = setTimeout(wait, left);
    };
    wait();
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
