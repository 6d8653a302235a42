import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import type { RouteData } from 'astro';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NO_RECORD, type BuildRecord } from '../../src/build/last-build.ts';
import { writePages, type PageSettings } from '../../src/build/pages.ts';
import type { Page, Renderer } from '../../src/build/renderer.ts';
import { trackBareSite, type UnfinishedSite } from '../../src/build/tracking.ts';
import type { Site } from '../../src/site/site.ts';
import { toDigest } from '../archive.ts';
import { hashFolder } from '../cli/files.ts';
import { createSite, listDigestFiles } from '../site.ts';

const FILES = listDigestFiles(3);
const SENTENCE = '立即生效';

/** The archive with one sentence changed in its second digest. */
const EDITED = FILES.map((file, at) =>
  at === 1 ? { ...file, text: toDigest(2).replace('重启后生效', SENTENCE) } : file,
);

/** What each page shows. */
const PAGES: Readonly<Record<string, (site: Site) => unknown>> = {
  'digest-1.txt': ({ corpus }) => corpus.digestBySlug.get('digest-1')?.title,
  'digest-2.txt': ({ corpus }) => corpus.digestBySlug.get('digest-2')?.markdown,
  'entry.txt': ({ corpus }) => corpus.related.get('digest-1-1'),
  // Shows related entries since the edit, which it asks for by way of what is made once.
  'begins.txt': ({ corpus, once }) =>
    corpus.digestBySlug.get('digest-2')?.markdown.includes(SENTENCE)
      ? once('related', corpus.digests, () => corpus.related.get('digest-2-1'))
      : 'none',
};

/** Makes the pages as text, and notes the order in which it is asked for them. */
function createRenderer(
  { site }: UnfinishedSite['tracked'],
  asked: string[],
  list: (site: Site) => unknown = () => undefined,
): Renderer {
  const route = { type: 'endpoint', component: 'src/pages/x.ts' } as RouteData; // All that is read of it.
  const pages = Object.keys(PAGES).map((file): Page => ({ file, request: '', route, props: {} }));
  return {
    key: 'code',
    assets: join(dir, 'assets'),
    place: { key: '', dir: '', root: '' },
    list: () => {
      list(site);
      return Promise.resolve(pages);
    },
    render: ({ file }) => {
      asked.push(file);
      return Promise.resolve(JSON.stringify([PAGES[file]?.(site)]));
    },
  };
}

const SETTINGS: PageSettings = {
  address: { origin: 'https://example.org', base: '/' },
  trustedTypesPolicy: undefined,
};

interface Built {
  readonly to: string;
  readonly record: Omit<BuildRecord, 'folders' | 'copies'>;
  readonly asked: readonly string[];
}

function trackWithoutRelated(files: typeof FILES) {
  const site = createSite(files);
  const { related, ...corpus } = site.corpus;
  return { ...trackBareSite({ ...site, corpus }), related };
}

/** @param findRelated is what takes time before related entries are known */
async function build(
  to: string,
  files: typeof FILES,
  last?: Built,
  findRelated: (asked: readonly string[]) => Promise<void> = () => Promise.resolve(),
): Promise<Built> {
  const { tracked, addRelated, related } = trackWithoutRelated(files);
  const asked: string[] = [];
  const whole = findRelated(asked).then(() => addRelated(related));
  const { record } = await writePages(
    createRenderer(tracked, asked),
    tracked,
    whole,
    {
      dir: join(dir, last?.to ?? 'nothing'),
      record: { ...NO_RECORD, ...last?.record },
      replace: () => Promise.resolve(),
    },
    join(dir, to),
    SETTINGS,
    () => undefined,
  );
  return { to, record, asked };
}

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wenda-pages-'));
  await mkdir(join(dir, 'assets'));
});
afterAll(() => rm(dir, { recursive: true }));

test('pages without related entries are made before these are found, and again where they show some now', async () => {
  const first = await build('first', FILES);
  const before: string[] = [];
  const second = await build('second', EDITED, first, async (asked) => {
    while (!asked.includes('begins.txt')) await rest(1);
    await rest(20);
    before.push(...asked);
  });
  expect(before).toEqual(['digest-2.txt', 'begins.txt']);
  expect(second.asked.slice(2)).toContain('begins.txt');
  expect(second.asked).not.toContain('digest-1.txt');
  const cold = await build('cold', EDITED);
  expect(hashFolder(join(dir, 'second'))).toEqual(hashFolder(join(dir, 'cold')));
  expect([...second.record.files.keys()].sort()).toEqual([...cold.record.files.keys()].sort());
  expect(second.record.parts).toEqual(cold.record.parts);
});

test('nothing is made before related entries are found where nothing is known of the pages', async () => {
  const { asked } = await build('new', FILES, undefined, async (asked) => {
    await rest(30);
    expect(asked).toEqual([]);
  });
  expect(asked).toHaveLength(Object.keys(PAGES).length);
});

test('pages that are listed by related entries are refused: these are not there yet', async () => {
  const { tracked } = trackWithoutRelated(FILES);
  const renderer = createRenderer(tracked, [], ({ corpus }) => corpus.related.get('digest-1-1'));
  const writing = writePages(
    renderer,
    tracked,
    Promise.resolve(),
    { dir: join(dir, 'nothing'), record: NO_RECORD, replace: () => Promise.resolve() },
    join(dir, 'listed'),
    SETTINGS,
    () => undefined,
  );
  await expect(writing).rejects.toThrow('cannot depend on related entries');
});
