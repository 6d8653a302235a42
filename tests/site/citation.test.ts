import { expect, test } from 'vitest';
import { toCitation } from '../../src/site/citation.ts';

test('toCitation() sets a full stop after each part that has no end of its own', () => {
  expect(toCitation(['胡希国', '镜像地址有吗？', 'SOFA Weekly', 'https://a/'])).toBe(
    '胡希国. 镜像地址有吗？ SOFA Weekly. https://a/',
  );
});
