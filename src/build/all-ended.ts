/** `Promise.all()` that fails only when all have ended: nothing writes into the staging folder while it is removed. */
export async function allEnded<T extends readonly unknown[]>(work: {
  readonly [K in keyof T]: Promise<T[K]>;
}): Promise<T> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
