import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure, type Cost } from './measure.ts';

/** Another generator that makes the same pages. */
export interface Peer {
  readonly name: string;
  /** Builds `content` (see `writePeerContent`) into `out`, from nothing. */
  build(content: string, out: string): Promise<Cost>;
}

/** The peers; each installs what it needs, once, from its own lock file. Hugo takes part where it is installed. */
export function listPeers(): readonly Peer[] {
  const hasHugo = spawnSync('hugo', ['version']).status === 0;
  return [ASTRO, ELEVENTY, ...(hasHugo ? [HUGO] : [])];
}

/** Astro with remark, then Pagefind: the one that the product's budgets are set against. */
const ASTRO: Peer = {
  name: 'Astro, remark, Pagefind',
  async build(content, out) {
    const dir = install('astro');
    await rm(join(dir, '.astro'), { recursive: true, force: true });
    await rm(join(dir, 'node_modules', '.astro'), { recursive: true, force: true });
    const env = { PEER_CONTENT: content, PEER_OUT: out, ASTRO_TELEMETRY_DISABLED: '1' };
    const pages = await measure(
      [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build', '--silent'],
      dir,
      env,
    );
    const search = await measure(
      [process.execPath, 'node_modules/pagefind/lib/runner/bin.cjs', '--site', out, '--silent'],
      dir,
      env,
    );
    return add(pages, search);
  },
};

const ELEVENTY: Peer = {
  name: 'Eleventy',
  async build(content, out) {
    const dir = install('eleventy');
    const command = [
      process.execPath,
      'node_modules/@11ty/eleventy/cmd.cjs',
      `--input=${relative(dir, content)}`,
    ];
    return measure(command, dir, { PEER_OUT: relative(dir, out) });
  },
};

const HUGO: Peer = {
  name: 'Hugo',
  async build(content, out) {
    const folders = [
      '--source',
      join(PEERS, 'hugo'),
      '--contentDir',
      content,
      '--destination',
      out,
    ];
    return measure(['hugo', ...folders, '--noBuildLock', '--quiet'], PEERS, {});
  },
};

const PEERS = join(dirname(fileURLToPath(import.meta.url)), 'peers');

function install(peer: string): string {
  const dir = join(PEERS, peer);
  if (!existsSync(join(dir, 'node_modules'))) {
    const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: dir,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`npm ci failed in ${dir}:\n${stderr}`);
  }
  return dir;
}

/** One command after the other: times add up, memory is that of the larger. */
function add(a: Cost, b: Cost): Cost {
  const sum = (x: number | undefined, y: number | undefined) =>
    x === undefined || y === undefined ? undefined : x + y;
  return {
    seconds: a.seconds + b.seconds,
    cpu: sum(a.cpu, b.cpu),
    memory: a.memory === undefined ? undefined : Math.max(a.memory, b.memory ?? 0),
    output: a.output + b.output,
  };
}
