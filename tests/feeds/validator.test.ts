import { describe, expect, test } from 'vitest';
import { listFeedFiles, writeFeed } from '../../src/feeds/document.ts';
import { toOpml } from '../../src/feeds/opml.ts';
import type { FeedFormat } from '../../src/site/routes.ts';
import { createSite, listDigestFiles } from '../site.ts';
import { validateHistory, type HistoryDocument } from './validator/history.ts';
import { validateOpml } from './validator/opml.ts';
import { validateDocument } from './validator/site.ts';

const SITE = createSite(listDigestFiles(2));
const ADDRESS = 'https://qa.example.org/';

function write(format: FeedFormat): string {
  const [newest] = listFeedFiles(SITE).filter((file) => file.format === format);
  if (newest === undefined) throw new Error(`there is no ${format}`);
  return writeFeed(SITE, newest);
}

/** What is found in a document after a change; throws where the change finds nothing to change. */
function validate(
  format: FeedFormat,
  change: readonly [RegExp | string, string],
): readonly string[] {
  const changed = apply(write(format), change);
  return validateDocument({ format, archive: undefined }, changed, ADDRESS + format).problems;
}

function apply(text: string, [from, to]: readonly [RegExp | string, string]): string {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${String(from)} stands nowhere`);
  return changed;
}

describe('every rule for Atom can fail', () => {
  test.each([
    ['lacks id', /<id>urn[^<]*<\/id>/u, ''],
    ['is no canonical IRI', /<id>urn:uuid:(.)/u, '<id>URN:uuid:$1'],
    ['has 2 times title', /<title>/u, '<title>x</title><title>'],
    ['title[1]: is blank', /<title>[^<]*/u, '<title>'],
    ['lacks updated', /<updated>[^<]*<\/updated>/u, ''],
    ['is no date of RFC 3339', /<updated>2020-01-10/u, '<updated>2020-02-30'],
    ['is no date of RFC 3339', /<published>([^<]*)\+08:00/u, '<published>$1'],
    ['was updated before one of its entries', /<updated>2020/u, '<updated>2019'],
    ['was updated before it was there', /<published>2020/u, '<published>2021'],
    ['has not one link to itself', 'rel="self"', 'rel="current"'],
    ['has not one link to itself', 'rel="alternate"', 'rel="self"'],
    ['self is ', '/atom.xml" type', '/other.xml" type'],
    ['self is of type', 'application/atom+xml', 'application/xml'],
    ['has two alternates of type text/html', /(<link rel="alternate"[^>]*>)/u, '$1$1'],
    ['has no page for people', 'rel="alternate"', 'rel="current"'],
    ['is no web address', /href="https:\/\/qa.example.org\/weekly/u, 'href="/weekly'],
    ['is no web address', /<uri>[^<]*/u, '<uri>https://qa.example.org/编辑部/'],
    ['has no author', /<author>[^]*?<\/author>/u, ''],
    ['author[5]: lacks name', /<name>[^<]*<\/name>/u, ''],
    ['term is blank', /term="[^"]+"/u, 'term=""'],
    ['has the category 周报 twice', /(<category term="周报"\/>)/u, '$1$1'],
    ['has no content', /<content[^]*?<\/content>/u, ''],
    ['lacks type', '<content type="html">', '<content>'],
    ['is “xhtml”, expected html', '<content type="html">', '<content type="xhtml">'],
    ['is malformed HTML', /<content type="html">/u, '<content type="html">&lt;p a="1" a="2">'],
    ['holds script', /<content type="html">/u, '<content type="html">&lt;script>1&lt;/script>'],
    ['holds p[style]', /<content type="html">/u, '<content type="html">&lt;p style="a">x&lt;/p>'],
    ['has a relative address', /href=&quot;https:\/\/qa.example.org/u, 'href=&quot;'],
    ['subtitle[2]: is blank', /<subtitle>[^<]*/u, '<subtitle> '],
    ['rights is not allowed', '<subtitle>', '<rights>x</rights><subtitle>'],
    ['the attribute version is not allowed', '<feed ', '<feed version="1.0" '],
    ['xml:lang is no language', 'xml:lang="zh-CN"', 'xml:lang="中文"'],
    ['xmlns is', 'http://www.w3.org/2005/Atom', 'http://purl.org/atom/ns#'],
    [
      'has entries before',
      '</feed>',
      '<link rel="current" href="https://a.b/" type="a/b"/></feed>',
    ],
    ['has text between its elements', '<entry>', '<entry>x'],
    ['expected feed', /<feed([^]*)feed>/u, '<rss$1rss>'],
  ])('%s', (expected, from, to) => {
    expect(validate('atom.xml', [from, to]).join('\n')).toContain(expected);
  });

  test('one id for two entries', () => {
    const [first = ''] = /<entry>[^]*?<\/entry>/u.exec(write('atom.xml')) ?? [];
    expect(validate('atom.xml', ['<entry>', `${first}<entry>`]).join()).toContain('stands twice');
  });

  test('a feed that says neither who wrote it nor anything else', () => {
    const found = validate('atom.xml', [/<entry>[^]*<\/entry>/u, '']);
    expect(found).toEqual(['feed: has neither entries nor an author']);
  });
});

describe('every rule for RSS can fail', () => {
  test.each([
    ['version is “0.91”', 'version="2.0"', 'version="0.91"'],
    ['xmlns:content is', 'http://purl.org/rss/1.0/modules/content/', 'http://example.org/'],
    ['lacks title', /<title>[^<]*<\/title>/u, ''],
    ['lacks link', /<link>[^<]*<\/link>/u, ''],
    ['lacks description', /<description>[^<]*<\/description>/u, ''],
    ['is no web address', /<link>https:/u, '<link>'],
    ['is no language', '>zh-cn<', '>Chinese!<'],
    ['is no date of RFC 822', /<lastBuildDate>Fri/u, '<lastBuildDate>Thu'],
    ['is no date of RFC 822', /<pubDate>\w+, \d\d/u, '<pubDate>Fri, 3'],
    ['is no date of RFC 822', / \+0800</u, ' CST<'],
    ['is not called as its image is', /<image>([^]*?)<title>/u, '<image>$1<title>x'],
    ['does not lead where its image does', /<image>([^]*?)org\/</u, '<image>$1org/x/<'],
    ['is not GIF, JPEG or PNG', 'icon-144.png', 'favicon.svg'],
    ['is “145”, expected at most 144', '<width>144', '<width>145'],
    ['is “401”, expected at most 400', '<height>144', '<height>401'],
    ['has not one link to itself', 'rel="self"', 'rel="current"'],
    ['self is of type', 'application/rss+xml', 'text/xml'],
    ['has items before', '</channel>', '<fh:archive/></channel>'],
    ['author is not allowed', '<guid', '<author>ann</author><guid'],
    ['lacks guid', /<guid[^]*?<\/guid>/u, ''],
    ['has a guid that is no address', ' isPermaLink="false"', ''],
    ['isPermaLink is “no”', 'isPermaLink="false"', 'isPermaLink="no"'],
    [
      'has content:encoded without a description',
      /(<item>[^]*?)<description>[^<]*<\/description>/u,
      '$1',
    ],
    [
      'has neither title nor description',
      /<item>[^]*?<\/item>/u,
      '<item><guid>https://a.b/</guid></item>',
    ],
    ['is blank', /<dc:creator>[^<]*/u, '<dc:creator>'],
    ['has the category 周报 twice', /(<category>周报<\/category>)/u, '$1$1'],
    ['expected &#x26; and &#x3C;', /<title>/u, '<title>R&amp;D'],
    ['holds iframe', /<content:encoded>/u, '<content:encoded>&lt;iframe>&lt;/iframe>'],
    ['medium is', '<guid', '<media:content url="https://a.b/c.png" medium="x"/><guid'],
    ['expected rss', /<rss([^]*)rss>/u, '<feed$1feed>'],
  ])('%s', (expected, from, to) => {
    expect(validate('rss.xml', [from, to]).join('\n')).toContain(expected);
  });

  test('one guid for two items', () => {
    const [first = ''] = /<item>[^]*?<\/item>/u.exec(write('rss.xml')) ?? [];
    expect(validate('rss.xml', ['<item>', `${first}<item>`]).join()).toContain('stands twice');
  });
});

describe('every rule for JSON Feed can fail', () => {
  test.each([
    ['version: ', 'version/1.1', 'version/1'],
    ['title: is blank', /"title": "[^"]*"/u, '"title": ""'],
    ['home_page_url: is no web address', /"home_page_url": "[^"]*"/u, '"home_page_url": "/"'],
    ['feed_url is ', '/feed.json"', '/other.json"'],
    [
      'next_url leads to the document itself',
      '"items"',
      `"next_url": "${ADDRESS}feed.json", "items"`,
    ],
    ['language: is no language', '"zh-CN"', '"zh_CN"'],
    ['items.0.id: is blank', /"id": "[^"]*"/u, '"id": ""'],
    ['stands twice', /"id": "([^"]*)"([^]*?)"id": "[^"]*"/u, '"id": "$1"$2"id": "$1"'],
    ['an item without content', /"content_html": "(?:[^"\\]|\\.)*",/u, ''],
    ['items.0.content_html: has a relative', /href=\\"https:\/\/qa.example.org/u, 'href=\\"'],
    [
      'items.0.date_published: is no date',
      /"date_published": "[^"]*"/u,
      '"date_published": "2020-1-1"',
    ],
    ['items.0.authors: ', /"authors": \[[^]*?\]/u, '"authors": []'],
    ['an author without anything', /"authors": \[[^]*?\]/u, '"authors": [{}]'],
    ['has the tag x twice', /"tags": \[[^]*?\]/u, '"tags": ["x", "x"]'],
    ['expected string', /"summary": "[^"]*"/u, '"summary": null'],
    ['Unrecognized key', '"icon"', '"author": {}, "icon"'],
  ])('%s', (expected, from, to) => {
    expect(validate('feed.json', [from, to]).join('\n')).toContain(expected);
  });
});

describe('every rule for OPML can fail', () => {
  test.each([
    ['version is', 'version="2.0"', 'version="1.0"'],
    ['lacks head', /<head>[^]*<\/head>/u, ''],
    ['lacks text', / text="[^"]*"/u, ''],
    ['lacks xmlUrl', / xmlUrl="[^"]*"/u, ''],
    ['type is', 'type="rss"', 'type="atom"'],
    ['htmlUrl is no web address', /htmlUrl="[^"]*"/u, 'htmlUrl="/x"'],
    ['stands twice', /(<outline[^>]*>)/u, '$1$1'],
    ['has no outline', /<outline[^]*\/>/u, ''],
    ['is no date of RFC 822', '<title>', '<dateCreated>2020-01-01</dateCreated><title>'],
  ])('%s', (expected, from, to) => {
    expect(validateOpml(apply(toOpml(SITE), [from, to])).join('\n')).toContain(expected);
  });
});

describe('every rule for archives can fail', () => {
  const at = (n: number, links: Record<string, string>, ...ids: string[]): HistoryDocument => ({
    address: `${n}`,
    isArchive: n > 0,
    links: new Map(Object.entries(links)),
    ids,
  });
  const NEWEST = at(0, { 'prev-archive': '2' }, 'e', 'd');
  const SECOND = at(2, { current: '0', 'prev-archive': '1' }, 'd', 'c');
  const FIRST = at(1, { current: '0', 'next-archive': '2' }, 'b', 'a');
  const IDS = ['e', 'd', 'c', 'b', 'a'];
  const find = (...documents: readonly HistoryDocument[]) =>
    validateHistory(documents, '0', IDS).join('\n');

  test('a whole archive is right', () => {
    expect(find(NEWEST, SECOND, FIRST)).toBe('');
  });

  test.each([
    ['1 is not there', find(NEWEST, SECOND)],
    ['b is lost', find(NEWEST, SECOND, { ...FIRST, ids: ['a'] })],
    ['0 leads back to itself', find(NEWEST, at(2, { current: '0', 'prev-archive': '0' }), FIRST)],
    ['nothing leads to 1', find(NEWEST, at(2, { current: '0' }, 'd', 'c'), FIRST)],
    ['2 is not marked as an archive', find(NEWEST, { ...SECOND, isArchive: false }, FIRST)],
    ['0 says that it is an archive', find({ ...NEWEST, isArchive: true }, SECOND, FIRST)],
    [
      '2 does not say where the newest',
      find(NEWEST, at(2, { 'prev-archive': '1' }, 'd', 'c'), FIRST),
    ],
    [
      '1 does not lead to the archive after',
      find(NEWEST, SECOND, at(1, { current: '0' }, 'b', 'a')),
    ],
    ['not those expected', find(NEWEST, SECOND, { ...FIRST, ids: ['a', 'b'] })],
    ['stands in two archives', find(NEWEST, SECOND, { ...FIRST, ids: ['c', 'b', 'a'] })],
  ])('%s', (expected, found) => {
    expect(found).toContain(expected);
  });
});
