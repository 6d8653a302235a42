import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../load/server.ts';
import { runCommand } from './run.ts';

let server: TestServer;
let dir: string;
let isBack = false;

const check = () => runCommand(dir, 'links', '--allow-private', '--retry-after', '0.01');
const readList = () => readFile(join(dir, 'content', 'links.yaml'), 'utf8');

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wenda-links-'));
  server = await startServer({
    '/there': (_, response) => response.end(),
    '/odd': (_, response) => response.writeHead(403).end(),
    '/gone': (_, response) => response.writeHead(isBack ? 200 : 404).end(),
  });
  await mkdir(join(dir, 'content', 'weekly'), { recursive: true });
  const text = `---
title: "Links"
date: 2021-09-10T15:00:00+08:00
---

### Questions

**1. @ann** asks:

> Where is [the manual](${server.origin}/gone#start)?

A: See [here](${server.origin}/there), [or there](${server.origin}/odd), [or](${server.origin}/gone#end).

### Reading

- [An article](${server.origin}/gone)

### Releases

Kiln 1.2.0 released
Details: ${server.origin}/gone
`;
  await writeFile(join(dir, 'content', 'weekly', 'one.md'), text);
  await writeFile(join(dir, 'content', 'site.yaml'), 'language: en\n');
});

afterAll(async () => {
  await server.close();
  await rm(dir, { recursive: true, force: true });
});

test('npm run links lists what is dead, and asks once for each page', async () => {
  const output = await check();
  expect(output).toContain('3 links to other hosts');
  expect(output).toContain('1 dead, 1 unsure');
  expect(output).toContain(`weekly/one.md: ${server.origin}/odd\n    the host answered 403`);
  expect(server.requests.toSorted()).toEqual([
    'GET /gone',
    'GET /odd',
    'HEAD /gone',
    'HEAD /odd',
    'HEAD /there',
  ]);
  expect(server.busiest()).toBe(1);
  expect(await readList()).toContain(`- url: ${server.origin}/gone\n  reason: "404"\n  since: `);
});

test('npm run build leads from dead links to copies of their time, and says so', async () => {
  const asked = server.requests.length;
  await runCommand(dir, 'build');
  const html = await readFile(join(dir, 'dist', 'questions', 'one-1', 'index.html'), 'utf8');
  expect(html).toContain(
    `<a href="https://web.archive.org/web/20210910/${server.origin}/gone#start" rel="external noopener">the manual (dead link, archived copy)</a>`,
  );
  expect(html).toContain(`<a href="${server.origin}/odd" rel="external noopener">or there</a>`);
  for (const list of ['readings', 'releases']) {
    const page = await readFile(join(dir, 'dist', list, 'index.html'), 'utf8');
    const copy = `https://web.archive.org/web/20210910/${server.origin}/gone`;
    expect(page).toContain(`href="${copy}" rel="external noopener">`);
    expect(page).toContain('(dead link, archived copy)');
  }
  expect(server.requests).toHaveLength(asked);
});

test('npm run links keeps the first day, and takes out what is there again', async () => {
  const list = join(dir, 'content', 'links.yaml');
  await writeFile(list, (await readList()).replace(/since: .*/u, 'since: 2026-01-02'));
  await check();
  expect(await readList()).toContain('since: 2026-01-02');
  isBack = true;
  await check();
  expect(await readList()).not.toContain('/gone');
});

test('npm run links changes nothing where no link works at all', async () => {
  const before = await readList();
  await server.close();
  await expect(check()).rejects.toThrow('as if this machine were offline');
  expect(await readList()).toBe(before);
});
