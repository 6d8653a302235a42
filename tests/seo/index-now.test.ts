import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { listChanged, toIndexNowRequests } from '../../src/seo/index-now.ts';
import { writeArchive } from '../archive.ts';
import { createSite, listDigestFiles } from '../site.ts';

const SITE = createSite(listDigestFiles(3), {
  address: { origin: 'https://qa.example.org', base: '/kb/' },
});

describe('listChanged()', () => {
  test('names what changed on the day of the latest change, or since a day', () => {
    const latest = listChanged(SITE);
    expect(latest).toContain('https://qa.example.org/kb/weekly/digest-3/');
    expect(latest).not.toContain('https://qa.example.org/kb/weekly/digest-2/');
    expect(listChanged(SITE, '2020-01-10')).toContain('https://qa.example.org/kb/weekly/digest-2/');
    expect(listChanged(SITE, '2030-01-01')).toEqual([]);
  });
});

test('toIndexNowRequests() keeps to 10,000 addresses a request', () => {
  const urls = Array.from({ length: 10_001 }, (_, n) => `https://qa.example.org/kb/${n}`);
  const requests = toIndexNowRequests(SITE, 'abcd-1234', urls);
  expect(requests.map(({ urlList }) => urlList.length)).toEqual([10_000, 1]);
  expect(requests[0]).toMatchObject({
    host: 'qa.example.org',
    keyLocation: 'https://qa.example.org/kb/abcd-1234.txt',
  });
  expect(toIndexNowRequests(SITE, 'abcd-1234', [])).toEqual([]);
});

test('npm run indexnow sends the addresses where it is told to, and only with --submit', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'wenda-indexnow-'));
  const received: unknown[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push(JSON.parse(body));
      response.end();
    });
  });
  try {
    await writeArchive(dir, 2);
    await writeFile(
      join(dir, 'site.yaml'),
      'url: https://qa.example.org\nindexNowKey: abcd-1234\n',
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo; // A server that listens on a port has such an address.
    const command = (...args: string[]) =>
      promisify(execFile)(
        process.execPath,
        ['src/cli/indexnow.ts', '--endpoint', `http://127.0.0.1:${port}/`, ...args],
        {
          env: { ...process.env, CONTENT_DIR: dir, SITE_URL: '', BASE_PATH: '' },
        },
      );
    expect((await command()).stdout).toContain('https://qa.example.org/weekly/digest-0002/\n');
    expect(received).toEqual([]);
    const { stdout } = await command('--submit');
    expect(received).toMatchObject([{ host: 'qa.example.org', key: 'abcd-1234' }]);
    expect(stdout).toMatch(/\d+ addresses submitted\n$/u);
  } finally {
    server.close();
    await rm(dir, { recursive: true, force: true });
  }
});
