import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeArchive } from '../archive.ts';
import { readBuiltSite, toTarget, type BuiltFile } from './links.ts';

const ORIGIN = 'https://qa.example.org';
const DIGESTS = 60;
const { CORPUS_DIR } = process.env;
const run = promisify(execFile);

/** A digest with what leads astray: aliases, links within the page, names that need encoding. */
const ODD = `---
title: 奇怪的一期
date: 2019-12-27T15:00:00+08:00
aliases: [/old/奇怪/, /tags/, /weekly/]
---

### 每周读者问答提炼

**1、@C++ 爱好者 100%** 提问：

> 见 [上文](#xxx) 和 [别处](/blog/other/) 与 <https://qa.example.org.evil.example/x>

A：见 [图](https://img.example.org/a.png)。
`;

let dir: string;

interface Built {
  readonly base: string;
  readonly out: string;
  readonly files: ReadonlyMap<string, BuiltFile>;
}
const built = new Map<string, Built>();

async function runScript(script: string, env: Record<string, string>): Promise<void> {
  await run(process.execPath, [script], {
    env: { ...process.env, NODE_ENV: 'production', VITEST: undefined, SITE_URL: ORIGIN, ...env },
  });
}

async function build(name: string, content: string, base: string): Promise<void> {
  const out = join(dir, name);
  await runScript('src/cli/build.ts', { CONTENT_DIR: content, OUT_DIR: out, BASE_PATH: base });
  built.set(name, { base, out, files: readBuiltSite(out, ORIGIN) });
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wenda-crawl-'));
  const content = join(dir, 'content');
  await writeArchive(content, DIGESTS);
  await writeFile(join(content, 'weekly', '奇怪 的一期.md'), ODD);
  await runScript('src/cli/permalinks.ts', { CONTENT_DIR: content });
  await rm(join(content, 'weekly', 'digest-0001.md')); // leaves pages that say so
  await build('root', content, '/');
  await build('kb', content, '/kb/');
  await build('handbook', 'examples/handbook', '/');
  if (CORPUS_DIR) await build('CORPUS_DIR', CORPUS_DIR, '/');
}, 900_000);

afterAll(() => rm(dir, { recursive: true, force: true }));

function getBuilt(name: string): Built {
  const site = built.get(name);
  if (site === undefined) throw new Error(`${name} was not built`);
  return site;
}

const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });

function validate(html: string): readonly string[] {
  return validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
    );
}

test('the validator finds what is wrong', () => {
  expect(validate('<!doctype html><html lang="en"><p><div></p></html>')).not.toEqual([]);
});

/** The encoding and the policy are the first things in the head; scripts are the site's own, and no text becomes one. */
const POLICY_FIRST =
  /^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' [^"]*require-trusted-types-for 'script'; trusted-types [^"]*">/iu;

/** Below a base path pages differ in addresses alone, all of which are followed: some of them are validated. */
const SITES = [
  { name: 'root', every: 1 },
  { name: 'kb', every: 20 },
  { name: 'handbook', every: 1 },
  ...(CORPUS_DIR ? [{ name: 'CORPUS_DIR', every: 1 }] : []),
];

