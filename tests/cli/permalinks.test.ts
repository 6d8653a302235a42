import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const RECORD = 'permalinks.jsonl';
let content: string;

beforeEach(async () => {
  content = join(await mkdtemp(join(tmpdir(), 'wenda-permalinks-')), 'content');
  await cp('content', content, { recursive: true });
});

afterEach(() => rm(join(content, '..'), { recursive: true, force: true }));

async function permalinks(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['src/cli/permalinks.ts', ...args],
    { env: { ...process.env, CONTENT_DIR: content } },
  );
  return stdout;
}

const read = () => readFile(join(content, RECORD), 'utf8');

async function edit(from: string, to: string): Promise<void> {
  const path = join(content, 'weekly', 'sofa-weekly-20210910.md');
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

test('npm run permalinks finds the record of the project’s own content up to date', async () => {
  const before = await read();
  expect(await permalinks('--date', '2030-01-01T00:00:00Z')).toContain(
    'is up to date: 1 digest (0 new), 5 entries (0 new), 0 removed',
  );
  expect(await read()).toBe(before);
});

test('npm run permalinks changes the lines of an edited entry and its digest alone', async () => {
  const before = (await read()).split('\n');
  await edit('目前是七层扩展哈', '现在七层与四层都支持了');
  await permalinks('--date', '2030-01-01T00:00:00Z');
  const changed = (await read()).split('\n').filter((line, at) => line !== before[at]);
  expect(changed).toHaveLength(2);
  for (const line of changed) expect(line).toContain('"updated":"2030-01-01T00:00:00Z"');
  expect(changed[1]).toContain('"entry":"sofa-weekly-20210910-3"');
});

test('a record with a conflict in it stops with the line at fault, and is left as it is', async () => {
  const broken = `<<<<<<< ours\n${await read()}`;
  await writeFile(join(content, RECORD), broken);
  await expect(permalinks()).rejects.toThrow(/permalinks\.jsonl:1:1/u);
  expect(await read()).toBe(broken);
});

test('npm run permalinks refuses a date that is none', async () => {
  await expect(permalinks('--date', 'yesterday')).rejects.toThrow(/--date is “yesterday”/u);
});
