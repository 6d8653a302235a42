import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { startCpuTime } from '../cpu-time.ts';

/** A tree in one line: `strong(1、@黄剑)`, texts in quotes. */
function outline(node: Nodes): string {
  if (node.type === 'text') return JSON.stringify(node.value);
  if (node.type === 'inlineCode' || node.type === 'code')
    return `${node.type}:${JSON.stringify(node.value)}`;
  if (node.type === 'image') return `image:${node.url}`;
  const name = node.type === 'link' ? `link:${node.url}` : node.type;
  return 'children' in node ? `${name}(${node.children.map(outline).join(' ')})` : name;
}
const read = (text: string) => parseMarkdown(text).children.map(outline).join(' ');
const inline = (text: string) => read(text).replace(/^paragraph\((.*)\)$/su, '$1');
const rulesOf = (text: string) => {
  const rules: string[] = [];
  parseMarkdown(text, undefined, (rule, place) => {
    const point = place && 'start' in place ? place.start : place;
    rules.push(`${point?.line ?? 0}:${point?.column ?? 0} ${rule}`);
  });
  return rules;
};

describe('parseMarkdown(): emphasis', () => {
  test.each([
    ['**「Seata」**：', 'strong("「Seata」") "："'],
    ['发布**“新版”**了', '"发布" strong("“新版”") "了"'],
    ['**1、@黄剑 **提问：', 'strong("1、@黄剑") " 提问："'],
    ['2、**@王勇 **提问：', '"2、" strong("@王勇") " 提问："'],
    ['** 关于扩容** 的', 'strong("关于扩容") " 的"'],
    ['**沄澈|che ** 提问：', 'strong("沄澈|che") "  提问："'],
    [
      '**官网: **[a](https://a.b/)\n**源码: **[c](https://c.d/)',
      'strong("官网:") " " link:https://a.b/("a") break strong("源码:") " " link:https://c.d/("c")',
    ],
    ['**1.@****MOSN** **#2347**', '"1.@" strong("MOSN") " " strong("#2347")'],
    ['项目进展**', '"项目进展"'],
    ['扫描不到****。', '"扫描不到。"'],
    ['**', ''],
    ['**a **b** c**', 'strong("a " strong("b") " c")'],
    ['***加粗斜体***', 'emphasis(strong("加粗斜体"))'],
    ['**一\n**二', '"一" break "二"'],
    ['`**a **`', 'inlineCode:"**a **"'],
  ])('reads %j', (text, tree) => {
    expect(inline(text)).toBe(tree);
  });

  test.each([
    'select * for update',
    '2 * 3 * 4',
    '手机 138****1234',
    '密码 ******',
    'src/**/*.ts 和 test/**/*.ts',
    '目录 /data/** 下',
    '__init__.py',
    'a_b_c',
    '1~3 和 5~6',
    '\\*\\*',
  ])('leaves the marks in %j', (text) => {
    const plain = text.replaceAll('\\', '');
    const shown = inline(text);
    expect(shown).toBe(JSON.stringify(plain));
  });

  test('tells where marks were left out', () => {
    expect(rulesOf('第一行\n\n### 项目进展**')).toEqual(['3:9 emphasis-unbalanced']);
  });
});

describe('parseMarkdown(): line ends', () => {
  test('takes a line end for one', () => {
    expect(inline('时间：周四晚 7 点\n地点：成都')).toBe('"时间：周四晚 7 点" break "地点：成都"');
    expect(inline('> 一\n二'.slice(2))).toBe('"一" break "二"');
    expect(read('> 一  \n> 二\\\n> 三')).toBe('blockquote(paragraph("一" break "二" break "三"))');
  });

  test('joins lines that were wrapped at a margin', () => {
    const english =
      'The server closes the connection when the client has been idle for\nlonger than the timeout, so the client opens a new one before it sends.';
    expect(inline(english)).toBe(JSON.stringify(english.replace('\n', ' ')));
    const chinese =
      '这是一个按固定宽度折行的段落它的每一行都差不多一样长所以读者不应当看到\n任何换行因为作者的编辑器在这个宽度把文字折到了下一行而不是作者自己想要\n换行';
    expect(inline(chinese)).toBe(JSON.stringify(chinese.replaceAll('\n', '')));
  });

  test('puts tags and line ends together, and none at an end', () => {
    expect(inline('一<br/>\n二</br>三<BR >')).toBe('"一" break "二" break "三"');
  });

  test('keeps line ends in code', () => {
    expect(inline('`a\nb`')).toBe('inlineCode:"a\\nb"');
    expect(read('```\na\n\nb\n```')).toBe('code:"a\\n\\nb"');
  });
});

describe('parseMarkdown(): tags', () => {
  test.each([
    ['<img src="https://a.b/c.png" width=100%>', 'image:https://a.b/c.png'],
    ['<img src=https://a.b/c.png>', 'image:https://a.b/c.png'],
    ['<img src=images/a.png?w=9 width=100%/>', 'image:images/a.png?w=9'],
    ['<a href=https://a.b/c/>x</a>', 'link:https://a.b/c("x")'],
    ['<img src=a/b"c">', '"<img src=a/b\\"c\\">"'],
    ['加上 <attach>true</attach> 配置', '"加上 <attach>true</attach> 配置"'],
    ['Map<String, List<T>>', '"Map<String, List<T>>"'],
    ['List<a> 和 List<b>', '"List<a> 和 List<b>"'],
    ['<SOFA:Channel/>线上直播', '"<SOFA:Channel/>线上直播"'],
    [
      '<b>粗</b><i>斜</i><del>删</del><code>a</code>',
      'strong("粗") emphasis("斜") delete("删") inlineCode:"a"',
    ],
    ['<a href="https://a.b/">链接</a>', 'link:https://a.b/("链接")'],
    ['<font color=red>红</font>', '"红"'],
    ['一<!-- 待定 -->二', '"一二"'],
    ['<script>alert(1)</script>', '"<script>alert(1)</script>"'],
    ['<iframe src=x>', '"<iframe src=x>"'],
    ['a < b 且 c > d', '"a < b 且 c > d"'],
  ])('reads %j', (text, tree) => {
    expect(inline(text)).toBe(tree);
  });

  test('reads Markdown beside a tag that starts a line', () => {
    expect(inline('<br/> **SOFAJRaft**：[a](https://a.b/)')).toBe(
      'strong("SOFAJRaft") "：" link:https://a.b/("a")',
    );
    expect(read('<div align="center">\n\n**粗**\n\n</div>')).toContain('paragraph(strong("粗"))');
  });
});

