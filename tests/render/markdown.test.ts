import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { toMarkdown } from '../../src/render/markdown.ts';

/** A tree without its places, for comparing what it says. */
export function toShape(node: Nodes): unknown {
  const { position: _position, ...rest } = node;
  if ('spread' in rest) delete rest.spread;
  return 'children' in rest ? { ...rest, children: rest.children.map(toShape) } : rest;
}

describe('toMarkdown()', () => {
  test.each([
    '**1、@黄剑 **提问：',
    '**「Seata」**：[文档](https://seata.io/a_b?c=d&e=f)',
    '一\n二<br/>三',
    '> 问\n>\n> > 再问\n\nA：答',
    '1. 一\n2. 二\n   - 三\n\n   四',
    '| a\\|b | c<br>d |\n| - | - |\n| **粗** | `x` |',
    '```java\nint a = 1;\n\nint b;\n```',
    '<scope> 与 List<T> 与 \\*星\\* 与 \\# 与 1\\. 与 a_b_c 与 [x] 与 ![y]',
    '## 标题 **粗** `码`',
    '![交互图](https://a.b/c.png "标题") 见 https://mosn.io/a，谢谢',
    '- [x] 完成\n- 其它',
    '~~删~~ *斜* ***都***',
    '&lt;b&gt; &amp;amp; &copy;',
    '+ 一\n\n+ 二\n\n---\n\n* 三',
    '2021\\. 年',
    '    缩进的代码',
    '地址是 https\\://a.b，邮箱是 a\\@b.c 与 www\\.a.b',
  ])('writes %j so that it reads the same', (text) => {
    const tree = parseMarkdown(text);
    expect(toShape(parseMarkdown(toMarkdown(tree.children)))).toEqual(toShape(tree));
  });

  test('writes plain Markdown', () => {
    expect(toMarkdown(parseMarkdown('**1、@黄剑 **提问：\n\n* 一').children)).toBe(
      '**1、@黄剑** 提问：\n\n- 一\n',
    );
  });
});
