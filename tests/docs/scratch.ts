import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { ShownCommand } from './blocks.ts';

/**
 * Runs a command of a document in a scratch copy until it ends, or until it serves a site.
 *
 * @param hosts origin of the server that stands for all others
 */
export async function runShown(
  dir: string,
  { command }: ShownCommand,
  hosts: string,
): Promise<string> {
  const { script, args, env } = readCommand(command);
  const child = spawn(process.execPath, [resolve(`src/cli/${script}.ts`), ...args], {
    cwd: AT_HOME.has(script) ? '.' : dir,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: undefined,
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      NODE_OPTIONS: `--import ${JSON.stringify(join(import.meta.dirname, 'inner-net.ts'))}`,
      HOSTS_PORT: new URL(hosts).port,
      CACHE_DIR: join(dir, '.wenda/cache'),
      PORT: '0',
      SITE_URL: undefined,
      BASE_PATH: undefined,
      ...env,
      CONTENT_DIR: findContent(dir, env.CONTENT_DIR ?? 'content'),
      OUT_DIR: join(dir, env.OUT_DIR ?? 'dist'),
    },
  });
  let text = '';
  const take = (chunk: Buffer) => {
    text += chunk.toString();
    if (SERVING.test(text)) child.kill('SIGTERM');
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  await new Promise((resolve) => child.once('close', resolve));
  return toStable(text, dir);
}

/** Examples are read where they are. */
function findContent(dir: string, content: string): string {
  return content.startsWith('examples/') ? resolve(content) : join(dir, content);
}

/** Commands that need the project around them, or are shown with a folder of it. */
const AT_HOME = new Set(['build', 'dev', 'import', 'start']);

/** The line with which a command that runs until it is stopped says that it is ready. */
const SERVING = /^(?:Ready: )?http:\/\/localhost:\d+\/.*\n/mu;

/** `SITE_URL=https://a.example npm run check -- --fix` → its script, arguments and variables. */
function readCommand(command: string) {
  const match = COMMAND.exec(command);
  if (match?.groups === undefined) throw new Error(`not a command of ours: ${command}`);
  const { variables = '', script = '', words = '' } = match.groups;
  return {
    script,
    args: Array.from(words.matchAll(WORD), ([, quoted, plain]) => quoted ?? plain ?? ''),
    env: Object.fromEntries(
      variables
        .trim()
        .split(' ')
        .filter((one) => one !== '')
        .map((one) => one.split('=')),
    ) as Readonly<Record<string, string>>,
  };
}

const COMMAND =
  /^(?<variables>(?:[A-Z_]+=\S+ )*)npm (?:run )?(?<script>[a-z]+)(?: -- (?<words>.*))?$/u;

/** `"2021-09-17 周报"` and `--fix` */
const WORD = /"([^"]*)"|(\S+)/gu;

/** Without what a machine adds: times, ports, the path of the scratch copy, and which of two threads was first. */
function toStable(text: string, dir = ''): string {
  const stable = text
    .replaceAll(dir === '' ? '\0' : `${dir}/`, '')
    .replaceAll(dir === '' ? '\0' : `${relative('', dir)}/`, '')
    .replaceAll(/\b\d+(?:\.\d+)? (?:ms|s)\b/gu, '‹time›')
    .replaceAll(/localhost:\d+/gu, 'localhost:‹port›')
    .replaceAll(/^code: (?:bundled|has not changed),/gmu, 'code: ‹as needed›,')
    .replaceAll(/[ \t]+$/gmu, '')
    .trim();
  return stable.replaceAll(STAGES, (lines) => `${lines.trimEnd().split('\n').sort().join('\n')}\n`);
}

/** Lines such as `read: 5 digests, ‹time›`, whose order is that in which they ended. */
const STAGES = /(?:^[a-z]+: .*‹time›\n){2,}/gmu;

/** A pattern of what is shown, in which a line of `…` stands for any lines. */
export function toPattern(output: readonly string[]): string {
  return toStable(output.join('\n'));
}

/** Whether an output is as shown. */
export function isShown(actual: string, output: readonly string[]): boolean {
  const parts = toPattern(output).split(ELISION);
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const found = index === 0 ? (actual.startsWith(part) ? 0 : -1) : actual.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return parts.length > 1 && parts.at(-1) === '' ? true : at === actual.length;
}

const ELISION = /^…$\n?/mu;

/** Writes a file that a document shows. */
export async function writeShown(dir: string, path: string, text: string): Promise<void> {
  const target = join(dir, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
}
