import { hash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringPicture } from '../../src/load/bring-picture.ts';
import { startServer, type TestServer } from './server.ts';

const MEGABYTE = 1024 * 1024;
const OPTIONS = {
  timeoutMs: 1000,
  maxBytes: 10 * MEGABYTE,
  maxRedirects: 5,
  allowPrivate: true,
  userAgent: 'wenda test',
};

let server: TestServer;
let dir: string;
let png: Buffer;
let sentOfHuge = 0;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wenda-pictures-'));
  // Noise, so that a picture that is cut in half lacks half of its data.
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  const create = { width: 60, height: 40, channels: 3 as const, background: '#000', noise };
  png = await sharp({ create }).png().toBuffer();
  const turned = await sharp({ create }).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  const send = (bytes: Buffer | string, type = 'image/png') => {
    return (_: unknown, response: ServerResponse) => {
      response.writeHead(200, { 'Content-Type': type }).end(bytes);
    };
  };
  const redirect = (to: string) => (_: unknown, response: ServerResponse) => {
    response.writeHead(302, { Location: to }).end();
  };
  server = await startServer({
    '/good.png': send(png),
    '/no-name': send(png, 'text/html'),
    '/turned.jpg': send(turned),
    '/moved.png': redirect('/good.png'),
    '/circle-a': redirect('/circle-b'),
    '/circle-b': redirect('/circle-a'),
    '/to-file': redirect('file:///etc/passwd'),
    '/to-nowhere': redirect('http://'),
    '/page.png': send('<!doctype html><script>alert(1)</script>'),
    '/drawing.png': send('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    '/drawing.svg': send('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    '/half.png': send(png.subarray(0, png.length / 2)),
    '/head.png': send(png.subarray(0, 12)),
    '/empty.png': send(''),
    '/cut.png': (_, response) => {
      response.writeHead(200, { 'Content-Length': png.length });
      response.write(png.subarray(0, 100), () => response.destroy());
    },
    '/refused.png': (request) => request.socket.destroy(),
    '/silent.png': () => undefined,
    '/slow.png': (_, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(drip));
    },
    '/said-huge.png': (_, response) => {
      response.writeHead(200, { 'Content-Length': 50 * MEGABYTE }).flushHeaders();
    },
    '/huge.png': (_, response) => {
      // Without a length, so that only counting helps.
      const more = () => {
        while (sentOfHuge < 50 * MEGABYTE && !response.destroyed) {
          sentOfHuge += 65_536;
          if (!response.write(Buffer.alloc(65_536))) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    },
  });
});

afterAll(async () => {
  await server.close();
  await rm(dir, { recursive: true, force: true });
});

const bring = (path: string, options = {}) =>
  bringPicture(`${server.origin}${path}`, dir, '2026-11-22', { ...OPTIONS, ...options });

test('bringPicture() keeps a picture under the hash of what it holds', async () => {
  const sha256 = hash('sha256', png);
  const file = `pictures/${sha256.slice(0, 16)}.png`;
  expect(await bring('/good.png')).toEqual({
    kind: 'picture',
    picture: {
      url: `${server.origin}/good.png`,
      file,
      sha256,
      bytes: png.length,
      width: 60,
      height: 40,
      date: '2026-11-22',
    },
  });
  expect(await readFile(join(dir, file))).toEqual(png);
});

test('bringPicture() goes by content where name and type say otherwise', async () => {
  expect(await bring('/no-name')).toMatchObject({
    picture: { file: expect.stringMatching(/\.png$/u) as string },
  });
});

test('bringPicture() measures a turned photograph as it is shown', async () => {
  expect(await bring('/turned.jpg')).toMatchObject({ picture: { width: 40, height: 60 } });
});

test('bringPicture() follows a redirect and says where it led', async () => {
  expect(await bring('/moved.png')).toMatchObject({
    picture: { url: `${server.origin}/moved.png`, source: `${server.origin}/good.png` },
  });
});

test.each([
  ['/absent.png', 'status', '404'],
  ['/circle-a', 'redirects', 'circle'],
  ['/to-file', 'protocol', 'file:'],
  ['/to-nowhere', 'network', 'http://'],
  ['/page.png', 'not-a-picture', ''],
  ['/drawing.png', 'not-a-picture', ''],
  ['/drawing.svg', 'not-a-picture', ''],
  ['/empty.png', 'not-a-picture', ''],
  ['/half.png', 'broken', ''],
  ['/head.png', 'broken', ''],
  ['/cut.png', 'network', 'ECONNRESET'],
  ['/refused.png', 'network', 'ECONNRESET'],
  ['/silent.png', 'timeout', '1 s'],
  ['/slow.png', 'timeout', '1 s'],
  ['/said-huge.png', 'too-large', '10 MB'],
  ['/huge.png', 'too-large', '10 MB'],
])('bringPicture() keeps nothing of %s', async (path, reason, detail) => {
  const before = await readdir(dir, { recursive: true });
  const result = await bring(path);
  expect(result).toMatchObject({ kind: 'failure', reason });
  expect(result).toMatchObject({ detail: expect.stringContaining(detail) as string });
  expect(await readdir(dir, { recursive: true })).toEqual(before);
});

test('bringPicture() stops reading at the limit', () => {
  expect(sentOfHuge).toBeGreaterThan(10 * MEGABYTE);
  expect(sentOfHuge).toBeLessThan(40 * MEGABYTE);
});

test('bringPicture() says so where nobody listens', async () => {
  const gone = await startServer({});
  await gone.close();
  expect(await bringPicture(`${gone.origin}/a.png`, dir, '2026-11-22', OPTIONS)).toEqual({
    kind: 'failure',
    reason: 'network',
    detail: 'ECONNREFUSED',
  });
});

test.each(['127.0.0.1', 'localhost', '2130706433', '[::ffff:127.0.0.1]'])(
  'bringPicture() does not ask %s unless it may',
  async (host) => {
    const asked = server.requests.length;
    const url = server.origin.replace('127.0.0.1', host);
    expect(
      await bringPicture(`${url}/good.png`, dir, '2026-11-22', { ...OPTIONS, allowPrivate: false }),
    ).toMatchObject({ kind: 'failure', reason: 'private' });
    expect(server.requests.length).toBe(asked);
  },
);
