import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';
import { readSynonyms } from '../../src/search/synonyms.ts';

const weights = (text: string) =>
  Object.fromEntries(parseQuery(text).pieces.map((piece) => [piece.text, piece.weight]));

describe('parseQuery()', () => {
  test('counts every pair of a short notion', () => {
    expect(weights('seata回滚失败')).toEqual({ seata: 1, 回滚: 1, 滚失: 1, 失败: 1 });
  });

  test('counts pairs across words of a sentence little and function words not at all', () => {
    const found = weights('事务回滚之后怎么清理缓存');
    expect(found['事务']).toBe(1);
    expect(found['缓存']).toBeGreaterThan(0.5);
    expect(found['务回']).toBeLessThan(0.5);
    expect(found['怎么']).toBeUndefined();
  });

  test('counts function words beside something else faintly, in a short run as well', () => {
    const found = weights('mosn 能不能接 eureka');
    expect([found.mosn, found.eureka]).toEqual([1, 1]);
    expect(found['能不']).toBeLessThan(0.1);
    // Alone they may be a fragment of what the reader looks for.
    expect(weights('过用户')).toEqual({ 过用: 1, 用户: 1 });
  });

  test('asks for function words where there is nothing else', () => {
    expect(weights('怎么')).toEqual({ 怎么: 1 });
  });

  test('asks for a repeated word once', () => {
    expect(parseQuery('seata seata').pieces).toHaveLength(1);
  });

  test.each(['"空回滚"', '“空回滚”', '「空回滚」'])('takes %s as a phrase', (text) => {
    const query = parseQuery(`seata ${text}`);
    expect(query.phrases).toEqual([[1, 3]]);
  });

  test('leaves the last word open, which may still be typed', () => {
    const open = (text: string) =>
      parseQuery(text)
        .pieces.filter((piece) => piece.open)
        .map((piece) => piece.text);
    expect(open('undo_lo')).toEqual(['lo']);
    expect(open('undo_log 表')).toEqual(['表']);
    expect(open('seata ')).toEqual([]);
  });

  test('finds what can be said otherwise, of nested stretches the longest', () => {
    const synonyms = readSynonyms({
      words: [['升级', 'upgrade']],
      colloquial: [['报错', '异常']],
      tags: [['smooth', '平滑升级', '热升级']],
    });
    const said = (text: string) =>
      parseQuery(text, { synonyms }).alternatives.map(({ from, to, tokens }) => [
        from,
        to,
        tokens.map((t) => t.text),
      ]);
    expect(said('MOSN 热升级')).toEqual([[1, 3, ['smooth']]]);
    expect(said('升级')).toEqual([[0, 1, ['upgrade']]]);
    expect(said('报错')).toEqual([]);
    expect(said('seata 报错')).toEqual([]);
    expect(said('seata 为什么报错')).toEqual([[4, 5, ['异常']]]);
    expect(said('服务启动的时候报错')).toEqual([[8 - 1, 8, ['异常']]]);
  });

  test.each(['', '   ', '？！', '"', '🙂'])('makes nothing of %j', (text) => {
    expect(parseQuery(text).pieces).toEqual([]);
  });
});
