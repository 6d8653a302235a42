import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WrittenFolder } from '../../src/build/last-build.ts';
import { makeSearch } from '../../src/build/search.ts';
import { readEnvironment } from '../../src/load/environment.ts';
import { loadSite } from '../../src/load/site.ts';
import { toLikes, toSearchContent } from '../../src/search/content.ts';
import { writeArchive } from '../archive.ts';
import { hashFolder } from '../cli/files.ts';

/** Enough for several batches of documents. */
const DIGESTS = 300;

interface Written {
  readonly out: string;
  readonly folders: ReadonlyMap<string, WrittenFolder>;
}

describe('makeSearch()', () => {
  let dir = '';
  let number = 0;
  let cacheDir = '';

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'wenda-search-'));
    await writeArchive(join(dir, 'content'), DIGESTS);
  });
  afterAll(() => rm(dir, { recursive: true }));

  /**
   * Writes the search of the archive as it is; with `last`, what an earlier call gave, as the build after it, and as a
   * first one without a cache otherwise.
   */
  async function write(last?: Written) {
    number += 1;
    const out = join(dir, `out${number}`);
    const site = await loadSite(
      readEnvironment({ CONTENT_DIR: join(dir, 'content'), CACHE_DIR: join(dir, 'cache') }),
    );
    const kept = { dir: last?.out ?? '', folders: last?.folders ?? new Map() };
    if (last === undefined) cacheDir = join(dir, `cache${number}`);
    const job = { content: toSearchContent(site), last: kept, dir: out, cacheDir, code: '' };
    const likes = Promise.resolve(toLikes(site.corpus.related, site));
    return { ...(await makeSearch(job, likes, () => undefined)), out };
  }

  test('indexes after an edit only the period of the digest, and writes what it writes from nothing', async () => {
    const first = await write();
    const all = DIGESTS * 7;
    expect([first.indexed, first.kept]).toEqual([all, 0]);

    const same = await write(first);
    expect([same.indexed, same.kept]).toEqual([0, all]);
    expect(hashFolder(same.out)).toBe(hashFolder(first.out));

    const digest = join(dir, 'content', 'weekly', `digest-0${DIGESTS - 2}.md`);
    const before = (await readdir(join(cacheDir, 'search'))).length;
    expect(before).toBeGreaterThan(1);
    const text = await readFile(digest, 'utf8');
    await writeFile(digest, text.replace('里面有完整的例子', '里面有两个完整的例子'));
    const edited = await write(same);
    expect(edited.indexed).toBeGreaterThan(0);
    expect(edited.kept).toBeGreaterThan(800);
    expect(edited.indexed + edited.kept).toBe(all);
    // The cache keeps what is used.
    expect((await readdir(join(cacheDir, 'search'))).length).toBe(before);
    const cold = await write();
    expect(cold.kept).toBe(0);
    expect(hashFolder(edited.out)).toBe(hashFolder(cold.out));
  }, 300_000);
});
