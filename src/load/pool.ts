/** How much may go on at a time. */
export interface PoolLimits<T> {
  readonly total: number;
  /** At most so many of the same host, or what else `key` tells apart. */
  readonly perKey?: { readonly most: number; readonly key: (one: T) => string };
}

/**
 * Does work for each of many things, several at a time, in their order as far as the limits allow.
 *
 * @throws what `work` throws, after which nothing more is begun.
 */
export async function runPool<T>(
  things: readonly T[],
  { total, perKey }: PoolLimits<T>,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const waiting = [...things];
  const running = new Map<string, number>();
  const keyOf = (one: T) => perKey?.key(one) ?? '';
  const mayRun = (one: T) => perKey === undefined || (running.get(keyOf(one)) ?? 0) < perKey.most;
  const failed: Promise<void>[] = [];
  let active = 0;
  let wake: () => void = () => undefined;
  const begin = (one: T) => {
    const key = keyOf(one);
    active += 1;
    running.set(key, (running.get(key) ?? 0) + 1);
    const end = () => {
      running.set(key, (running.get(key) ?? 1) - 1);
      active -= 1;
      wake();
    };
    const job = work(one);
    job.then(end, () => {
      failed.push(job);
      end();
    });
  };
  while (waiting.length > 0 || active > 0) {
    const at = active < total ? waiting.findIndex(mayRun) : -1;
    const [next] = at < 0 ? [] : waiting.splice(at, 1);
    if (next !== undefined) {
      begin(next);
      continue;
    }
    // One promise for whichever ends next: to race all of them anew would look at each of them each time.
    await new Promise<void>((resolve) => (wake = resolve));
    if (failed.length > 0) await Promise.all(failed);
  }
}
