import { describe, expect, test } from 'vitest';
import { createFinder } from '../../src/corpus/names.ts';

const findIn = (name: string, text: string) =>
  createFinder([{ name, value: name }])(text).map(({ found }) => found);

describe('createFinder()', () => {
  test.each([
    ['Seata', '请问Seata里说的全局锁', ['Seata']],
    ['Seata', 'seata-server 起不来', ['seata']],
    ['Seata', '用 seata_state_inst 表', ['seata']],
    ['Seata', 'Seata，seata。', ['Seata', 'seata']],
    ['Seata', 'seatable 与 iseata', []],
    ['SOFA RPC', 'SOFARPC、sofa-rpc、SOFA RPC', ['SOFARPC', 'sofa-rpc', 'SOFA RPC']],
    ['undo_log', 'undolog 和 undo_log', ['undolog', 'undo_log']],
    ['AT 模式', '在使用AT模式的时候', ['AT模式']],
    ['store.mode', 'store.mode=db，不是 storeXmode', ['store.mode']],
    ['MOE', 'MOE 与 moe', ['MOE']],
    ['C++', '用 C++ 写', ['C++']],
    ['全局锁', '关于全局锁的问题', ['全局锁']],
    ['铜锁', '铜锁/Tongsuo', ['铜锁']],
    ['$invoke', 'testService.$invoke("sayHello")', ['$invoke']],
    ['', '空', []],
    ['.', '句子。Sentence. 1.2', []],
    ['😀', '好 😀', []],
  ])('finds %j in %j', (name, text, expected) => {
    expect(findIn(name, text)).toEqual(expected);
  });

  test('finds names that overlap, each with its place', () => {
    const find = createFinder([
      { name: '服务发现', value: 1 },
      { name: '应用级服务发现', value: 2 },
    ]);
    expect(find('支持应用级服务发现')).toEqual([
      { value: 2, found: '应用级服务发现', at: 2 },
      { value: 1, found: '服务发现', at: 5 },
    ]);
  });

  test('keeps places true after letters whose lower case is longer', () => {
    expect(findIn('MOSN', 'İİ MOSN')).toEqual(['MOSN']);
  });
});
