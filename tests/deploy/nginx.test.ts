import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeArchive } from '../archive.ts';
import { findFreePort } from '../free-port.ts';

/** Debian's nginx, installed where apt-get works as root; a machine that has none and can get none says so. */
const nginx = findNginx();

function findNginx(): string | undefined {
  const places = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'];
  const find = () => places.find((path) => existsSync(path));
  if (find() === undefined && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const packages = ['nginx', 'libnginx-mod-http-brotli-filter'];
    spawnSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], {
      stdio: 'ignore',
    });
  }
  return find();
}

describe.skipIf(nginx === undefined)(
  'deploy/nginx.conf (needs nginx: apt-get install nginx)',
  () => {
    let dir: string;
    let port: number;
    let server: ChildProcess;
    let ended: Promise<unknown>;

    const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
      fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', headers });

    beforeAll(async () => {
      dir = await mkdtemp(join(tmpdir(), 'wenda-nginx-'));
      await mkdir(join(dir, 'www'));
      await writeArchive(join(dir, 'content'), 12);
      const admin = 'admin: { backend: github, repo: example/weekly }\n';
      await appendFile(join(dir, 'content', 'site.yaml'), admin);
      execFileSync(process.execPath, ['src/cli/build.ts'], {
        env: {
          ...process.env,
          NODE_ENV: 'production',
          CONTENT_DIR: join(dir, 'content'),
          OUT_DIR: join(dir, 'www', 'kb'),
          BASE_PATH: '/kb/',
        },
      });
      port = await findFreePort();
      const conf = (await readFile('deploy/nginx.conf', 'utf8'))
        .replaceAll('/srv/www/', `${dir}/www/kb/`)
        .replaceAll('/srv/www', `${dir}/www`)
        .replaceAll('error_page 404 /404.html', 'error_page 404 /kb/404.html')
        .replaceAll(/listen (?:\[::\]:)?80;/gu, '')
        .replace('server_name _;', `listen 127.0.0.1:${port}; server_name _;`)
        .replace('/run/nginx.pid', `${dir}/nginx.pid`)
        .replaceAll('/var/log/nginx/', `${dir}/`)
        .replace(
          '/etc/nginx/wenda-brotli*.conf',
          `"${process.cwd()}/deploy/nginx-brotli${hasBrotli() ? '' : '-absent*'}.conf"`,
        );
      await writeFile(join(dir, 'nginx.conf'), conf);
      // As root, nginx would drop its rights and could not read a private temporary folder.
      const user = process.getuid?.() === 0 ? 'user root;' : '';
      server = spawn(String(nginx), ['-c', join(dir, 'nginx.conf'), '-g', `daemon off; ${user}`], {
        stdio: 'inherit',
      });
      ended = new Promise((resolve) => server.once('close', resolve));
      for (let tries = 0; tries < 600 && server.exitCode === null; tries += 1) {
        const isUp = await get('/kb/').then(
          (response) => response.ok,
          () => false,
        );
        if (isUp) return;
        await wait(50);
      }
      throw new Error('nginx did not start');
    });

    afterAll(async () => {
      server.kill('SIGTERM');
      await ended;
      await rm(dir, { recursive: true, force: true });
    });

    const hasBrotli = () => existsSync('/etc/nginx/modules-enabled/50-mod-http-brotli-filter.conf');

    test('serves pages with the security headers of the build', async () => {
      const response = await get('/kb/weekly/digest-0001/');
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const shipped = await readFile(join(dir, 'www/kb/_headers'), 'utf8');
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(shipped).toContain(policy);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(response.headers.get('server')).toBe('nginx');
    });

    test('serves /admin/ with a policy of its own', async () => {
      const response = await get('/kb/admin/');
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('content-security-policy')).toContain('https://api.github.com');
      expect(response.headers.get('x-robots-tag')).toBe('noindex');
      expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
      expect((await get('/kb/admin')).headers.get('location')).toBe('/kb/admin/');
      expect((await get('/kb/admin/start.js')).headers.get('content-type')).toContain('javascript');
      expect((await get('/kb/admin/nothing')).status).toBe(404);
    });

    test('adds a missing slash, keeping the query', async () => {
      const response = await get('/kb/search?q=a');
      expect(response.status).toBe(301);
      expect(response.headers.get('location')).toBe('/kb/search/?q=a');
    });

    test('answers with the site’s own page and 404 where there is nothing', async () => {
      const response = await get('/kb/nothing/here');
      expect(response.status).toBe(404);
      expect(await response.text()).toBe(await readFile(join(dir, 'www/kb/404.html'), 'utf8'));
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    });

    test('leads old addresses on', async () => {
      const response = await get('/kb/blog/digest-0001/');
      expect(response.status).toBe(301);
      expect(response.headers.get('location')).toBe('/kb/weekly/digest-0001/');
    });

    test('lets browsers keep hashed files for good and ask for all others', async () => {
      const [hashed] = await readdir(join(dir, 'www/kb/_astro'));
      const kept = await get(`/kb/_astro/${String(hashed)}`);
      expect(kept.status).toBe(200);
      expect(kept.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      const page = await get('/kb/');
      expect(page.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
      const again = await get('/kb/', { 'if-none-match': page.headers.get('etag') ?? '' });
      expect(again.status).toBe(304);
    });

    test('compresses text', async () => {
      const gzip = await get('/kb/weekly/digest-0001/', { 'accept-encoding': 'gzip' });
      expect(gzip.headers.get('content-encoding')).toBe('gzip');
      if (hasBrotli()) {
        const brotli = await get('/kb/weekly/digest-0001/', { 'accept-encoding': 'br, gzip' });
        expect(brotli.headers.get('content-encoding')).toBe('br');
      }
    });

    test.each([
      ['/kb/rss.xml', 'application/rss+xml; charset=utf-8', '*'],
      ['/kb/atom.xml', 'application/atom+xml; charset=utf-8', '*'],
      ['/kb/feed.json', 'application/feed+json; charset=utf-8', '*'],
      ['/kb/api/index.json', 'application/json; charset=utf-8', '*'],
      ['/kb/weekly/digest-0001.md', 'text/markdown; charset=utf-8', null],
      ['/kb/sitemap-index.xml', 'text/xml; charset=utf-8', null],
    ])('sends %s as %s', async (path, type, shared) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(type);
      expect(response.headers.get('access-control-allow-origin')).toBe(shared);
    });

    test.each([
      '/kb/_headers',
      '/kb/headers.conf',
      '/kb/redirects.map',
      '/.git/config',
      '/kb/../nginx.conf',
    ])('does not send %s', async (path) => {
      expect((await get(path)).status).toBe(404);
    });
  },
);
