import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/parse/front-matter.ts';

const parse = (text: string, source = 'weekly/digest.md') =>
  parseFrontMatter({ source, text }, 'Asia/Shanghai');
const matter = (yaml: string, source?: string) => parse(`---\n${yaml}\n---\n\n正文\n`, source);
const GOOD = 'title: QA 整理\nauthor: 编辑部\ndate: 2021-09-10T15:00:00+08:00';
const messagesOf = (parsed: ReturnType<typeof parse>) =>
  parsed.messages.map(({ rule, place }) => {
    const point = place && 'start' in place ? place.start : place;
    return `${point?.line ?? 0}:${point?.column ?? 0} ${rule}`;
  });

describe('parseFrontMatter()', () => {
  test('reads what real digests have, without a message', () => {
    const parsed = matter(
      'title: "SOFA Weekly | QA 整理"\nauthor: "SOFA 团队"\nauthorlink: "https://github.com/sofastack"\n' +
        'description: "SOFA WEEKLY | QA 整理"\ncategories: "SOFA Weekly"\ntags: ["SOFA Weekly"]\n' +
        'date: 2021-09-10T15:00:00+08:00\ncover: "https://example.org/a.png"\naliases: /old/',
      'weekly/sofa-weekly-20210910/index.md',
    );
    expect(parsed.frontMatter).toEqual({
      title: 'SOFA Weekly | QA 整理',
      description: 'SOFA WEEKLY | QA 整理',
      date: { iso: '2021-09-10T15:00:00+08:00', day: '2021-09-10', time: Date.UTC(2021, 8, 10, 7) },
      slug: 'sofa-weekly-20210910',
      authors: [{ name: 'SOFA 团队', link: 'https://github.com/sofastack' }],
      tags: ['SOFA Weekly'],
      categories: ['SOFA Weekly'],
      aliases: ['/old/'],
      cover: 'https://example.org/a.png',
      draft: false,
    });
    expect(parsed.messages).toEqual([]);
    expect(parsed.body).toBe('\n正文\n');
    expect(parsed.bodyStart).toMatchObject({ line: 12, column: 1 });
  });

  test('reads Windows line ends and a byte order mark alike', () => {
    const text = `---\n${GOOD}\n---\n正文\n`;
    expect(parse(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(parse(text));
  });

  test.each([
    ['# 没有', '1:1 front-matter-missing'],
    ['', '1:1 front-matter-missing'],
    ['+++\ntitle = "a"\n+++\n', '1:1 front-matter-missing'],
    ['---js\nmodule.exports = {}\n---\n', '1:1 front-matter-missing'],
    ['---\ntitle: a\n', '2:1 front-matter-unclosed'],
    ['---\ntitle: a\n  b: [c\n d: e\n---\n', '3:1 front-matter-invalid'],
    ['---\n- a\n- b\n---\n', '2:1 front-matter-invalid'],
    [`---\na: ${'['.repeat(30_000)}\n---\n`, '2:1 front-matter-invalid'],
    [`---\na: ${'x'.repeat(70_000)}\n---\n`, '2:1 front-matter-invalid'],
  ])('says why %j has no front matter', (text, message) => {
    expect(messagesOf(parse(text))).toEqual([message]);
  });

  test.each([
    ['title: a\nauthor: b', '0:0 date-missing'],
    ['title: a\nauthor: b\ndate:', '4:6 date-missing'],
    ['title: a\nauthor: b\ndate: 2023-02-30', '4:7 date-impossible'],
    ['title: a\nauthor: b\ndate: 上周五', '4:7 date-unknown'],
    ['title: a\nauthor: b\ndate: 2021-09-10', '4:7 date-without-offset'],
    ['author: b\ndate: 2021-09-10T15:00:00+08:00', '0:0 title-missing'],
    ['title: a\ndate: 2021-09-10T15:00:00+08:00', '2:1 author-missing'],
    [`${GOOD}\ntitle: c`, '5:8 front-matter-key-repeated'],
    [`${GOOD}\ncover: {a: b}`, '5:8 front-matter-type'],
    [`${GOOD}\ntags: {a: b}`, '5:7 front-matter-type'],
    [`${GOOD}\naliases: [[a]]`, '5:10 front-matter-type'],
    [`${GOOD}\ntags: ["\\u200B", MOSN]`, '5:7 name-invisible'],
    [`${GOOD}\nslug: ../..`, '5:7 slug-replaced'],
    [`${GOOD}\nslug: CON`, '5:7 slug-replaced'],
    [`${GOOD}\nlastmod: 上周`, '5:10 lastmod-unknown'],
    ['title: A | A | b\nauthor: b\ndate: 2021-09-10T15:00:00+08:00', '2:8 title-prefix-repeated'],
    [
      'title: 每周精选【2/30 - 3/4】\nauthor: b\ndate: 2021-03-05T15:00:00+08:00',
      '2:8 week-impossible',
    ],
    [
      'title: 每周精选【9/9 - 9/13】\nauthor: b\ndate: 2021-03-05T15:00:00+08:00',
      '2:8 week-differs',
    ],
  ])('reports %j', (yaml, message) => {
    expect(messagesOf(matter(yaml))).toEqual([message]);
  });

  test('finds nothing wrong with the weeks of late digests and of those over New Year', () => {
    const week = (days: string, date: string) =>
      messagesOf(matter(`title: 每周精选【${days}】\nauthor: b\ndate: ${date}T15:00:00+08:00`));
    expect(week('9/9 - 9/13', '2019-09-16')).toEqual([]);
    expect(week('12/31-01/03', '2020-01-03')).toEqual([]);
    expect(week('12/31-01/03', '2019-12-31')).toEqual([]);
  });

  test.each([
    ['weekly/sofa-weekly-20200528/index.md', ['4:7 date-differs-from-name']],
    ['weekly/2021-09-10.md', []],
    ['weekly/weekly-210910.md', []],
    ['weekly/weekly-0421.md', []],
    ['weekly/weekly-202111123.md', ['4:7 name-date-impossible']],
  ])('compares the date with the name %s, and the date counts', (source, messages) => {
    const parsed = matter(GOOD, source);
    expect(messagesOf(parsed)).toEqual(messages);
    expect(parsed.frontMatter.date.day).toBe('2021-09-10');
  });

  test.each([
    ['title: "QA\n"\nauthor: b\ndate: 2021-09-10T15:00:00+08:00', 'QA', 2],
    ['title: SOFA Weekly: QA\nauthor: b\ndate: 2021-09-10T15:00:00+08:00', 'SOFA Weekly: QA', 2],
    ['title: @wenda\nauthor: b\ndate: 2021-09-10T15:00:00+08:00', '@wenda', 2],
    ['title: "a "b" c"\nauthor: b\ndate: 2021-09-10T15:00:00+08:00', 'a "b" c', 2],
    ['author: b\ndate: 2021-09-10T15:00:00+08:00\ntitle：QA', 'QA', 4],
  ])('mends %j and says so', (yaml, title, line) => {
    const parsed = matter(yaml);
    expect(parsed.frontMatter.title).toBe(title);
    expect(messagesOf(parsed)).toEqual([`${line}:1 front-matter-repaired`]);
  });

  test('decodes entities and trims, and leaves the rest of a title alone', () => {
    expect(matter('title: " 本周 Contributor &amp; QA "').frontMatter.title).toBe(
      '本周 Contributor & QA',
    );
  });

  test.each([
    ['author: 张三、李四', ['张三', '李四']],
    ['author: [张三, 李四, 张三]', ['张三', '李四']],
    ['authors:\n  - name: 张三\n  - 李四', ['张三', '李四']],
    ['author: R&D', ['R&D']],
    ['author: ""', []],
  ])('reads the authors of %j', (yaml, names) => {
    expect(matter(yaml).frontMatter.authors.map(({ name }) => name)).toEqual(names);
  });

  test('takes no address for an author that could run something', () => {
    expect(matter('author: a\nauthorlink: "javascript:alert(1)"').frontMatter.authors).toEqual([
      { name: 'a', link: undefined },
    ]);
  });

  test('multiplies no aliases, obeys no tags and knows no prototype', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x]\n${'bcdefgh'
      .split('')
      .map(
        (key, at) =>
          `${key}: &${key} [${Array.from({ length: 8 }, () => `*${'abcdefg'[at] ?? ''}`).join(',')}]`,
      )
      .join('\n')}\ntags: *h\n__proto__: {draft: true}\ntitle: !!js/function 'function(){}'`;
    const { frontMatter } = matter(bomb);
    expect(frontMatter.tags).toEqual([]);
    expect(frontMatter.draft).toBe(false);
    expect(frontMatter.title).toBe('function(){}');
  });

  test('takes out what no page can show, and tells of characters that were lost', () => {
    const parsed = parse(`---\n${GOOD}\n---\na\u0008b\n\uFFFD\n`);
    expect(parsed.body).toBe('ab\n\uFFFD\n');
    expect(messagesOf(parsed)).toEqual(['6:2 control-characters', '7:1 characters-lost']);
  });
});
