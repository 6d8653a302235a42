import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What one run of a command cost. */
export interface Cost {
  readonly seconds: number;
  /** Of the whole process tree, in seconds; `undefined` where the system has no `/proc`. */
  readonly cpu: number | undefined;
  /** Highest memory of the whole process tree at one moment, in bytes (resident; shared pages count for each). */
  readonly memory: number | undefined;
  /** What the command printed. */
  readonly output: string;
}

/** What a folder holds. */
export interface Size {
  readonly files: number;
  readonly bytes: number;
}

/**
 * Runs a command and measures it.
 *
 * @throws Error with the end of what it printed, where it fails.
 */
export async function measure(
  command: readonly string[],
  cwd: string,
  env: Record<string, string>,
): Promise<Cost> {
  const [file = '', ...args] = command;
  const start = performance.now();
  const child = spawn(file, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const watch = watchTree(child.pid ?? 0);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const seconds = (performance.now() - start) / 1000;
  const { cpu, memory } = watch.stop();
  if (code !== 0)
    throw new Error(`${command.join(' ')} ended with ${code}:\n${output.slice(-2000)}`);
  return { seconds, cpu, memory, output };
}

/** Counts the files of a folder and their bytes. */
export async function sizeOf(dir: string): Promise<Size> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  let bytes = 0;
  for (const entry of files) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  return { files: files.length, bytes };
}

/** Looks at a process and all its descendants every `INTERVAL` milliseconds. */
function watchTree(root: number): { stop(): Pick<Cost, 'cpu' | 'memory'> } {
  const ticks = new Map<number, number>();
  let peak = 0;
  const look = () => {
    let memory = 0;
    for (const { pid, cpu, rss } of listTree(root)) {
      ticks.set(pid, cpu);
      memory += rss;
    }
    peak = Math.max(peak, memory);
  };
  look();
  const timer = setInterval(look, INTERVAL);
  return {
    stop() {
      clearInterval(timer);
      if (peak === 0) return { cpu: undefined, memory: undefined };
      const cpu = [...ticks.values()].reduce((sum, one) => sum + one, 0) / TICKS_PER_SECOND;
      return { cpu, memory: peak };
    },
  };
}

const INTERVAL = 50;
/** Linux reports times in this unit whatever the machine (`getconf CLK_TCK`). */
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

interface ProcessState {
  readonly pid: number;
  readonly parent: number;
  /** In ticks, without its children's. */
  readonly cpu: number;
  /** In bytes. */
  readonly rss: number;
}

function listTree(root: number): readonly ProcessState[] {
  const all = listProcesses();
  const inside = new Set([root]);
  // Children can stand before their parents in the list: go over it until nothing is added.
  for (let size = 0; size !== inside.size;) {
    size = inside.size;
    for (const { pid, parent } of all) if (inside.has(parent)) inside.add(pid);
  }
  return all.filter(({ pid }) => inside.has(pid));
}

function listProcesses(): readonly ProcessState[] {
  let names: string[];
  try {
    names = readdirSync('/proc');
  } catch {
    return []; // No /proc on this system: memory and CPU are then not measured.
  }
  return names
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      const state = readState(Number(name));
      return state === undefined ? [] : [state];
    });
}

/** Reads `/proc/<pid>/stat`; `undefined` where the process has ended meanwhile. */
function readState(pid: number): ProcessState | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in parentheses, may hold spaces: count from the last one. Field 3, the state, comes first.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0, cpu = 0, system = 0, pages = 0] = [
      fields[1],
      fields[11],
      fields[12],
      fields[21],
    ];
    return { pid, parent, cpu: cpu + system, rss: pages * PAGE_BYTES };
  } catch {
    return undefined;
  }
}
