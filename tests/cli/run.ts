import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs a command over the content folder in `dir` to its end and gives all that it printed; fails where the command
 * does. The site is for https://qa.example.org/kb/.
 */
export async function runCommand(
  dir: string,
  command: string,
  ...args: readonly string[]
): Promise<string> {
  const child = spawn(process.execPath, [`src/cli/${command}.ts`, ...args], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: undefined,
      CONTENT_DIR: join(dir, 'content'),
      OUT_DIR: join(dir, 'dist'),
      CACHE_DIR: join(dir, 'cache'),
      BASE_PATH: '/kb/',
      SITE_URL: 'https://qa.example.org',
    },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(output);
  return output;
}
