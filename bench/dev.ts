import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readEnvironment } from '../src/load/environment.ts';
import { loadSite } from '../src/load/site.ts';
import { findFreePort } from '../tests/free-port.ts';
import { createArchive } from './archive.ts';
import { say } from './progress.ts';

/** Saves that are measured. */
const SAVES = 5;
const LONGEST_WAIT = 120_000;

/**
 * Measures `npm run dev` on a copy of `CONTENT_DIR`: how long until it says that it is ready, until it has answered for
 * a first page, and from the save of a digest until its page shows the change.
 */
export async function benchDev(): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'wenda-bench-dev-'));
  const content = join(dir, 'content');
  await createArchive(readEnvironment().contentDir, content, 1);
  const env = { CONTENT_DIR: content, CACHE_DIR: join(dir, 'cache'), BASE_PATH: '' };
  const { corpus, routes } = await loadSite(readEnvironment({ ...process.env, ...env }));
  const digest = corpus.digests[Math.floor(corpus.digests.length / 2)];
  if (digest === undefined) throw new Error(`${content} holds no digest`);
  const port = await findFreePort();
  const start = performance.now();
  const server = spawn(process.execPath, ['src/cli/dev.ts'], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await untilReady(server);
    say(`ready after ${seconds(start)} (${corpus.digests.length} digests)`);
    const page = `http://localhost:${port}${routes.digest(digest.slug)}`;
    const first = performance.now();
    await untilShown(page, digest.title);
    say(`first page after ${seconds(first)} more`);
    const source = join(content, digest.source);
    const text = (await readFile(source, 'utf8')).trimEnd();
    for (let save = 1; save <= SAVES; save += 1) {
      const sentence = `第 ${save} 次补充的一句。`;
      const saved = performance.now();
      await writeFile(source, `${text}\n\n${sentence}\n`);
      await untilShown(page, sentence);
      say(`a saved digest after ${seconds(saved)}`);
    }
  } finally {
    server.kill();
    await rm(dir, { recursive: true, force: true });
  }
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(2)} s`;
}

/** @throws Error where the server ends instead. */
function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      if (READY.test(text)) resolve();
    });
    server.once('exit', () => {
      reject(new Error('npm run dev ended before it was ready'));
    });
  });
}

/** `┃ Local    http://localhost:4321/` */
const READY = /http:\/\/localhost:\d+/u;

/** Asks for a page until it holds a text. */
async function untilShown(page: string, text: string): Promise<void> {
  const start = performance.now();
  for (;;) {
    const html = await (await fetch(page)).text();
    if (html.includes(text)) return;
    if (performance.now() - start > LONGEST_WAIT) throw new Error(`${page} does not show ${text}`);
    await wait(10);
  }
}
