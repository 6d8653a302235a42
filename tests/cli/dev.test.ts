import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MESSAGES_PATH } from '../../src/integrations/messages-overlay-client.ts';
import { toDigest, writeArchive } from '../archive.ts';
import { findFreePort } from '../free-port.ts';

describe('npm run dev', () => {
  let dir: string;
  let origin: string;
  let server: ChildProcess;
  let printed = '';

  const get = async (path: string) => {
    const response = await fetch(`${origin}${path}`, { headers: { accept: 'text/html' } });
    return { status: response.status, text: await response.text() };
  };
  /** Asks until the answer is as wanted: only how long that takes depends on the machine. */
  const until = async (
    path: string,
    isWanted: (answer: Awaited<ReturnType<typeof get>>) => boolean,
  ) => {
    for (;;) {
      const answer = await get(path).catch(() => ({ status: 0, text: '' }));
      if (isWanted(answer)) return answer;
      await wait(50);
    }
  };

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'wenda-dev-'));
    await writeArchive(join(dir, 'content'), 3);
    const port = await findFreePort();
    origin = `http://localhost:${port}`;
    server = spawn(process.execPath, ['src/cli/dev.ts'], {
      env: {
        ...process.env,
        NODE_ENV: undefined,
        VITEST: undefined,
        CONTENT_DIR: join(dir, 'content'),
        CACHE_DIR: join(dir, 'cache'),
        PORT: String(port),
      },
    });
    server.stdout?.setEncoding('utf8').on('data', (text: string) => (printed += text));
    server.stderr?.setEncoding('utf8').on('data', (text: string) => (printed += text));
    await until('/', ({ status }) => status === 200);
  });

  afterAll(async () => {
    const ended = new Promise((resolve) => server.once('close', resolve));
    server.kill();
    await ended;
    await rm(dir, { recursive: true, force: true });
  });

  const digest = () => join(dir, 'content/weekly/digest-0002.md');
  const page = '/weekly/digest-0002/';

  test('shows a saved digest, and what npm run check has to say of it', async () => {
    expect((await get(page)).text).not.toContain('后来补充的一句');
    expect((await get(`${MESSAGES_PATH}?page=${page}`)).text).not.toContain('address-mended');
    const text = await readFile(digest(), 'utf8');
    await writeFile(digest(), `${text}\n后来补充的一句，见 [文](hhttps://example.org/a)。\n`);
    const shown = await until(page, ({ text }) => text.includes('后来补充的一句'));
    expect(shown.text).toContain('astro:scripts/page.js');
    const { text: messages } = await get(`${MESSAGES_PATH}?page=${page}`);
    expect(messages).toMatch(
      /"place":"weekly\/digest-0002\.md:\d+:\d+"[^}]*"rule":"address-mended"/u,
    );
    expect(messages).toContain(JSON.stringify(digest()));
  });

  test('knows the messages of a digest that was saved since a page was last shown', async () => {
    const text = await readFile(digest(), 'utf8');
    await writeFile(digest(), text.replace('hhttps:', 'htttp:'));
    await until(`${MESSAGES_PATH}?page=${page}`, ({ text }) => text.includes('htttp:'));
  });

  test('shows a new digest, and has no page for one that is gone', async () => {
    const added = join(dir, 'content/weekly/digest-0004.md');
    await writeFile(added, toDigest(4));
    await until('/weekly/digest-0004/', ({ status }) => status === 200);
    await rm(added);
    await until('/weekly/digest-0004/', ({ status }) => status === 404);
  });

  test('serves a picture that stands beside its digest', async () => {
    const folder = join(dir, 'content/weekly/digest-0005');
    await mkdir(folder);
    await sharp({ create: { width: 4, height: 3, channels: 3, background: 'red' } })
      .png()
      .toFile(join(folder, '图 1.png'));
    await writeFile(join(folder, 'index.md'), `${toDigest(5)}\n![](<./图 1.png>)\n`);
    const { text } = await until('/weekly/digest-0005/', ({ status }) => status === 200);
    const [, address] = /src="([^"]+\.png)"/u.exec(text) ?? [];
    const response = await fetch(new URL(address ?? '', origin));
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(await response.bytes()).toEqual(
      new Uint8Array(await readFile(join(folder, '图 1.png'))),
    );
  });

  test('says where a digest cannot be read, and shows it again when it can', async () => {
    const text = await readFile(digest(), 'utf8');
    await writeFile(digest(), text.replace('date:', 'date: [\nday:'));
    await until(page, ({ status }) => status === 500);
    expect(printed).toMatch(/weekly\/digest-0002\.md:\d+:\d+ error .+ \[date-unknown\]/u);
    await writeFile(digest(), text);
    await until(page, ({ status }) => status === 200);
  });
});
