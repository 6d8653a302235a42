import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStaging, recover } from '../../src/load/staging.ts';
import { toDigest } from '../archive.ts';
import { runBuild } from './build-process.ts';
import { onDisk } from './disk.ts';
import { hashFolder } from './files.ts';

let dir: string;
/** Two content folders and what they become. */
let before: { readonly content: string; readonly hash: string };
let after: { readonly content: string; readonly hash: string };
/** How long a whole build takes here. */
let duration: number;

const outDir = () => join(dir, 'out', 'dist');

/** Builds a content folder into the folder with the old site. */
const build = (
  content: string,
  options: { out?: string; script?: string; killAfter?: number } = {},
) => runBuild({ content, out: outDir(), ...options });

async function writeContent(name: string, n: number): Promise<string> {
  const content = join(dir, name);
  await mkdir(join(content, 'weekly'), { recursive: true });
  await writeFile(join(content, 'weekly', 'digest.md'), toDigest(n));
  return content;
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wenda-build-'));
  const contents = [await writeContent('before', 1), await writeContent('after', 2)] as const;
  const hashes: string[] = [];
  for (const content of contents) {
    const out = `${content}-site`;
    const start = performance.now();
    const { code, output } = await build(content, { out });
    duration = performance.now() - start;
    expect(code, output).toBe(0);
    hashes.push(hashFolder(out));
  }
  before = { content: contents[0], hash: hashes[0] ?? '' };
  after = { content: contents[1], hash: hashes[1] ?? '' };
  expect(before.hash).not.toBe(after.hash);
}, 600_000);

afterAll(() => rm(dir, { recursive: true, force: true }));

beforeEach(async () => {
  await rm(join(dir, 'out'), { recursive: true, force: true });
  await mkdir(join(dir, 'out'));
  await cp(`${before.content}-site`, outDir(), { recursive: true });
});

describe('npm run build', () => {
  test('makes the same bytes each time', async () => {
    const { code } = await build(after.content);
    expect(code).toBe(0);
    expect(hashFolder(outDir())).toBe(after.hash);
    expect(await readdir(join(dir, 'out'))).toEqual(['dist']);
  });

  test('leaves the old site or the new one whole, killed at 20 moments', async () => {
    for (let n = 0; n < 20; n += 1) {
      const { code } = await build(after.content, { killAfter: (duration * (n + 0.5)) / 18 });
      await recover(outDir());
      expect(code === 0 ? [after.hash] : [before.hash, after.hash]).toContain(hashFolder(outDir()));
      expect(existsSync(join(outDir(), '.prerender'))).toBe(false);
    }
    const { code } = await build(after.content);
    expect(code).toBe(0);
    expect(hashFolder(outDir())).toBe(after.hash);
    expect(await readdir(join(dir, 'out'))).toEqual(['dist']);
  }, 900_000);

  test('leaves the old site when a page throws, and says which', async () => {
    const { code, output } = await build(after.content, {
      script: 'tests/cli/build-with-failing-page.ts',
    });
    expect(code).toBe(1);
    expect(output).toMatch(
      /error .*failing-page\.ts cannot make fails\.txt: this page cannot be rendered/u,
    );
    expect(hashFolder(outDir())).toBe(before.hash);
    expect(await readdir(join(dir, 'out'))).toEqual(['dist']);
  });

  test('leaves the old site when a digest cannot be read, and says where', async () => {
    const content = await writeContent('broken', 3);
    await writeFile(join(content, 'weekly', 'broken.md'), 'no front matter\n');
    const { code, output } = await build(content);
    expect(code).toBe(1);
    expect(output).toContain('weekly/broken.md:1:1 error');
    expect(hashFolder(outDir())).toBe(before.hash);
  });

  test('refuses a second build of the same folder, and the first one ends well', async () => {
    const first = await openStaging(outDir());
    const second = await build(after.content);
    expect(second.code).toBe(1);
    expect(second.output).toMatch(/error another build of .+ is under way \(process \d+\)/u);
    expect(hashFolder(outDir())).toBe(before.hash);
    await cp(`${after.content}-site`, first.dir, { recursive: true });
    await first.publish();
    await first.close();
    expect(hashFolder(outDir())).toBe(after.hash);
    expect(await readdir(join(dir, 'out'))).toEqual(['dist']);
  });

  test('publishes one whole site where two builds start together', async () => {
    const [first, second] = await Promise.all([build(after.content), build(after.content)]);
    expect([first.code, second.code]).toContain(0);
    expect(hashFolder(outDir())).toBe(after.hash);
    expect(await readdir(join(dir, 'out'))).toEqual(['dist']);
  });

  test('says in one line that the folder cannot be written', async () => {
    await writeFile(join(dir, 'out', 'file'), '');
    const { code, output } = await build(after.content, { out: join(dir, 'out', 'file', 'dist') });
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).toContain('a file stands where a folder is needed');
  });

  test('leaves the old site on a full disk', async (context) => {
    const disk = join(dir, 'disk');
    const had = await onDisk(disk, 'size=256k', async () => {
      await mkdir(join(disk, 'dist'));
      await writeFile(join(disk, 'dist', 'index.html'), 'old');
      const { code, output } = await build(after.content, { out: join(disk, 'dist') });
      expect(code).toBe(1);
      expect(output).toContain('the disk is full');
      expect(await readdir(disk)).toEqual(['dist']);
      expect(await readdir(join(disk, 'dist'))).toEqual(['index.html']);
    });
    if (!had) context.skip('mounting a small disk needs root');
  });

  test('leaves the old site on a read-only disk', async (context) => {
    const disk = join(dir, 'read-only');
    const had = await onDisk(disk, 'ro', async () => {
      const { code, output } = await build(after.content, { out: join(disk, 'dist') });
      expect(code).toBe(1);
      expect(output).toContain('read-only');
      expect(output.trim().split('\n')).toHaveLength(1);
    });
    if (!had) context.skip('mounting a read-only disk needs root');
  });
});

describe('recover()', () => {
  test('puts the old site back after a kill between the two renames', async () => {
    await rename(outDir(), join(dir, 'out', '.dist.previous'));
    await recover(outDir());
    expect(hashFolder(outDir())).toBe(before.hash);
    expect(await readdir(join(dir, 'out'))).toEqual(['dist']);
  });

  test('removes the old site after a kill behind the second rename', async () => {
    await cp(outDir(), join(dir, 'out', '.dist.previous'), { recursive: true });
    await recover(outDir());
    expect(await readdir(join(dir, 'out'))).toEqual(['dist']);
  });

  test('ignores the lock of a process that is gone', async () => {
    await writeFile(
      join(dir, 'out', '.dist.lock'),
      JSON.stringify({ pid: process.pid, started: 'another time' }),
    );
    const { code } = await build(after.content);
    expect(code).toBe(0);
    expect(await readdir(join(dir, 'out'))).toEqual(['dist']);
  });
});
