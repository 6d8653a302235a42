/**
 * Starts a clock that runs while this process computes, in milliseconds: what else the machine does has no part in it.
 *
 * @example
 * const spent = startCpuTime();
 * work();
 * expect(spent()).toBeLessThan(10_000);
 */
export function startCpuTime(): () => number {
  const start = process.cpuUsage();
  return () => process.cpuUsage(start).user / 1000;
}
