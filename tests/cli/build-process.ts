import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

/** How a build ended. */
export interface BuildResult {
  /** `null` where it was killed. */
  readonly code: number | null;
  /** All that it printed. */
  readonly output: string;
}

interface BuildOptions {
  readonly content: string;
  readonly out: string;
  /** Where it is not the project's own. */
  readonly cache?: string;
  /** Instead of `src/cli/build.ts`. */
  readonly script?: string;
  /** In milliseconds; then it is killed without warning. */
  readonly killAfter?: number;
}

/** Runs a build in a process of its own. */
export async function runBuild(options: BuildOptions): Promise<BuildResult> {
  const { content, out, cache, script = 'src/cli/build.ts', killAfter } = options;
  const child = spawn(process.execPath, [script], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: undefined,
      CONTENT_DIR: content,
      OUT_DIR: out,
      ...(cache === undefined ? {} : { CACHE_DIR: cache }),
    },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  if (killAfter !== undefined) void wait(killAfter).then(() => child.kill('SIGKILL'));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output };
}
