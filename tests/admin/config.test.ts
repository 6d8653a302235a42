import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { toCmsConfig } from '../../src/admin/config.ts';
import { toAdminPolicy } from '../../src/admin/page.ts';
import { toSlugTemplate } from '../../src/admin/place.ts';
import type { AdminSettings } from '../../src/model/settings.ts';
import { siteSchema } from '../../src/model/settings.ts';
import { toDigest } from '../archive.ts';
import { createSite } from '../site.ts';

/** The editor's own description of its settings. */
const schema: unknown = JSON.parse(
  readFileSync(
    fileURLToPath(new URL('../schema/sveltia-cms.json', import.meta.resolve('@sveltia/cms'))),
    'utf8',
  ),
);
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema as object);

function readAdmin(admin: Record<string, unknown>): AdminSettings {
  const settings = siteSchema.parse({ admin }).admin;
  if (settings === undefined) throw new Error('no settings');
  return settings;
}

function toConfig(sources: readonly string[], settings = {}, admin = GITHUB) {
  const files = sources.map((source, at) => ({ source, text: toDigest(at + 1) }));
  const site = createSite(files, { settings });
  const [digest] = site.corpus.digests;
  const text = files.find(({ source }) => source === digest?.source)?.text ?? '';
  const config = toCmsConfig(site, readAdmin(admin), digest && { digest, text });
  return JSON.parse(JSON.stringify(config)) as typeof config;
}

const GITHUB = { backend: 'github', repo: 'example/weekly' };

describe('toCmsConfig()', () => {
  test.each([
    ['no digest', []],
    ['files', ['weekly/2020-01-03.md', 'weekly/2020-01-10.md']],
    ['bundles', ['weekly/a/index.md']],
    ['both, in folders', ['weekly/2020/a.md', 'weekly/b/index.md', 'weekly/c.md']],
  ])('is what the editor understands with %s', (_name, sources) => {
    validate(toConfig(sources));
    expect(validate.errors).toBeNull();
  });

  test.each([
    { ...GITHUB, signIn: 'https://auth.example.org' },
    { ...GITHUB, server: 'https://git.example.org/' },
    {
      backend: 'gitlab',
      repo: 'group/team/weekly',
      appId: 'abc',
      server: 'https://git.example.org',
    },
    { backend: 'gitea', repo: 'example/weekly', appId: 'abc', folder: '' },
  ])('is what the editor understands for %o', (admin) => {
    const config = toConfig(['weekly/a.md'], {}, admin);
    validate(config);
    expect(validate.errors).toBeNull();
    expect(config.backend).toMatchObject({ name: admin.backend, repo: admin.repo });
  });

  test('does not take what is no setting of the editor', () => {
    expect(validate({ ...toConfig([]), backend: { name: 'github', repo: 1 } })).toBe(false);
  });

  test('has a list for every folder and form, of which the newest digest’s takes new ones', () => {
    const { collections } = toConfig(['weekly/2020/a.md', 'weekly/b/index.md', 'weekly/2020/c.md']);
    expect(collections).toMatchObject([
      { folder: 'content/weekly/2020', path: '{{slug}}', create: true },
      { folder: 'content/weekly', path: '{{slug}}/index', create: false },
    ]);
  });

  test('speaks the language of the site', () => {
    const { collections } = toConfig([], { language: 'en' });
    expect(collections).toMatchObject([{ label: 'Digests', folder: 'content/weekly' }]);
    expect(JSON.stringify(collections)).toContain('**1. @asker asks:**');
  });
});

test.each([
  ['weekly/news-20210910.md', "news-{{date | date('YYYYMMDD')}}"],
  ['weekly/2021-09-10/index.md', "{{date | date('YYYY-MM-DD')}}"],
  ['weekly/special.md', "{{date | date('YYYY-MM-DD')}}"],
])('toSlugTemplate() goes on from %s', (source, expected) => {
  expect(toSlugTemplate(source)).toBe(expected);
});

test.each([
  [GITHUB, 'https://api.github.com'],
  [{ backend: 'gitlab', repo: 'a/b' }, 'https://gitlab.com'],
  [
    { backend: 'gitea', repo: 'a/b', server: 'https://git.example.org/x' },
    'https://git.example.org',
  ],
  [{ ...GITHUB, signIn: 'https://auth.example.org/a' }, 'https://auth.example.org'],
])('toAdminPolicy() lets the page talk to the server of %o', (admin, host) => {
  const connect = toAdminPolicy(readAdmin(admin))
    .split('; ')
    .find((one) => one.startsWith('connect-src'));
  expect(connect?.split(' ')).toContain(host);
});

test.each([{ backend: 'svn' }, { repo: 'weekly' }, { branch: '' }, { server: 'git.example.org' }])(
  'site.yaml does not take %o',
  (wrong) => {
    expect(siteSchema.safeParse({ admin: { ...GITHUB, ...wrong } }).success).toBe(false);
  },
);
