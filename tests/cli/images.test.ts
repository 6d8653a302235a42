import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../load/server.ts';
import { hashFolder } from './files.ts';
import { runCommand } from './run.ts';

let server: TestServer;
let dir: string;

const run = (command: string, ...args: readonly string[]) => runCommand(dir, command, ...args);

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#36c' } });

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wenda-images-'));
  const large = await picture(2000, 500).png().toBuffer();
  const small = await picture(300, 200).jpeg().toBuffer();
  server = await startServer({
    '/large.png': (_, response) => response.end(large),
    '/small': (_, response) => response.end(small),
  });
  await mkdir(join(dir, 'content', 'weekly'), { recursive: true });
  const text = `---
title: "Pictures"
date: 2026-11-20T15:00:00+08:00
cover: ${server.origin}/small
---

### Questions

**1. @ann** asks:

> What does this show? ![the large one](${server.origin}/large.png)

A: See [![](${server.origin}/small)](https://a.example/) and ![gone](${server.origin}/gone.png)
`;
  await writeFile(join(dir, 'content', 'weekly', 'one.md'), text);
  await writeFile(join(dir, 'content', 'site.yaml'), 'language: en\n');
});

afterAll(async () => {
  await server.close();
  await rm(dir, { recursive: true, force: true });
});

test('npm run images brings pictures in once, and says which it could not have', async () => {
  const first = await run('images', '--allow-private');
  expect(first).toContain('3 pictures, 0 of them are here already');
  expect(first).toContain('2 brought in, 1 failed');
  expect(first).toContain(`weekly/one.md: ${server.origin}/gone.png\n    the host answered 404`);
  const list = await readFile(join(dir, 'content', 'pictures.yaml'), 'utf8');
  expect(list).toMatch(/- url: \S+\/large\.png\n {2}file: pictures\/[\da-f]{16}\.png\n/u);
  expect(await readdir(join(dir, 'content', 'pictures'))).toHaveLength(2);

  const asked = server.requests.length;
  expect(await run('images', '--allow-private')).toContain('2 of them are here already');
  expect(server.requests.slice(asked)).toEqual(['GET /gone.png']);
  expect(await readFile(join(dir, 'content', 'pictures.yaml'), 'utf8')).toBe(list);
});

test('npm run images fetches a picture again whose file is gone', async () => {
  const folder = join(dir, 'content', 'pictures');
  const [file = ''] = await readdir(folder);
  await rm(join(folder, file));
  expect(await run('images', '--allow-private')).toContain('1 of them are here already');
  expect(await readdir(folder)).toHaveLength(2);
});

test('npm run build serves the copies, and asks nobody', async () => {
  const asked = server.requests.length;
  const output = await run('build');
  expect(output).toMatch(/copies: 6 files, 6 encoded/u);
  const html = await readFile(join(dir, 'dist', 'questions', 'one-1', 'index.html'), 'utf8');
  expect(html).toMatch(
    /<picture><source type="image\/avif" srcset="\/kb\/pictures\/[\da-f]{16}-1600\.avif 1600w, \/kb\/pictures\/[\da-f]{16}-800\.avif 800w" sizes="[^"]+"><img src="\/kb\/pictures\/[\da-f]{16}-1600\.webp" alt="the large one" width="1600" height="400" srcset="\/kb\/pictures\/[\da-f]{16}-1600\.webp 1600w, \/kb\/pictures\/[\da-f]{16}-800\.webp 800w"/u,
  );
  expect(html).toMatch(
    /<source type="image\/avif" srcset="\/kb\/pictures\/[\da-f]{16}-300\.avif"><img src="\/kb\/pictures\/[\da-f]{16}-300\.webp"[^>]* width="300" height="200"/u,
  );
  expect(html).toContain(`<img src="${server.origin}/gone.png"`);
  const feed = await readFile(join(dir, 'dist', 'feed.json'), 'utf8');
  expect(feed).toMatch(
    /"image": ?"https:\/\/qa\.example\.org\/kb\/pictures\/[\da-f]{16}-300\.webp"/u,
  );
  const names = await readdir(join(dir, 'dist', 'pictures'));
  const files = await Promise.all(
    names.sort().map((name) => sharp(join(dir, 'dist', 'pictures', name)).metadata()),
  );
  expect(files.map(({ format, width }) => `${format} ${width}`).sort()).toEqual([
    'heif 1600',
    'heif 300',
    'heif 800',
    'webp 1600',
    'webp 300',
    'webp 800',
  ]);
  expect(server.requests).toHaveLength(asked);
});

test('npm run build takes from its cache what it encoded before', async () => {
  const before = hashFolder(join(dir, 'dist'));
  expect(await run('build')).toMatch(/copies: 6 files, 0 encoded/u);
  expect(hashFolder(join(dir, 'dist'))).toBe(before);
});

test('npm run build says which copy is not the picture that was brought in', async () => {
  const folder = join(dir, 'content', 'pictures');
  const [file = ''] = await readdir(folder);
  const bytes = await readFile(join(folder, file));
  await writeFile(join(folder, file), Buffer.alloc(bytes.length));
  await rm(join(dir, 'cache'), { recursive: true });
  await expect(run('build')).rejects.toThrow(`pictures/${file} is not the picture`);
});
