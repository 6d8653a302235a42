import { describe, expect, test } from 'vitest';
import { createSimplified } from '../../src/search/simplified.ts';
import { cutText } from '../../src/search/token.ts';
import { toIndexWord } from '../../src/search/index-word.ts';

const words = (text: string) => cutText(text).map((token) => token.text);

describe('cutText()', () => {
  test.each([
    ['seata回滚失败', ['seata', '回滚', '滚失', '失败']],
    ['升级到 v5.6.4', ['升级', '级到', '5.6.4']],
    ['undo_log', ['undo', 'log']],
    ['com.alipay.sofa.rpc', ['com', 'alipay', 'sofa', 'rpc']],
    ['registerByResource', ['registerbyresource']],
    ['锁', ['锁']],
    ['加 锁', ['加', '锁']],
    ['Ｓｅａｔａ　１．４', ['seata', '1.4']],
    ['做不\u200d到', ['做不', '不到']],
    ['@胡希国', ['胡希', '希国']],
    ['ＳＯＦＡ－ＲＰＣ', ['sofa', 'rpc']],
    ['🙂，。', []],
    ['', []],
  ])('cuts %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('gives the parts of a compound and none where there is no capital inside', () => {
    const parts = (text: string) => cutText(text)[0]?.parts;
    expect(parts('registerByResource')).toEqual(['register', 'by', 'resource']);
    expect(parts('CMSParallelRemarkEnabled')).toEqual(['cms', 'parallel', 'remark', 'enabled']);
    expect(parts('SOFARPC')).toEqual([]);
  });

  test('says where a token stands in the text as written, after characters that fold to none or several', () => {
    const text = '㎏回\u200b滚';
    const [kilo, pair] = cutText(text);
    expect(text.slice(kilo?.start, kilo?.end)).toBe('㎏');
    expect(text.slice(pair?.start, pair?.end)).toBe('回\u200b滚');
  });

  test('cuts traditional text as its simplified form', () => {
    const simplified = createSimplified();
    expect(cutText('事務回滾異常', simplified).map(({ text }) => text)).toEqual(
      words('事务回滚异常'),
    );
  });
});

describe('toIndexWord()', () => {
  test('holds lower-case letters and digits only, so that Pagefind neither splits it nor reads it as markup', () => {
    const hostile = '<script>___PAGEFIND_WEIGHT___9 &amp; a-b 5.6.4 回滚';
    for (const token of cutText(hostile))
      expect(toIndexWord(token)).toMatch(/^[\p{Ll}\p{Lo}\p{N}]+$/u);
  });

  test('keeps a version apart from the number that it would be without dots', () => {
    expect(toIndexWord({ text: '5.6.4', kind: 'word' })).not.toBe(
      toIndexWord({ text: '564', kind: 'word' }),
    );
  });
});
