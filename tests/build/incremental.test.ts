import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toDigest, writeArchive } from '../archive.ts';
import { hashFolder } from '../cli/files.ts';

/** Something that an editor does to a content folder. */
interface Edit {
  readonly name: string;
  run(weekly: string, pick: (n: number) => number): Promise<void>;
}

const EDITS: readonly Edit[] = [
  replaceInDigest('a sentence more in an answer', /(A：参考文档.*)$/mu, '$1，另见附录。'),
  replaceInDigest('another asker', /@\S+(\*\* 提问)/u, '@新来的人$1'),
  replaceInDigest('another title', /^title: .*$/mu, 'title: "改过的标题"'),
  replaceInDigest('another topic', /「\w+」：\S+/u, '「Anvil」：https://code.example.org/anvil'),
  replaceInDigest('another day', /^date: (\d{4})-\d\d-\d\d/mu, 'date: $1-12-30'),
  replaceInDigest('another author', /^author: .*$/mu, 'author: "另一位编辑"'),
  replaceInDigest('an entry less', /\*\*4、@[\s\S]*?(?=### 本周推荐)/u, ''),
  replaceInDigest('another reading', /源码解析/u, '设计文档'),
  {
    name: 'a digest more',
    run: (weekly, pick) => writeFile(join(weekly, `new-${pick(1000)}.md`), toDigest(60 + pick(50))),
  },
  { name: 'a digest less', run: async (weekly, pick) => rm(await pickDigest(weekly, pick)) },
  {
    name: 'a topic more in tags.yaml',
    run: async (weekly) =>
      append(join(weekly, '..', 'tags.yaml'), '- name: 连接池\n  kind: topic\n'),
  },
  {
    name: 'another name in people.yaml',
    run: async (weekly) =>
      writeFile(join(weekly, '..', 'people.yaml'), '- name: Ann\n  aliases: [ann]\n'),
  },
];

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wenda-incremental-'));
  await writeArchive(join(dir, 'content'), 12, 'cards: true\n');
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('npm run build', () => {
  test('makes from the last build what it makes from nothing, after any edit', async () => {
    const pick = createPick(20211110);
    await build('kept');
    for (const edit of EDITS) {
      await edit.run(join(dir, 'content', 'weekly'), pick);
      const output = await build('kept');
      for (const old of ['cold', 'cold-cache'])
        await rm(join(dir, old), { recursive: true, force: true });
      expect(await build('cold'), edit.name).toMatch(/\b0 kept/u);
      expect(hashFolder(join(dir, 'kept')), `${edit.name}\n${output}`).toBe(
        hashFolder(join(dir, 'cold')),
      );
    }
  }, 600_000);

  test('renders nothing where nothing has changed', async () => {
    await build('kept');
    expect(await build('kept')).toMatch(/\b0 rendered/u);
  });

  test('renders only what an edit touches', async () => {
    await build('kept');
    await replaceInDigest('', /重启后生效/u, '立即生效').run(
      join(dir, 'content', 'weekly'),
      () => 0,
    );
    const { rendered = '', kept = '' } =
      /(?<rendered>\d+) rendered, (?<kept>\d+) kept/u.exec(await build('kept'))?.groups ?? {};
    expect(Number(rendered)).toBeGreaterThan(0);
    expect(Number(kept)).toBeGreaterThan(Number(rendered));
  });

  test('keeps the pages of old digests when a new one comes', async () => {
    await build('kept');
    const page = join(dir, 'kept', 'weekly', 'digest-0001', 'index.html');
    const { ino } = statSync(page);
    await writeFile(join(dir, 'content', 'weekly', 'newest.md'), toDigest(200));
    await build('kept');
    expect(statSync(join(dir, 'kept', 'weekly', 'newest', 'index.html')).isFile()).toBe(true);
    expect(statSync(page).ino).toBe(ino);
  });

  test('makes a file again that someone has changed', async () => {
    await build('kept');
    const before = hashFolder(join(dir, 'kept'));
    await append(join(dir, 'kept', 'index.html'), 'changed by hand');
    expect(await build('kept')).toMatch(/\b1 rendered/u);
    expect(hashFolder(join(dir, 'kept'))).toBe(before);
  });
});

/** Runs a build into the folder `out`, with a cache of its own. */
async function build(out: string): Promise<string> {
  const child = spawn(process.execPath, ['src/cli/build.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: undefined,
      CONTENT_DIR: join(dir, 'content'),
      OUT_DIR: join(dir, out),
      CACHE_DIR: join(dir, `${out}-cache`),
    },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  expect(code, output).toBe(0);
  return output;
}

function replaceInDigest(name: string, from: RegExp, to: string): Edit {
  return {
    name,
    async run(weekly, pick) {
      const path = await pickDigest(weekly, pick, from);
      await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
    },
  };
}

/** One of the digests that match. */
async function pickDigest(
  weekly: string,
  pick: (n: number) => number,
  having = /^/u,
): Promise<string> {
  const paths = (await readdir(weekly)).sort().map((name) => join(weekly, name));
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  const matching = paths.filter((_, at) => having.test(texts[at] ?? ''));
  const path = matching[pick(matching.length)];
  if (path === undefined) throw new Error(`no digest has ${String(having)}`);
  return path;
}

async function append(path: string, text: string): Promise<void> {
  await writeFile(path, (await readFile(path, 'utf8')) + text);
}

/** Numbers below `n` that look random, the same in every run. */
function createPick(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}
