import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toDigest } from '../archive.ts';

let dir: string;

const run = (script: string, args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`src/cli/${script}.ts`, ...args],
    {
      env: { ...process.env, CONTENT_DIR: join(dir, 'content') },
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
};

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(dir, path)), { recursive: true });
  await writeFile(join(dir, path), content);
}

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wenda-import-'));
  await mkdir(join(dir, 'content'));
  for (const n of [1, 2, 3]) await write(`hugo/zh/posts/week-${n}/index.md`, toDigest(n));
  await write('hugo/zh/posts/week-1/a.png', new Uint8Array([1, 2, 3]));
  await write(
    'hugo/zh/posts/week-4/index.md',
    '---\ntitle: 周报四\ndate: 2020-02-01\ntags: [周报]\n---\n\n本周没有提问\n',
  );
  await write(
    'hugo/zh/posts/other/index.md',
    '---\ntitle: 一篇文章\ndate: 2020-02-01\ntags: [技术]\n---\n\n正文\n',
  );
  await write('hugo/zh/posts/_index.md', '---\ntitle: 文章\n---\n');
});

afterEach(() => rm(dir, { recursive: true }));

test('npm run import brings in the digests byte for byte, and leaves other posts', async () => {
  const { status, stdout } = run('import', [join(dir, 'hugo')]);
  expect(status).toBe(0);
  expect(stdout).toContain('Imported 4 digests with 12 entries: 4 new');
  expect(stdout).toContain('add /posts/{slug}/ to formerPaths');
  expect((await readdir(join(dir, 'content/weekly'))).sort()).toEqual([
    'week-1',
    'week-2',
    'week-3',
    'week-4',
  ]);
  expect(await readFile(join(dir, 'content/weekly/week-1/index.md'), 'utf8')).toBe(toDigest(1));
  expect([...(await readFile(join(dir, 'content/weekly/week-1/a.png')))]).toEqual([1, 2, 3]);
});

test('npm run import can be run again and keeps what was edited', async () => {
  run('import', [join(dir, 'hugo')]);
  await write('content/weekly/week-2/index.md', `${toDigest(2)}\n修订\n`);
  const { stdout } = run('import', [join(dir, 'hugo')]);
  expect(stdout).toContain('0 new, 3 there already, 0 replaced, 1 kept');
  expect(await readFile(join(dir, 'content/weekly/week-2/index.md'), 'utf8')).toContain('修订');
});

test('npm run import knows a digest that is there as a file, and brings it in once', async () => {
  await write('content/weekly/week-1.md', toDigest(1));
  await write('content/weekly/week-2.md', `${toDigest(2)}\n修订\n`);
  const { stdout } = run('import', [join(dir, 'hugo')]);
  expect(stdout).toContain('2 new, 1 there already, 0 replaced, 1 kept');
  const list = async () => (await readdir(join(dir, 'content/weekly'))).sort();
  expect(await list()).toEqual(['week-1.md', 'week-2.md', 'week-3', 'week-4']);
  const again = run('import', [join(dir, 'hugo'), '--overwrite']);
  expect(again.stdout).toContain('0 new, 3 there already, 1 replaced, 0 kept');
  expect(await list()).toEqual(['week-1.md', 'week-2', 'week-3', 'week-4']);
});

test('npm run import records addresses before it replaces digests, so that they stay', async () => {
  const record = join(dir, 'content/permalinks.jsonl');
  run('import', [join(dir, 'hugo')]);
  // What was brought in has been published nowhere yet.
  await expect(readFile(record, 'utf8')).rejects.toThrow('ENOENT');
  run('import', [join(dir, 'hugo'), '--overwrite', '--dry-run']);
  await expect(readFile(record, 'utf8')).rejects.toThrow('ENOENT');

  // The archive's editors put an entry in front of the first one.
  const changed = toDigest(2).replace(
    '**1、',
    '**0、@新读者** 提问：\n\n> 这是后来加的问题吗？\n\nA：是的。\n\n**1、',
  );
  await write('hugo/zh/posts/week-2/index.md', changed);
  const { status, stdout } = run('import', [join(dir, 'hugo'), '--overwrite']);
  expect(status).toBe(0);
  expect(stdout).toContain('1 replaced');
  expect(run('permalinks', []).stdout).toContain('13 entries (1 new), 0 removed');
  const lines = (await readFile(record, 'utf8')).split('\n');
  expect(lines.find((line) => line.includes('后来加的问题'))).toContain('"entry":"week-2-5"');
});

test('npm run import says what is not a folder', () => {
  const { status, stderr } = run('import', [join(dir, 'nothing')]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/nothing is not a folder/u);
});

test('npm run new records what was published and writes a digest that check has nothing to say about', async () => {
  run('import', [join(dir, 'hugo')]);
  const made = run('new', ['--date', '2020-02-07', '--title', '新的一期']);
  expect(made.stderr).toBe('');
  expect(made.status).toBe(0);
  const record = await readFile(join(dir, 'content/permalinks.jsonl'), 'utf8');
  expect(record.match(/^\{"digest":/gmu)).toHaveLength(4);
  expect(record).not.toContain('2020-02-07');
  const checked = run('check', ['weekly/2020-02-07/index.md']);
  expect(checked.stdout).toBe('Nothing to report.\n');
  const again = run('new', ['--date', '2020-02-07']);
  expect(again.status).toBe(1);
  expect(again.stderr).toMatch(/is there already/u);
});

test('npm run check exits with 1 on errors only, and mends what is safe', async () => {
  const slips = '[文](hhttps://example.org/a) [入会](dingtalk://client/page)';
  await write('content/weekly/a.md', `${toDigest(1)}\n${slips}\n`);
  const before = run('check', ['--quiet']);
  expect(before.status).toBe(1);
  expect(before.stdout).toMatch(/weekly\/a\.md:\d+:29 error .+ \[link-scheme\]\n/u);
  const fixed = run('check', ['--quiet', '--fix']);
  expect(fixed.stderr).toMatch(/\+ \d+: \[文\]\(https:\/\/example\.org\//u);
  expect(fixed.status).toBe(1);
  await write('content/weekly/a.md', toDigest(1));
  expect(run('check', ['--quiet']).status).toBe(0);
  const json: unknown = JSON.parse(run('check', ['--format', 'json']).stdout);
  expect(json).toMatchObject({ version: 1, summary: { errors: 0 } });
});
