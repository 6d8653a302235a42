import { describe, expect, test } from 'vitest';
import { findAsker } from '../../../src/parse/grammar/asker.ts';
import { toLine } from '../../../src/parse/line.ts';
import { lineOf } from '../outline.ts';

describe('findAsker()', () => {
  test.each([
    ['**1、@周一** 提问：', '1', ['周一'], 'sure'],
    ['**@周一** 提问', undefined, ['周一'], 'sure'],
    ['4.@周一提问：', '4', ['周一'], 'sure'],
    ['**５．＠周一**　提问：', '5', ['周一'], 'sure'],
    ['**2. 周一 提问**', '2', ['周一'], 'sure'],
    ['**1、@周一 **提问：', '1', ['周一'], 'sure'],
    ['**3、@周一：**', '3', ['周一'], 'likely'],
    ['**6. 周一**', '6', ['周一'], 'likely'],
    ['周一|mon 提问：', undefined, ['周一|mon'], 'likely'],
    ['@north star 提问：', undefined, ['north star'], 'sure'],
    ['来自社区的 @周一 提问：', undefined, ['周一'], 'sure'],
    ['**2.周一 & 周二** 提问：', '2', ['周一', '周二'], 'sure'],
    ['@周一 @周二 提问：', undefined, ['周一', '周二'], 'sure'],
    ['@J～杰 提问：', undefined, ['J～杰'], 'sure'],
    ['@爱提问的周一 提问：', undefined, ['爱提问的周一'], 'sure'],
    ['**@周一** 问：', undefined, ['周一'], 'sure'],
    ['@mon-day', undefined, ['mon-day'], 'login'],
    ['**1. @ann asks:**', '1', ['ann'], 'sure'],
    ['Ann Lee asked:', undefined, ['Ann Lee'], 'likely'],
  ])('reads %s', (markdown, number, names, strength) => {
    expect(findAsker(lineOf(markdown))).toMatchObject({ number, names, strength });
  });

  test.each([
    ['**1. @dengqian #2203**', ['dengqian'], '2203'],
    ['@Estom#642', ['Estom'], '642'],
    ['**1.@SOFAJRaft **#965 提问：', ['SOFAJRaft'], '965'],
  ])('reads the issue of %s', (markdown, names, issue) => {
    expect(findAsker(lineOf(markdown))).toMatchObject({ names, issue });
  });

  test('finds where a question begins on the same line', () => {
    const line = lineOf('**@周一** 提问：怎么升级？');
    expect(line.written.slice(findAsker(line)?.rest)).toBe('怎么升级？');
  });

  test('reads the number that Markdown took off a list item', () => {
    const line = toLine(lineOf('@周一 #7').nodes, '3. ');
    expect(findAsker(line)).toMatchObject({ number: '3', issue: '7' });
  });

  test.each([
    '欢迎大家向公众号留言提问',
    '欢迎大家向公众号留言提问或在群里与我们互动',
    '**1、关于快照的提问：**',
    '@newcomer 成为 Committer。',
    '1 . 找一台新机器 （比如 8 核）；',
    '3\\. 看下启动日志：',
    '1\\. 当提交失败时…',
    '**1. 支持 JDK 17**',
    '**关于扩容：**',
    'This asks for more memory',
    '为什么有人提问？',
  ])('leaves %s alone', (markdown) => {
    expect(findAsker(lineOf(markdown))).toBeUndefined();
  });
});
