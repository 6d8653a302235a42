import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLoss, toKept } from './loss.ts';
import { parse } from './outline.ts';

/** Lines that mean something to the parser, and some that only look like it. */
const LINES = [
  '',
  '',
  '',
  '### 每周读者问答提炼',
  '**本周推荐阅读**',
  '### 本周发布',
  '###',
  '**1、@甲** 提问：',
  '**2.@Kiln** **#12**',
  '@dora',
  '3. @丙 #7',
  '**4、关于分组的问题：**',
  '5、有同学问到过滤器',
  '@丁 提问：在同一行',
  '> 问题？',
  '> > 两层',
  '> - 引用里的列表',
  '> A：引用里的回答',
  '> ![](https://img.example/q.png)',
  '> Kiln：<https://code.example/kiln>',
  'A：回答',
  'A：A：',
  '- A：列表里的回答',
  '- Q: 列表里的问题',
  '  缩进的一行',
  'Q: 问？',
  '「Kiln」：',
  'https://code.example/kiln',
  'Loom：[https://code.example/loom](https://code.example/loom)',
  '- Loom：<https://code.example/loom><br/>',
  '- [文章](https://blog.example/1)',
  '[链接]()',
  '发布 Kiln v1.2.0 版本',
  '普通的一行',
  '```',
  '| a | b |',
  '|---|---|',
  '**没有合上',
  '<attach>文字</attach>',
  '---',
];

test('parseDigest() loses nothing of any arrangement of lines, and gives the same again', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 40 }), (lines) => {
      const text = `---\ntitle: t\ndate: 2024-03-08\n---\n${lines.join('\n')}`;
      const parsed = parse(text);
      const kept = toKept(parsed.digest);
      expect(kept.written).toBe(kept.source);
      expect(findLoss(kept)).toBe('');
      expect(parse(text)).toEqual(parsed);
    }),
    { numRuns: 300 },
  );
});

test('parseDigest() gives a digest for any string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(parse(text).digest.source).toBe('weekly/2024-03-08.md');
    }),
    { numRuns: 200 },
  );
});
