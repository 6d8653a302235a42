import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toDigest } from '../archive.ts';

const DIGESTS = 12;
/** What a build reads of the project. */
const PROJECT = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json'];

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wenda-same-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

interface Place {
  /** Where `src/` is. */
  readonly project: string;
  /** Has the content folder, the site and the cache. */
  readonly dir: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Builds a site with its manifest, and gives that manifest. */
async function build({ project, dir, env }: Place): Promise<string> {
  await promisify(execFile)(process.execPath, ['src/cli/build.ts', '--manifest'], {
    cwd: project,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: undefined,
      CONTENT_DIR: join(dir, 'content'),
      OUT_DIR: join(dir, 'dist'),
      CACHE_DIR: join(dir, 'cache'),
      SITE_URL: 'https://qa.example.org',
      ...env,
    },
  });
  return readFileSync(join(dir, 'dist', 'SHA256SUMS'), 'utf8');
}

/** The same content, its files made in another order. */
async function writeContent(dir: string, order: readonly number[]): Promise<void> {
  await mkdir(join(dir, 'content', 'weekly'), { recursive: true });
  for (const n of order) {
    await writeFile(join(dir, 'content', 'weekly', `Digest ${n}.md`), toDigest(n));
  }
}

describe('npm run build -- --manifest', () => {
  test('gives the same bytes in another place, time zone, language and order, from any cache', async () => {
    const numbers = Array.from({ length: DIGESTS }, (_, n) => n + 1);
    const here: Place = {
      project: resolve('.'),
      dir: join(dir, 'here'),
      env: { TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' },
    };
    const there: Place = {
      project: join(dir, 'there', 'a project'),
      dir: join(dir, 'there', '内容'),
      env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    };
    await writeContent(here.dir, numbers);
    await writeContent(there.dir, numbers.toReversed());
    await mkdir(there.project, { recursive: true });
    for (const name of PROJECT) await cp(name, join(there.project, name), { recursive: true });
    await symlink(resolve('node_modules'), join(there.project, 'node_modules'));

    const sums = await build(here);
    expect(sums.split('\n').length).toBeGreaterThan(DIGESTS * 5);
    expect((await build(there)).split('\n')).toEqual(sums.split('\n'));
    expect(await build(there), 'from a warm cache').toBe(sums);
  }, 600_000);

  test('names every file of the site with its hash, as sha256sum reads it', () => {
    const site = join(dir, 'here', 'dist');
    const lines = readFileSync(join(site, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
    const files = globSync('**/*.*', { cwd: site }).filter((file) => file !== 'SHA256SUMS');
    const named = lines.map((line) => /^[0-9a-f]{64} {2}(.+)$/u.exec(line)?.[1]);
    expect(files.filter((file) => !named.includes(file))).toEqual([]);
    expect(named).toEqual(named.toSorted());
    const [hash, file = ''] = (lines[0] ?? '').split('  ');
    expect(
      createHash('sha256')
        .update(readFileSync(join(site, file)))
        .digest('hex'),
    ).toBe(hash);
  });
});
