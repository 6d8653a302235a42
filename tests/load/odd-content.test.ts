import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEnvironment } from '../../src/load/environment.ts';
import { loadSite } from '../../src/load/site.ts';
import { toText } from '../../src/render/text.ts';
import type { Site } from '../../src/site/site.ts';

let dir: string;
let site: Site;

/** A digest with one answer. */
const digest = (answer: string, more = '') => `---
title: 标题
author: 编辑部
date: 2021-09-10T15:00:00+08:00
${more}---

### 每周读者问答提炼

**1、@甲** 提问：

> 问题

A：${answer}
`;

/** Each list nine times the one before: 9⁸ words where someone multiplies them. */
const BOMB = Array.from(
  'abcdefgh',
  (key, at) =>
    `${key}: &${key} [${Array(9)
      .fill(at === 0 ? 'x' : `*${'abcdefgh'[at - 1] ?? ''}`)
      .join(', ')}]\n`,
).join('');

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'good.md': digest('好'),
  'bom.md': `\uFEFF${digest('有标记')}`,
  'crlf.md': digest('一行\n又一行').replaceAll('\n', '\r\n'),
  'bomb.md': digest('别名', BOMB),
  'proto.md': digest('原型', '__proto__: {polluted: 1}\ntags: [__proto__, constructor]\n'),
  'tags.md': digest('标签', 'tags: [CON, "C++", "C#", "a/../b", "?q#x%", "<b>"]\n'),
  'signs.md': digest('符号. 😀 ../..', 'tags: ["😀", "../..", ".", "\\u200B"]\n'),
  'climbs.md': digest('向上', 'slug: ../../etc\n'),
  'dots.md': digest('点', 'slug: "../.."\n'),
  'bidi.md': digest('\u202Etxt.exe\u202C שלום'),
  'Same.md': digest('一'),
  'slug-1.md': digest('二', 'slug: same\n'),
  'name ?#%.md': digest('名字'),
  'CON.md': digest('设备'),
  'gbk.md': Buffer.concat([
    Buffer.from('---\ntitle: '),
    Buffer.from([0xd6, 0xd0, 0xce, 0xc4]),
    Buffer.from('\ndate: 2021-09-10\n---\n'),
  ]),
  'utf16.md': Buffer.from(`\uFEFF${digest('宽')}`, 'utf16le'),
  'broken.md': Buffer.concat([Buffer.from(digest('坏')), Buffer.from([0xe4, 0xb8])]),
  'nul.md': digest('a\0b'),
  'empty.md': '',
};

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wenda-odd-'));
  const weekly = join(dir, 'content', 'weekly');
  await mkdir(weekly, { recursive: true });
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(weekly, name), text);
  await writeFile(join(weekly, 'big.md'), '');
  await truncate(join(weekly, 'big.md'), 50 * 1024 * 1024);
  await writeFile(join(dir, 'secret.md'), digest('秘密'));
  await symlink(join(dir, 'secret.md'), join(weekly, 'out.md'));
  site = await loadSite(readEnvironment({ CONTENT_DIR: join(dir, 'content'), LENIENT: '1' }));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('a folder of odd files', () => {
  test('shows what can be read, each digest at an address of its own', () => {
    const slugs = Object.fromEntries(
      site.corpus.digests.map(({ source, slug }) => [source.slice('weekly/'.length), slug]),
    );
    expect(slugs).toMatchObject({
      'good.md': 'good',
      'bom.md': 'bom',
      'crlf.md': 'crlf',
      'bomb.md': 'bomb',
      'proto.md': 'proto',
      'tags.md': 'tags',
      'bidi.md': 'bidi',
      'name ?#%.md': 'name',
    });
    expect(slugs['climbs.md']).toBe('etc');
    for (const name of ['CON.md', 'dots.md']) expect(slugs[name]).toMatch(/^x-[0-9a-z]+$/u);
    expect([slugs['Same.md'], slugs['slug-1.md']].sort()).toEqual(['same', 'same-2']);
    expect(Object.keys(slugs)).toHaveLength(14);
    expect(site.corpus.entries).toHaveLength(14);
  });

  test('says of each file that cannot be read where and why', () => {
    const refused = site.corpus.messages
      .filter(({ rule }) => rule.startsWith('file-') || rule === 'address-taken')
      .map(({ file, rule, place }) => {
        const at = place && 'line' in place ? `:${place.line}:${place.column}` : '';
        return `${file}${at} ${rule}`;
      });
    expect(refused.sort()).toEqual([
      'weekly/big.md file-too-large',
      'weekly/broken.md:14:1 file-damaged',
      'weekly/empty.md file-empty',
      'weekly/gbk.md:2:8 file-not-utf8',
      'weekly/nul.md:13:4 file-not-text',
      'weekly/out.md file-outside',
      'weekly/slug-1.md address-taken',
      'weekly/utf16.md:1:1 file-not-utf8',
    ]);
  });

  test('replaces and drops nothing without saying so', () => {
    const said = site.corpus.messages
      .filter(({ rule }) => rule === 'slug-replaced' || rule === 'name-invisible')
      .map(({ file, rule, place, data }) => {
        const line = place && 'start' in place ? place.start.line : 0;
        return `${file}:${line} ${rule} ${data.found ?? ''}`;
      });
    expect(said.sort()).toEqual([
      'weekly/CON.md:0 slug-replaced CON',
      'weekly/dots.md:5 slug-replaced ../..',
      'weekly/signs.md:5 name-invisible U+200B',
    ]);
  });

  test('shows tags without letters, on their own digest alone', () => {
    for (const sign of ['😀', '../..', '.']) {
      const tag = site.corpus.tags.find(({ name }) => name === sign);
      expect(tag?.entries).toEqual(['signs-1']);
      expect(tag?.slug).toMatch(/^x-[0-9a-z]+$/u);
    }
  });

  test('shows right-to-left text, and all that stands behind a control that turns text around', () => {
    const [turn] = site.corpus.entryById.get('bidi-1')?.turns.slice(-1) ?? [];
    expect(toText(turn?.nodes ?? [])).toMatch(/txt\.exe.* שלום$/u);
  });

  test('gives every tag an address that leads nowhere else', () => {
    const slugs = site.corpus.tags.map(({ slug }) => slug);
    expect(site.corpus.tags.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['CON', 'C++', 'C#', 'a/../b', '?q#x%', '<b>', '__proto__']),
    );
    expect(slugs.filter((slug) => !/^[\p{L}\p{N}_-]+$/u.test(slug) || slug === 'con')).toEqual([]);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
