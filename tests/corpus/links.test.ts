import { describe, expect, test } from 'vitest';
import { createLinkIndex, findRepository } from '../../src/corpus/links.ts';

describe('createLinkIndex()', () => {
  const index = createLinkIndex([
    ['https://github.com/mosn/mosn', 'MOSN'],
    ['https://mosn.io', 'MOSN'],
    ['https://mosn.io/layotto', 'Layotto'],
    ['https://github.com/seata', 'Seata'],
  ]);

  test.each([
    ['https://github.com/mosn/mosn', 'MOSN'],
    ['http://www.github.com/MOSN/mosn.git', 'MOSN'],
    ['https://github.com/mosn/mosn/issues/1563?x#y', 'MOSN'],
    ['https://github.com//mosn/mosn', 'MOSN'],
    ['https://github.com/mosn/mosn.io', undefined],
    ['https://github.com/mosn', undefined],
    ['https://mosn.io/docs/', 'MOSN'],
    ['https://mosn.io/layotto/#/zh/', 'Layotto'],
    ['https://github.com/seata/seata-samples', 'Seata'],
    ['nacos://yyy:8848', undefined],
    ['/blog/x', undefined],
    ['', undefined],
  ])('finds for %j %j', (url, expected) => {
    expect(index.find(url)).toBe(expected);
  });
});

describe('findRepository()', () => {
  test.each([
    ['https://github.com/sofastack/sofa-rpc/issues/894', 'https://github.com/sofastack/sofa-rpc'],
    ['http://www.gitee.com/A/B.git', 'https://gitee.com/a/b'],
    ['https://github.com/sofastack', undefined],
    ['https://seata.io/zh-cn/docs', undefined],
  ])('takes %j for %j', (url, expected) => {
    expect(findRepository(url)).toBe(expected);
  });
});
