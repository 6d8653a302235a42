import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What is said of a stretch of time by who measures it: `stage`, or the file of the page that was rendered. */
interface Measured {
  readonly name: string;
  readonly startTime: number;
  readonly duration: number;
  readonly detail: unknown;
}

/**
 * Writes what this process has measured so far (`performance.measure`) in the Trace Event Format, which
 * <https://ui.perfetto.dev> and the browser's own tools show: stages above, rendered pages below them.
 */
export async function writeTrace(path: string): Promise<void> {
  const measured = performance.getEntriesByType('measure') as unknown as readonly Measured[]; // The types know marks alone.
  const events = measured.map(({ name, startTime, duration, detail }) => ({
    name,
    cat: String(detail),
    ph: 'X',
    // Microseconds.
    ts: Math.round(startTime * 1000),
    dur: Math.round(duration * 1000),
    pid: process.pid,
    // Stages run side by side: each has a line of its own.
    tid: detail === 'stage' ? name : 'rendered',
  }));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify({ traceEvents: events }));
}
