import { isDeepStrictEqual } from 'node:util';
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { updateRecord } from '../../src/corpus/permalink-record.ts';
import { listFeedFiles, writeFeed } from '../../src/feeds/document.ts';
import { FEED_SIZE } from '../../src/feeds/feed.ts';
import { toOpml } from '../../src/feeds/opml.ts';
import type { FeedTopic } from '../../src/feeds/topic.ts';
import type { FeedFormat } from '../../src/site/routes.ts';
import type { Site } from '../../src/site/site.ts';
import { createSite, listDigestFiles, settleFiles } from '../site.ts';

const FILES = listDigestFiles(60);
const SITE = createSite(FILES);
const DIGESTS: FeedTopic = { kind: 'digests' };
const QUESTIONS: FeedTopic = { kind: 'questions' };

function write(site: Site, topic: FeedTopic, format: FeedFormat, archive?: number): string {
  const feed = listFeedFiles(site).find(
    (file) =>
      file.format === format && file.archive === archive && isDeepStrictEqual(file.topic, topic),
  );
  if (feed === undefined) throw new Error(`no ${format} of ${topic.kind} with archive ${archive}`);
  return writeFeed(site, feed);
}
const atom = (site: Site, topic: FeedTopic, archive?: number) =>
  parseAtomFeed(write(site, topic, 'atom.xml', archive));
const rss = (site: Site, topic: FeedTopic, archive?: number) =>
  parseRssFeed(write(site, topic, 'rss.xml', archive));
const json = (site: Site, topic: FeedTopic, archive?: number) =>
  parseJsonFeed(write(site, topic, 'feed.json', archive));

