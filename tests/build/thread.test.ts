import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dismissThreads, giveToThread, prepareThread } from '../../src/build/thread.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wenda-thread-'));
});
afterEach(() => rm(dir, { recursive: true }));

/**
 * Runs code in a process of its own, which fails where the code does or an error is unhandled.
 *
 * @param module that has `giveToThread` and `prepareThread`
 */
async function run(code: string, module = import.meta.resolve('../../src/build/thread.ts')) {
  const program = join(dir, 'program.mjs');
  const names = '{ giveToThread, prepareThread }';
  await writeFile(program, `import ${names} from ${JSON.stringify(module)};\n${code}`);
  return promisify(execFile)(process.execPath, [program], { timeout: 10_000 });
}

test('what a thread throws reaches whoever gave it work, also where it was prepared', async () => {
  prepareThread('related');
  await expect(giveToThread('related', {}).ended).rejects.toThrow();
  await expect(giveToThread('related', {}).ended).rejects.toThrow();
});

test('what a prepared thread throws before it is given work is told when it is', async () => {
  await copyFile('src/build/thread.ts', join(dir, 'thread.ts'));
  await writeFile(join(dir, 'related-thread.ts'), "throw new Error('no code');");
  const code = `
    const ended = new Promise((resolve) =>
      process.once('worker', (thread) => {
        thread.ref();
        thread.once('exit', resolve);
      }),
    );
    prepareThread('related');
    await ended;
    await new Promise((resolve) => setImmediate(resolve)); // Unhandled errors end the process by now.
    await giveToThread('related', {}).ended.catch(({ message }) => console.log(message));`;
  expect((await run(code, './thread.ts')).stdout).toBe('no code\n');
});

test('a thread whose work cannot be copied is ended', async () => {
  const started = new Promise<Worker>((resolve) => process.once('worker', resolve));
  prepareThread('related');
  const thread = await started;
  const ended = new Promise((resolve) => thread.once('exit', resolve));
  expect(() => giveToThread('related', () => undefined)).toThrow('could not be cloned');
  await ended;
}, 10_000);

test('a thread that was prepared and dismissed is replaced by a new one', async () => {
  prepareThread('related');
  await dismissThreads();
  const { thread, ended } = giveToThread('related', { entries: [], synonyms: [] });
  const answer = new Promise((resolve) => thread.once('message', resolve));
  await ended;
  expect(await answer).toEqual(new Map());
});

test.each([
  ['a prepared thread', `prepareThread('search');`],
  ['work that cannot be copied', `try { giveToThread('related', () => {}); } catch {}`],
  [
    'such work for a prepared thread',
    `prepareThread('related'); try { giveToThread('related', () => {}); } catch {}`,
  ],
])('%s keeps no process alive', async (_, code) => {
  await run(code);
});
