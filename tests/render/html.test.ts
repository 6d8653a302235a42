import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { toHtml } from '../../src/render/html.ts';
import { toDescription } from '../../src/render/description.ts';

const same = (url: string) => url;
const render = (text: string, context: Partial<Parameters<typeof toHtml>[1]> = {}) =>
  toHtml(parseMarkdown(text).children, {
    headingLevel: 2,
    resolveLink: same,
    resolveImage: same,
    ...context,
  });
const IMG = ' loading="lazy" decoding="async" referrerpolicy="no-referrer">';

describe('toHtml()', () => {
  test.each([
    [
      '见 [文档](https://mosn.io/)',
      '<p>见 <a href="https://mosn.io/" rel="external noopener">文档</a></p>',
    ],
    ['[本站](/weekly/a/)', '<p><a href="/weekly/a/">本站</a></p>'],
    ['[写信](mailto:a@b.c)', '<p><a href="mailto:a@b.c">写信</a></p>'],
    ['[链接]()', '<p>链接</p>'],
    [
      '[](https://a.b/c)',
      '<p><a href="https://a.b/c" rel="external noopener">https://a.b/c</a></p>',
    ],
    ['[危险](javascript:alert(1))', '<p>危险</p>'],
    ['[危险](javascript&colon;alert(1))', '<p>危险</p>'],
    ['[钉钉](dingtalk://x)', '<p>钉钉</p>'],
    ['![图片](https://a.b/c.png)', `<p><img src="https://a.b/c.png" alt=""${IMG}</p>`],
    ['![交互图](https://a.b/c.png)', `<p><img src="https://a.b/c.png" alt="交互图"${IMG}</p>`],
    ['![交互图](data:image/png;base64,AAAA)', '<p>交互图</p>'],
    ['![](data:image/png;base64,AAAA)', ''],
    [
      '[![图片](https://a.b/c.png)](https://mp.weixin.qq.com/s/x)',
      `<p><a href="https://mp.weixin.qq.com/s/x" rel="external noopener"><img src="https://a.b/c.png" alt="mp.weixin.qq.com"${IMG}</a></p>`,
    ],
    ['一\n二', '<p>一<br>\n二</p>'],
    ['`<b>` 和 <scope>', '<p><code>&#x3C;b></code> 和 &#x3C;scope></p>'],
    ['```java\nint a;\n```', '<pre tabindex="0"><code>int a;\n</code></pre>'],
    ['- [x] 完成\n- [ ] 待办', '<ul>\n<li>☑ 完成</li>\n<li>☐ 待办</li>\n</ul>'],
    ['3. 三', '<ol start="3">\n<li>三</li>\n</ol>'],
    ['"引号" -- ...', '<p>"引号" -- ...</p>'],
  ])('renders %j', (text, html) => {
    expect(render(text)).toBe(html);
  });

  test.each([
    ['https://a.b/c', '<a href="https://a.b/c" rel="external noopener" class="bare">'],
    ['www.a.b', '<a href="http://www.a.b" rel="external noopener" class="bare">'],
    ['[文](https://a.b/c)', '<a href="https://a.b/c" rel="external noopener">'],
  ])('marks a link that is its own address where that is asked: %s', (text, expected) => {
    expect(render(text, { marksBareLinks: true })).toContain(expected);
    expect(render(text)).not.toContain('class');
  });

  test('starts headings at the level asked for, skips none and drops empty ones', () => {
    expect(render('### 一\n\n##### 二\n\n###\n\n### 三').replaceAll('\n', '')).toBe(
      '<h2>一</h2><h3>二</h3><h2>三</h2>',
    );
    expect(render('# 一\n\n## 二\n\n> ### 三', { headingLevel: 5 }).replaceAll('\n', '')).toBe(
      '<h5>一</h5><h6>二</h6><blockquote><h6>三</h6></blockquote>',
    );
  });

  test('gives a table heads that say what they head', () => {
    expect(render('| a | b |\n| - | :-: |\n| 1 | 2 |').replaceAll('\n', '')).toBe(
      '<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    );
  });

  test('takes what the context makes of an address, and keeps the text where that is nothing', () => {
    const context = {
      resolveLink: () => undefined,
      resolveImage: (url: string) => `/weekly/a/${url}`,
    };
    expect(render('[文](a.html) ![](b.png)', context)).toBe(
      `<p>文 <img src="/weekly/a/b.png" alt=""${IMG}</p>`,
    );
  });

  test('does not trust the context', () => {
    const context = {
      resolveLink: () => 'java\tscript:alert(1)',
      resolveImage: () => 'data:text/html,x',
    };
    expect(render('[文](a) ![交互](b)', context)).toBe('<p>文 交互</p>');
  });
});

describe('toDescription()', () => {
  test.each([
    '',
    '图片',
    'image.png',
    'weekly.jpg',
    'weekly',
    'weekly2',
    'img',
    '图1',
    '屏幕快照 2020-01-02 下午3.04.05.png',
    'A*ulnNQaI9e5IAAAAAAAAAAAAAARQnAQ',
    '1586771234567-8f3c2d1e',
    'detail banner13#13.jpg',
    'undefined',
  ])('finds nothing in “%s”', (alt) => {
    expect(toDescription(alt)).toBe('');
  });
  test.each([
    ['活动议程.png', '活动议程'],
    ['SOFAChannel#8', 'SOFAChannel#8'],
    ['store:db rollback 交互图', 'store:db rollback 交互图'],
    ['image 层的结构', 'image 层的结构'],
    ['GIAC', 'GIAC'],
  ])('keeps “%s”', (alt, description) => {
    expect(toDescription(alt)).toBe(description);
  });
});