describe('every file of every feed', () => {
  const files = listFeedFiles(SITE);

  test('is there: three formats for digests, questions, each tag and each author, and archives', () => {
    const names = files.map(({ file }) => file);
    expect(names).toContain('tags/beacon/rss.xml');
    expect(names).toContain('authors/陈小雨/feed.json');
    expect(names).toContain('atom-archive-1.xml');
    expect(names).toContain('questions/rss-archive-4.xml');
    expect(names).not.toContain('questions/rss-archive-5.xml');
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('createFeed()', () => {
  test('holds the same items in all three formats', () => {
    const ids = atom(SITE, QUESTIONS).entries?.map(({ id }) => id);
    expect(ids).toHaveLength(FEED_SIZE);
    expect(rss(SITE, QUESTIONS).items?.map(({ guid }) => guid?.value)).toEqual(ids);
    expect(json(SITE, QUESTIONS).items?.map(({ id }) => id)).toEqual(ids);
  });

  test('covers everything with the newest items and the archives, and archives hold still', () => {
    const collect = (site: Site, archives: number) =>
      Array.from(
        { length: archives },
        (_, n) => atom(site, QUESTIONS, n + 1).entries?.map(({ id }) => id) ?? [],
      );
    const newest = atom(SITE, QUESTIONS).entries?.map(({ id }) => id) ?? [];
    const archived = collect(SITE, 4);
    expect(archived.map((ids) => ids.length)).toEqual([50, 50, 50, 50]);
    expect(new Set([...newest, ...archived.flat()]).size).toBe(SITE.corpus.entries.length);
    expect(collect(createSite(listDigestFiles(61)), 4)).toEqual(archived);
  });

  test('leads from the newest items through all archives and back (RFC 5005)', () => {
    const links = (archive?: number) =>
      atom(SITE, QUESTIONS, archive).links?.flatMap(({ rel, href }) =>
        rel === 'alternate' ? [] : [`${rel} ${href}`],
      );
    const at = (name: string) => `https://qa.example.org/questions/${name}`;
    expect(links()).toEqual([`self ${at('atom.xml')}`, `prev-archive ${at('atom-archive-4.xml')}`]);
    expect(links(4)).toEqual([
      `self ${at('atom-archive-4.xml')}`,
      `current ${at('atom.xml')}`,
      `prev-archive ${at('atom-archive-3.xml')}`,
    ]);
    expect(links(1)).toEqual([
      `self ${at('atom-archive-1.xml')}`,
      `current ${at('atom.xml')}`,
      `next-archive ${at('atom-archive-2.xml')}`,
    ]);
    expect(write(SITE, QUESTIONS, 'atom.xml', 1)).toContain('<fh:archive/>');
    expect(write(SITE, QUESTIONS, 'atom.xml')).not.toContain('<fh:archive/>');
    expect(json(SITE, QUESTIONS).next_url).toBe(at('feed-archive-4.json'));
    expect(json(SITE, QUESTIONS, 1).next_url).toBeUndefined();
  });

  test('holds the whole text with absolute addresses', () => {
    const files = [
      {
        source: 'weekly/one.md',
        text: `---\ntitle: 一期\ndate: 2021-09-10T15:00:00+08:00\ncover: /img/cover.png\nauthor: 编辑部\n---\n\n### 每周读者问答提炼\n\n**1、@胡希国** 提问：\n\n> 看 [文档](/docs/x/) 和图\n>\n> ![图](./a.png)\n\nA：可以 1 < 2 && 3 > 2。\n`,
      },
    ];
    const site = createSite(files, { settings: { linkBase: 'https://old.example.org' } });
    const [item] = json(site, DIGESTS).items ?? [];
    expect(item?.content_html).toContain('href="https://old.example.org/docs/x/"');
    expect(item?.content_html).not.toMatch(/(?:href|src)="(?!https?:\/\/)/u);
    expect(item?.content_html).toContain('1 &#x3C; 2');
    expect(item?.image).toBe('https://old.example.org/img/cover.png');
    expect(rss(site, DIGESTS).items?.[0]?.content?.encoded).toBe(item?.content_html);
    expect(atom(site, DIGESTS).entries?.[0]?.content?.value).toBe(item?.content_html);
  });
});

/** Every id that readers' programs remember. */
function idsOf(site: Site): readonly (string | undefined)[] {
  return [DIGESTS, QUESTIONS].flatMap((topic) => {
    const feed = atom(site, topic);
    return [feed.id, ...(feed.entries ?? []).map(({ id }) => id)];
  });
}

describe('ids of feeds', () => {
  const files = FILES.slice(0, 5);
  const ids = idsOf(createSite(files));

  test('stay when host, scheme, base path and title change', () => {
    const moved = createSite(files, {
      address: { origin: 'http://localhost:4321', base: '/kb/' },
      settings: { title: '别的名字', language: 'en' },
    });
    expect(idsOf(moved)).toEqual(ids);
  });

  test('stay when titles of digests change', () => {
    const record = updateRecord(settleFiles(files), '2026-01-01T00:00:00Z');
    const retitled = files.map((file) => ({
      ...file,
      text: file.text.replace('title: "示例', 'title: "新的示例'),
    }));
    expect(idsOf(createSite(retitled, { record }))).toEqual(ids);
  });

  test('differ between sites with ids of their own', () => {
    const other = idsOf(createSite(files, { settings: { id: 'other' } }));
    expect(other.filter((id) => ids.includes(id))).toEqual([]);
    expect(new Set([...ids, ...other]).size).toBe(ids.length * 2);
  });
});

test('editing one answer changes that item’s updated alone', () => {
  const files = FILES.slice(0, 5);
  const before = updateRecord(settleFiles(files), '2026-01-01T00:00:00Z');
  const edited = files.map((file, at) =>
    at === 3
      ? { ...file, text: file.text.replace('不用，兼容旧的配置', '要的，见升级说明') }
      : file,
  );
  const record = updateRecord(settleFiles(edited, before), '2026-02-02T08:00:00Z');
  const dates = (site: Site, topic: FeedTopic) =>
    new Map(atom(site, topic).entries?.map(({ id, updated }) => [id, updated]));
  for (const topic of [DIGESTS, QUESTIONS]) {
    const old = dates(createSite(files, { record: before }), topic);
    const now = dates(createSite(edited, { record }), topic);
    const changed = [...now].filter(([id, updated]) => old.get(id) !== updated);
    expect(changed.map(([, updated]) => updated)).toEqual(['2026-02-02T08:00:00Z']);
  }
});

test('an archive without digests has feeds that are empty', () => {
  expect(atom(createSite([]), DIGESTS).updated).toBe('1970-01-01T00:00:00Z');
});

test('toOpml() lists every feed once, with its page', () => {
  const { body } = parseOpml(toOpml(SITE));
  const urls = body?.outlines?.map(({ xmlUrl }) => xmlUrl) ?? [];
  expect(urls).toContain('https://qa.example.org/atom.xml');
  expect(urls).toHaveLength(2 + SITE.corpus.tags.length + SITE.corpus.people.length);
  expect(new Set(urls).size).toBe(urls.length);
  expect(
    body?.outlines?.every(({ htmlUrl }) => htmlUrl?.startsWith('https://qa.example.org/')),
  ).toBe(true);
});
