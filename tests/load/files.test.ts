import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFiles } from '../../src/load/files.ts';

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wenda-files-'));
  await mkdir(join(dir, 'content', 'weekly', 'bundle'), { recursive: true });
});

afterEach(() => rm(dir, { recursive: true }));

const write = (name: string, text: string | Uint8Array = 'x') =>
  writeFile(join(dir, 'content', 'weekly', name), text);
const read = async () => {
  const { files, messages } = await readFiles(join(dir, 'content'));
  return {
    sources: files.map(({ source }) => source),
    problems: messages.map(({ file, rule }) => `${file} ${rule}`),
  };
};

describe('readFiles()', () => {
  test('reads digests in the order of their paths, odd names included', async () => {
    await Promise.all(
      ['b.md', 'a.MD', 'q?#%.md', 'bundle/index.md', 'c.markdown'].map((name) => write(name)),
    );
    await Promise.all(['_index.md', '.hidden.md', 'notes.txt'].map((name) => write(name)));
    expect(await read()).toEqual({
      sources: [
        'weekly/a.MD',
        'weekly/b.md',
        'weekly/bundle/index.md',
        'weekly/c.markdown',
        'weekly/q?#%.md',
      ],
      problems: [],
    });
  });

  test('follows links inside the folder and refuses those that lead out of it', async () => {
    await write('a.md');
    await writeFile(join(dir, 'secret.md'), 'x');
    const at = (name: string) => join(dir, 'content', 'weekly', name);
    await symlink('a.md', at('inside.md'));
    await symlink(join(dir, 'secret.md'), at('out.md'));
    await symlink(dir, at('folder'));
    await symlink('nowhere', at('dangling.md'));
    await symlink('.', at('loop'));
    expect(await read()).toEqual({
      sources: ['weekly/a.md', 'weekly/inside.md'],
      problems: [
        'weekly/dangling.md file-unreadable',
        'weekly/folder file-outside',
        'weekly/out.md file-outside',
      ],
    });
  });

  test('refuses what is too large without reading it, and reads the others', async () => {
    await write('big.md', new Uint8Array(9 * 1024 * 1024).fill(97));
    await write('good.md');
    expect(await read()).toEqual({
      sources: ['weekly/good.md'],
      problems: ['weekly/big.md file-too-large'],
    });
  });

  test('takes a folder without digests for an empty archive', async () => {
    await rm(join(dir, 'content', 'weekly'), { recursive: true });
    expect(await read()).toEqual({ sources: [], problems: [] });
  });
});
