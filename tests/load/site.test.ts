import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readEnvironment } from '../../src/load/environment.ts';
import { loadSite } from '../../src/load/site.ts';
import { UnreadableError } from '../../src/load/unreadable.ts';
import { toDigest } from '../archive.ts';

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wenda-site-'));
  await mkdir(join(dir, 'weekly'));
  await writeFile(join(dir, 'weekly', 'good.md'), toDigest(1));
});

afterEach(() => rm(dir, { recursive: true }));

const load = (LENIENT: string) => loadSite(readEnvironment({ CONTENT_DIR: dir, LENIENT }));

describe('loadSite()', () => {
  test('builds a bare folder', async () => {
    const { corpus } = await load('');
    expect(corpus.digests.map(({ slug }) => slug)).toEqual(['good']);
    expect(corpus.entries).toHaveLength(4);
  });

  test('lists all files that cannot be read, with place and remedy', async () => {
    await writeFile(join(dir, 'weekly', 'no-matter.md'), '# Hello\n');
    await writeFile(join(dir, 'weekly', 'no-date.md'), '---\ntitle: A\n---\n\nHello\n');
    const error = await load('').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableError);
    expect(String(error)).toMatch(/^UnreadableError: 2 files cannot be read/u);
    expect(String(error)).toMatch(
      /weekly\/no-matter\.md:1:1 error .+ \[front-matter-missing\]\n {4}→ /u,
    );
    expect(String(error)).toMatch(/weekly\/no-date\.md:\d:1 error .+ \[date-missing\]\n {4}→ /u);
  });

  test('leaves them out with LENIENT and keeps their messages', async () => {
    await writeFile(join(dir, 'weekly', 'no-matter.md'), '# Hello\n');
    const { corpus } = await load('1');
    expect(corpus.digests.map(({ slug }) => slug)).toEqual(['good']);
    expect(corpus.messages.map(({ rule }) => rule)).toContain('front-matter-missing');
  });

  test('sees a changed file', async () => {
    await load('');
    await writeFile(join(dir, 'weekly', 'good.md'), toDigest(2));
    const { corpus } = await load('');
    expect(corpus.digests[0]?.title).toBe('示例周报 第 2 期');
  });
});
