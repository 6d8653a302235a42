import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCopies } from '../../src/build/copies.ts';
import { NO_RECORD } from '../../src/build/last-build.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'wenda-copies-'));
  writeFileSync(join(dir, 'a.png'), 'one');
});
afterEach(() => rmSync(dir, { recursive: true }));

const FILE = 'weekly/x/a.png';

/** A build that copies `a.png` into the site `to`, after one that made `last`. */
async function build(to: string, last?: Built): Promise<Built> {
  const record = { ...NO_RECORD, copies: last?.copies ?? NO_RECORD.copies };
  const copies = createCopies({ dir: join(dir, last?.to ?? ''), record }, join(dir, to));
  await copies.put(join(dir, 'a.png'), FILE);
  return { to, copies: copies.written };
}

interface Built {
  readonly to: string;
  readonly copies: ReturnType<typeof createCopies>['written'];
}

const read = (to: string) => readFileSync(join(dir, to, FILE), 'utf8');
const inode = (path: string) => statSync(join(dir, path)).ino;

describe('createCopies()', () => {
  test('copies once, and keeps the copy under a second name while nothing changes', async () => {
    const first = await build('one');
    expect(read('one')).toBe('one');
    expect(inode(`one/${FILE}`)).not.toBe(inode('a.png'));
    const second = await build('two', first);
    expect(inode(`two/${FILE}`)).toBe(inode(`one/${FILE}`));
    expect(second.copies).toEqual(first.copies);
  });

  test('copies again what has changed', async () => {
    const first = await build('one');
    writeFileSync(join(dir, 'a.png'), 'another');
    await build('two', first);
    expect([read('one'), read('two')]).toEqual(['one', 'another']);
  });

  test('copies again where someone has changed or removed the copy', async () => {
    const first = await build('one');
    writeFileSync(join(dir, 'one', FILE), 'smaller');
    const second = await build('two', first);
    expect(read('two')).toBe('one');
    rmSync(join(dir, 'two', FILE));
    await build('three', second);
    expect(read('three')).toBe('one');
  });

  test('says which file is not there', async () => {
    rmSync(join(dir, 'a.png'));
    await expect(build('one')).rejects.toThrow(join(dir, 'a.png'));
  });
});