describe('parseMarkdown(): links', () => {
  test.each([
    ['见 https://seata.io/a，谢谢', '"见 " link:https://seata.io/a("https://seata.io/a") "，谢谢"'],
    ['（https://seata.io/）', '"（" link:https://seata.io/("https://seata.io/") "）"'],
    [
      'https://zh.wikipedia.org/wiki/微服务',
      'link:https://zh.wikipedia.org/wiki/微服务("https://zh.wikipedia.org/wiki/微服务")',
    ],
    ['看https://seata.io谢谢', '"看" link:https://seata.io("https://seata.io") "谢谢"'],
    ['https://a.b/?c=1&amp;d=2', 'link:https://a.b/?c=1&d=2("https://a.b/?c=1&d=2")'],
    ['https://a.b/c发布&nbsp;SOFA', 'link:https://a.b/c("https://a.b/c") "发布\u00A0SOFA"'],
    ['<https://mosn.io>', 'link:https://mosn.io("https://mosn.io")'],
    ['[文档][1]\n\n[1]: https://mosn.io', 'link:https://mosn.io("文档")'],
    ['数组 a[0 见 https://mosn.io/', '"数组 a[0 见 " link:https://mosn.io/("https://mosn.io/")'],
    ['[^1]', '"[^1]"'],
  ])('reads %j', (text, tree) => {
    expect(inline(text)).toBe(tree);
  });

  test('looks definitions up in the whole text', () => {
    const text = `[文档][1]\n\n${'一段文字。\n\n'.repeat(600)}[1]: https://mosn.io/\n`;
    expect(read(text)).toMatch(/^paragraph\(link:https:\/\/mosn\.io\/\("文档"\)\)/u);
  });

  test.each([
    '[Seata  Docs]',
    '[文档][seata docs]',
    '> [文档][seata\n> docs]',
    '![图][SEATA DOCS]',
  ])('looks the definition of %j up whatever its case and blanks', (reference) => {
    const text = `${reference}\n\n${'一段文字。\n\n'.repeat(600)}[Seata docs]: https://seata.io/\n`;
    expect(read(text)).toContain('https://seata.io/');
  });

  test('takes no more time for each definition when there are thousands', () => {
    const one = (n: number) => `[链接 ${n}][r${n}]\n\n[r${n}]: https://a.example/${n}\n\n`;
    const text = Array.from({ length: 4000 }, (_, n) => one(n)).join('');
    const { children } = parseMarkdown(text);
    expect(children).toHaveLength(4000);
  });
});

describe('parseMarkdown(): places and limits', () => {
  test('gives every text its place in the file', () => {
    const text = '> 一 **二**\n> 三\n\n- [四](https://a.b/)\n\n五 https://c.d/，六\n';
    const places: string[] = [];
    const visit = (node: Nodes): void => {
      if (node.type === 'text')
        places.push(text.slice(node.position?.start.offset, node.position?.end.offset));
      if ('children' in node) node.children.forEach(visit);
    };
    visit(parseMarkdown(text));
    expect(places).toEqual(['一 ', '二', '三', '四', '五 ', 'https://c.d/', '，六']);
  });

  test('counts from where the text starts in its file', () => {
    const [node] = parseMarkdown('\n正文', { line: 10, column: 1, offset: 200 }).children;
    expect(node?.position?.start).toEqual({ line: 11, column: 1, offset: 201 });
  });

  test('cuts a long text only where blocks end', () => {
    const block = '1. 一\n\n   二\n\n```\n三\n\n四\n```\n\n> 五\n\n';
    const many = read(block.repeat(200));
    expect(many).toBe(Array.from({ length: 200 }, () => read(block)).join(' '));
  });

  test.each([
    ['10,000 levels of quotes', `${'> '.repeat(10_000)}字`, 10_001],
    ['a table of 50,000 rows', `| a | b |\n| - | - |\n${'| x | y |\n'.repeat(50_000)}`, 50_002],
    ['100,000 lines without a blank one', '一行\n'.repeat(100_000), 100_000],
    ['60,000 brackets', '['.repeat(60_000), 1],
    ['60,000 marks of emphasis', '*a**b '.repeat(10_000), 1],
  ])('shows %s as text, with a message, in bounded time', (_name, text) => {
    const spent = startCpuTime();
    expect(rulesOf(text).filter((rule) => rule.endsWith('markdown-too-complex'))).toEqual([
      '1:1 markdown-too-complex',
    ]);
    const [node, ...rest] = parseMarkdown(text).children;
    expect(rest).toEqual([]);
    const shown =
      node && 'children' in node
        ? node.children.map((child) => ('value' in child ? child.value : '')).join('')
        : '';
    expect(shown).toBe(text.trimEnd().replaceAll('\n', ''));
    expect(spent()).toBeLessThan(10_000);
  });
});
