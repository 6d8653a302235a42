import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { dismissThreads, giveToThread, prepareThread } from '../../src/build/thread.ts';

test('what a thread throws reaches whoever gave it work, also where it was prepared', async () => {
  prepareThread('related');
  await expect(giveToThread('related', {}).ended).rejects.toThrow();
  await expect(giveToThread('related', {}).ended).rejects.toThrow();
});

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
  const dir = await mkdtemp(join(tmpdir(), 'wenda-thread-'));
  try {
    const module = JSON.stringify(import.meta.resolve('../../src/build/thread.ts'));
    const program = join(dir, 'program.mjs');
    await writeFile(program, `import { giveToThread, prepareThread } from ${module};\n${code}`);
    await promisify(execFile)(process.execPath, [program], { timeout: 10_000 });
  } finally {
    await rm(dir, { recursive: true });
  }
});
