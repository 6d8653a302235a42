import { expect, describe, test } from 'vitest';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { toText } from '../../src/render/text.ts';

describe('toText()', () => {
  test.each([
    ['**1、@黄剑 **提问：', '1、@黄剑 提问：'],
    ['一<br/>二\n三', '一\n二\n三'],
    ['![图片](https://a.b/c.png)', ''],
    ['[![图](https://a.b/c.png)](https://a.b/)', ''],
    ['[](https://a.b/)', 'https://a.b/'],
    ['- 一\n- 二\n  - 三', '一\n二\n三'],
    ['> 一\n>\n> 二', '一\n二'],
    ['| a | b |\n| - | - |\n| 1 | 2 |', 'a b\n1 2'],
    ['```\n\n  a\n    b\n```', '  a\n    b'],
    ['# 标题\n\n---\n\n正文', '标题\n正文'],
    ['`a` ~~b~~ *c* &amp;nbsp;d', 'a b c \u00A0d'],
  ])('shows %j', (markdown, text) => {
    expect(toText(parseMarkdown(markdown).children)).toBe(text);
  });
});
