import { colorsOf } from './colors.ts';

/** Shows how far a command is: one line a stage with its time on a terminal, plain lines elsewhere. */
export interface Stages {
  /** Runs a stage; what it resolves to is shown as its result. */
  run<T>(name: string, work: (progress: Progress) => Promise<readonly [T, string]>): Promise<T>;
}

/** Tells how many of how many things are done; shown on a terminal, a few times a second. */
export type Progress = (done: number, all: number) => void;

/**
 * @example
 * await stages.run('read', async () => [site, '128 digests'])
 * // on a terminal:  ✓ read      128 digests                         840 ms
 * // elsewhere:      read: 128 digests, 840 ms
 */
export function createStages(stream: NodeJS.WriteStream = process.stdout): Stages {
  const { dim, green, red } = colorsOf(stream);
  return {
    async run(name, work) {
      const start = performance.now();
      if (stream.isTTY) stream.write(dim(`  ${name} …`));
      try {
        const [value, result] = await work(createProgress(stream, name));
        const line = stream.isTTY
          ? `\r\u001B[K${green('✓')} ${name.padEnd(9)} ${result.padEnd(44)} ${dim(toTime(performance.now() - start))}`
          : `${name}: ${result}, ${toTime(performance.now() - start)}`;
        performance.measure(name, { start, detail: 'stage' });
        stream.write(`${line}\n`);
        return value;
      } catch (error) {
        if (stream.isTTY) stream.write(`\r\u001B[K${red('✗')} ${name}\n`);
        throw error;
      }
    },
  };
}

function createProgress(stream: NodeJS.WriteStream, name: string): Progress {
  const { dim } = colorsOf(stream);
  let shown = performance.now();
  return (done, all) => {
    if (!stream.isTTY || performance.now() - shown < 100) return;
    shown = performance.now();
    stream.write(`\r\u001B[K${dim(`  ${name.padEnd(9)} ${done} of ${all}`)}`);
  };
}

/** `count(1, 'entry', 'entries')` → `1 entry`, `count(5, …)` → `5 entries` */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** `840` → `840 ms`, `2140` → `2.1 s` */
function toTime(milliseconds: number): string {
  return milliseconds < 1000
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`;
}