describe.each(SITES)('the site $name', ({ name, every }) => {
  test('has no page that is not valid HTML', () => {
    const { out } = getBuilt(name);
    const pages = globSync('**/*.html', { cwd: out })
      .filter((page) => !page.startsWith('pagefind'))
      .sort()
      .filter((_, n) => n % every === 0);
    const wrong = pages.flatMap((page) =>
      validate(readFileSync(join(out, page), 'utf8')).map((message) => `${page}: ${message}`),
    );
    console.info(`${name}: ${pages.length} pages, ${wrong.length} errors`);
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(pages.length).toBeGreaterThan(20);
  }, 600_000);

  test('has no link, anchor, asset or feed address that leads nowhere', () => {
    const { base, files } = getBuilt(name);
    const broken = new Set<string>();
    let checked = 0;
    for (const file of files.values()) {
      for (const link of file.links) {
        const target = toTarget(
          link.replace('{searchTerms}', 'x').replace('{search_term_string}', 'x'),
          file.name,
          ORIGIN,
          base,
        );
        if (target === undefined) continue;
        checked += 1;
        const found = files.get(target.file);
        const there =
          found !== undefined && (target.fragment === '' || found.anchors.has(target.fragment));
        if (!there) broken.add(`${file.name} → ${link}`);
      }
    }
    console.info(`${name}: ${checked} links and anchors, ${broken.size} broken`);
    expect([...broken].slice(0, 20)).toEqual([]);
    expect(checked).toBeGreaterThan(5_000);
  });

  test('has its policy in every page, in front of all that it is about', () => {
    const without = [...getBuilt(name).files.values()].filter(
      ({ name: file, text }) => file.endsWith('.html') && !POLICY_FIRST.test(text),
    );
    expect(without.map((file) => file.name)).toEqual([]);
  });

  test('lets a reader reach every page of the sitemap from the home page', () => {
    const { base, files } = getBuilt(name);
    const seen = new Set<string>();
    const waiting = ['index.html'];
    for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
      if (seen.has(page) || !page.endsWith('.html')) continue;
      seen.add(page);
      for (const link of files.get(page)?.links ?? []) {
        const target = toTarget(link, page, ORIGIN, base);
        if (target !== undefined) waiting.push(target.file);
      }
    }
    const listed = (files.get('urls.txt')?.text ?? '').trim().split('\n');
    expect(listed.length).toBeGreaterThan(50);
    const lost = listed.filter(
      (url) => !seen.has(toTarget(url, 'urls.txt', ORIGIN, base)?.file ?? ''),
    );
    expect(lost).toEqual([]);
  });
});

describe.each(['root', 'kb'])('the site %s', (name) => {
  test('has no page for editing, which nobody asked for', () => {
    const { files } = getBuilt(name);
    expect([...files.keys()].filter((file) => file.startsWith('admin'))).toEqual([]);
  });

  test('points every page to a feed of its own kind and names one canonical address', () => {
    const { base, files } = getBuilt(name);
    const feedOf = (file: string) =>
      new RegExp(
        `<link rel="alternate" type="application/rss\\+xml"[^>]*href="${ORIGIN}${base}([^"]*)rss\\.xml"`,
        'u',
      ).exec(files.get(file)?.text ?? '')?.[1];
    expect(feedOf('index.html')).toBe('');
    expect(feedOf('weekly/digest-0005/index.html')).toBe('');
    expect(feedOf('questions/digest-0005-1/index.html')).toBe('questions/');
    expect(feedOf('tags/beacon/index.html')).toBe('tags/beacon/');
    expect(feedOf('authors/ann/index.html')).toBe('authors/ann/');
    const canonicals = (files.get('questions/digest-0005-1/index.html')?.text ?? '').match(
      /rel="canonical" href="[^"]*"/gu,
    );
    expect(canonicals).toEqual([`rel="canonical" href="${ORIGIN}${base}questions/digest-0005-1/"`]);
  });

  test('redirects old addresses and says what was removed', () => {
    const { base, files } = getBuilt(name);
    const slug = encodeURIComponent('奇怪-的一期');
    expect(files.get('old/奇怪/index.html')?.text).toContain(
      `content="0; url=${base}weekly/${slug}/"`,
    );
    expect(files.get('blog/digest-0005/index.html')?.text).toContain(
      `url=${base}weekly/digest-0005/`,
    );
    expect(files.get('weekly/digest-0001/index.html')?.text).toContain('内容已移除');
    expect(files.get('questions/digest-0001-1/index.html')?.text).toContain('noindex');
    expect(files.get('sitemap-1.xml')?.text).not.toContain('digest-0001');
  });
});

test('ids in feeds are the same at any base path', () => {
  const ids = (name: string) =>
    getBuilt(name)
      .files.get('questions/atom.xml')
      ?.text.match(/<id>[^<]+<\/id>/gu);
  expect(ids('kb')).toEqual(ids('root'));
  expect(ids('kb')).toHaveLength(51);
});
