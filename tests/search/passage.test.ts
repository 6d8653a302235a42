import { describe, expect, test } from 'vitest';
import { findExcerpt, findMatches, leaveOutTitle, toStretches } from '../../src/search/passage.ts';
import { parseQuery } from '../../src/search/query.ts';

const marked = (text: string, query: string) =>
  findMatches(text, parseQuery(query)).map(({ start, end }) => text.slice(start, end));

describe('leaveOutTitle()', () => {
  const question = (text: string) => ({ role: 'question', text }) as const;
  const answer = { role: 'answer', text: '可以的。' } as const;

  test('begins behind the title, whatever white space stands in it', () => {
    const rest = '日志里说，分支事务已经提交，而全局事务还没有开始。';
    expect(
      leaveOutTitle([question(`怎么 回滚\n失败了？${rest}`), answer], '怎么 回滚 失败了？'),
    ).toEqual([question(`…${rest}`), answer]);
    expect(leaveOutTitle([question(`怎么回滚${rest}`)], '怎么回滚…')).toEqual([
      question(`…${rest}`),
    ]);
  });

  test('leaves out a passage that says hardly more than the title, and keeps one that says something else', () => {
    expect(leaveOutTitle([question('怎么回滚？谢谢'), answer], '怎么回滚？')).toEqual([answer]);
    expect(leaveOutTitle([answer], '怎么回滚？')).toEqual([answer]);
  });
});

describe('findMatches()', () => {
  test.each([
    ['Seata 回滚失败了', '回滚失败', ['回滚失败']],
    ['事务回滚之后，缓存要清理', '事务回滚之后怎么清理缓存', ['事务', '回滚', '缓存', '清理']],
    ['回复和滚动', '回滚', []],
    ['用 SofaRpcException 表示', 'sofarpc', ['SofaRpcException']],
    ['undo_log 表', 'undo_log', ['undo', 'log']],
    ['ｓｅａｔａ', 'seata', ['ｓｅａｔａ']],
  ])('marks words in %s for %s', (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });
});

describe('toStretches()', () => {
  test('gives the text back, whatever is marked', () => {
    const text = 'Seata 的 <b>回滚</b> 失败';
    const stretches = toStretches(text, findMatches(text, parseQuery('回滚')));
    expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
    expect(stretches.filter((stretch) => stretch.marked).map((stretch) => stretch.text)).toEqual([
      '回滚',
    ]);
  });
});

describe('findExcerpt()', () => {
  test('shows the passage and the sentence that hold most of the query', () => {
    const long = '无关的话。'.repeat(60);
    const excerpt = findExcerpt(
      [
        { role: 'question', text: '缓存怎么用？' },
        { role: 'answer', text: `${long}回滚之后清理缓存即可。${long}` },
      ],
      parseQuery('回滚 清理 缓存'),
    );
    expect(excerpt?.role).toBe('answer');
    expect(excerpt?.stretches.map((stretch) => stretch.text).join('')).toMatch(
      /^…回滚之后清理缓存即可。/u,
    );
  });

  test('shows the first words of the answer where nothing matches', () => {
    const passages = [
      { role: 'question', text: '问' } as const,
      { role: 'answer', text: '答' } as const,
    ];
    expect(findExcerpt(passages, parseQuery('x'))?.stretches).toEqual([
      { text: '答', marked: false },
    ]);
  });

  test('has nothing to show of no passages', () => {
    expect(findExcerpt([], parseQuery('x'))).toBeUndefined();
  });
});
