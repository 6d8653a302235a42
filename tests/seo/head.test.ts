import { describe, expect, test } from 'vitest';
import { toHead } from '../../src/seo/head.ts';
import { toJsonLd } from '../../src/seo/json-ld.ts';
import { toWindowTitle } from '../../src/seo/window-title.ts';
import { createSite, listDigestFiles } from '../site.ts';

const FILES = listDigestFiles(6);
const SITE = createSite(FILES);
const entry = (id: string, site = SITE) => {
  const found = site.corpus.entryById.get(id);
  if (found === undefined) throw new Error(`${id} is missing`);
  return found;
};
const dataOf = (json: string | undefined): unknown => JSON.parse(json ?? 'null');

describe('toHead()', () => {
  test('of a question leads to itself, its twin and the feed of questions', () => {
    const head = toHead(SITE, { kind: 'question', entry: entry('digest-1-2') });
    expect(head.canonical).toBe('https://qa.example.org/questions/digest-1-2/');
    expect(head.alternates.map(({ type, href }) => `${type} ${href}`).slice(0, 4)).toEqual([
      'text/markdown https://qa.example.org/questions/digest-1-2.md',
      'application/atom+xml https://qa.example.org/questions/atom.xml',
      'application/rss+xml https://qa.example.org/questions/rss.xml',
      'application/feed+json https://qa.example.org/questions/feed.json',
    ]);
  });

  test('of a tag leads to the feed of the tag', () => {
    const tag = SITE.corpus.tagBySlug.get('beacon');
    if (tag === undefined) throw new Error('there is no tag');
    const head = toHead(SITE, { kind: 'tag', tag, path: '/tags/beacon/page/2/' });
    expect(head.canonical).toBe('https://qa.example.org/tags/beacon/page/2/');
    expect(head.alternates[0]?.href).toBe(`https://qa.example.org/tags/${tag.slug}/atom.xml`);
  });

  test('shows the card of its digest or question, else that of the site', () => {
    const path = '/tags/';
    const [digest] = SITE.corpus.digests;
    if (digest === undefined) throw new Error('there is no digest');
    expect(toHead(SITE, { kind: 'question', entry: entry('digest-1-2') }, [], '问').card).toEqual({
      url: 'https://qa.example.org/cards/questions/digest-1-2.png',
      alt: '问',
    });
    expect(toHead(SITE, { kind: 'digest', digest }).card?.url).toBe(
      'https://qa.example.org/cards/weekly/digest-6.png',
    );
    expect(toHead(SITE, { kind: 'other', path }).card).toEqual({
      url: 'https://qa.example.org/cards/site.png',
      alt: '示例问答周报',
    });
    const without = createSite(FILES, { settings: { cards: false } });
    expect(toHead(without, { kind: 'other', path }).card).toBeUndefined();
  });

  test('of a page that nobody should find says so', () => {
    const head = toHead(SITE, { kind: 'unlisted' });
    expect(head).toMatchObject({ canonical: undefined, robots: 'noindex', jsonLd: undefined });
  });

  test('counts breadcrumbs from 1', () => {
    const crumbs = [{ label: '周刊', href: '/weekly/' }];
    const [digest] = SITE.corpus.digests;
    if (digest === undefined) throw new Error('there is no digest');
    const head = toHead(SITE, { kind: 'digest', digest }, crumbs, digest.title);
    const itemListElement = [
      { position: 1, name: '周刊', item: 'https://qa.example.org/weekly/' },
      { position: 2, name: digest.title, item: 'https://qa.example.org/weekly/digest-6/' },
    ];
    expect(dataOf(head.jsonLd)).toMatchObject({
      '@graph': [{ '@type': 'Article' }, { '@type': 'BreadcrumbList', itemListElement }],
    });
  });
});

describe('a question’s page claims to be a QAPage', () => {
  const answerable = createSite(FILES, {
    settings: { answerUrl: 'https://forum.example.org/new?about={id}' },
  });
  const dataAbout = (site: typeof SITE, id: string) =>
    dataOf(toHead(site, { kind: 'question', entry: entry(id, site) }).jsonLd);

  test('where readers can answer and an answer has words', () => {
    expect(dataAbout(answerable, 'digest-1-1')).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'QAPage',
      mainEntity: {
        '@type': 'Question',
        answerCount: 1,
        author: [{ '@type': 'Person' }],
        acceptedAnswer: { '@type': 'Answer', text: '可以。在配置里打开 feature.1，重启后生效。' },
      },
    });
  });

  test('but not where nobody can answer, nor where nobody did', () => {
    expect(dataAbout(SITE, 'digest-1-1')).toMatchObject({ '@type': 'Article' });
    expect(dataAbout(answerable, 'digest-1-3')).toMatchObject({
      '@type': 'Article',
      hasPart: [{ '@type': 'Question', answerCount: 0 }],
    });
  });
});

test('toJsonLd() cannot end its script or open a comment', () => {
  const json = toJsonLd([{ name: '</script><!-- & \u2028 "' }]);
  expect(json).not.toMatch(/[<>&\u2028]/u);
  expect(JSON.parse(json)).toMatchObject({ name: '</script><!-- & \u2028 "' });
});

describe('toWindowTitle()', () => {
  test('says the page and the site, and keeps either from turning the other', () => {
    expect(toWindowTitle('为什么超时？', '周报问答')).toBe('为什么超时？ · 周报问答');
    expect(toWindowTitle('a\u202Eb', '周报问答')).toBe('ab · 周报问答');
    expect(toWindowTitle(undefined, '周报问答')).toBe('周报问答');
  });
});
