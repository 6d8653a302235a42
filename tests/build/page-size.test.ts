import { spawn } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toDigest, writeArchive } from '../archive.ts';

/** How much larger the largest page of a kind may be in an archive of ten times the digests. */
const MAY_GROW = 1.15;
/** Enough that all lists have a full page. */
const DIGESTS = 100;

let dir: string;
let small: ReadonlyMap<string, number>;
let large: ReadonlyMap<string, number>;
/** Path of the largest page of each kind in the larger archive. */
const largest = new Map<string, string>();

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wenda-page-size-'));
  small = await measurePages('small', DIGESTS);
  large = await measurePages('large', DIGESTS * 10);
}, 600_000);
afterAll(() => rm(dir, { recursive: true, force: true }));

test('no kind of page grows with the archive', () => {
  const grown = Array.from(small, ([kind, bytes]) => ({
    kind,
    factor: (large.get(kind) ?? 0) / bytes,
  })).filter(({ factor }) => factor > MAY_GROW);
  expect([...small.keys()]).toEqual(
    expect.arrayContaining(['index.html', 'weekly *', 'questions *', 'tags *', 'authors *']),
  );
  expect(grown).toEqual([]);
});

test.each([
  ['questions *', 12],
  ['weekly *', 16],
  ['index.html', 20],
])('the largest page of %s brings all but pictures in %i KiB', (kind, most) => {
  const html = readFileSync(largest.get(kind) ?? '', 'utf8');
  // Styles are in the page, and no script is fetched before someone interacts.
  expect(html.replace(INERT, '')).not.toMatch(FETCHED);
  expect(brotliCompressSync(html).length).toBeLessThan(most * 1024);
});

/** What a template holds. */
const INERT = /<template\b[\s\S]*?<\/template>/gu;

/** `<link rel="stylesheet" …>` and `<script type="module" src="…">` */
const FETCHED = /<link\b[^>]*\brel="?(?:stylesheet|modulepreload)|<script\b[^>]*\bsrc=/u;

/** `date: 2020-01-03T15:00:00+08:00` */
const DATE = /^date: .*$/mu;

/** Bytes of the largest page of each kind. */
async function measurePages(name: string, digests: number): Promise<ReadonlyMap<string, number>> {
  await writeArchive(join(dir, name), digests);
  // The larger archive has more digests a week, not more years.
  for (let n = DIGESTS + 1; n <= digests; n += 1) {
    const path = join(dir, name, 'weekly', `digest-${String(n).padStart(4, '0')}.md`);
    const day = DATE.exec(toDigest(((n - 1) % DIGESTS) + 1))?.[0] ?? '';
    await writeFile(path, toDigest(n).replace(DATE, day));
  }
  const out = join(dir, `${name}-site`);
  const child = spawn(process.execPath, ['src/cli/build.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      CONTENT_DIR: join(dir, name),
      OUT_DIR: out,
      CACHE_DIR: join(dir, `${name}-cache`),
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      output += String(data);
    });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  expect(code, output).toBe(0);
  const sizes = new Map<string, number>();
  for (const file of globSync('**/*.html', { cwd: out })) {
    const kind = toKind(file);
    const { size } = statSync(join(out, file));
    if (size <= (sizes.get(kind) ?? 0)) continue;
    sizes.set(kind, size);
    largest.set(kind, join(out, file));
  }
  return sizes;
}

/** `tags/mosn/page/2/index.html` → `tags * page *`: the first word stays, names and numbers do not count. */
function toKind(file: string): string {
  const [section = '', ...rest] = file
    .replaceAll('\\', '/')
    .replace(/\/index\.html$/u, '')
    .split('/');
  return [section, ...rest.map((part) => (part === 'page' ? part : '*'))].join(' ');
}
