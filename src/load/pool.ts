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
  const active = new Set<Promise<void>>();
  const keyOf = (one: T) => perKey?.key(one) ?? '';
  const mayRun = (one: T) => perKey === undefined || (running.get(keyOf(one)) ?? 0) < perKey.most;
  while (waiting.length > 0 || active.size > 0) {
    const at = active.size < total ? waiting.findIndex(mayRun) : -1;
    const [next] = at < 0 ? [] : waiting.splice(at, 1);
    if (next === undefined) {
      await Promise.race(active);
      continue;
    }
    const key = keyOf(next);
    running.set(key, (running.get(key) ?? 0) + 1);
    const job = work(next).finally(() => {
      running.set(key, (running.get(key) ?? 1) - 1);
      active.delete(job);
    });
    active.add(job);
  }
}
