/**
 * `Promise.all()` that fails only when all have ended: nothing writes into the staging folder while it is removed.
 *
 * @param work what is no promise stands for work that there is none of
 */
export async function allEnded<const T extends readonly unknown[]>(
  work: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
