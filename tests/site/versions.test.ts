import { expect, test } from 'vitest';
import { listVersions } from '../../src/site/versions.ts';

test.each([
  ['seata 1.4.2 升级到 v1.5', ['1.4.2', '1.5']],
  ['用的是 3.2 版本，不是 3.2 版本', ['3.2']],
  ['spring-boot 2.1.0.RELEASE', ['2.1.0.RELEASE']],
  ['192.168.2.115:8091，占 3.5%', []],
  ['见 https://example.org/v1.2.3/notes', []],
  ['pi 是 3.14', []],
])('listVersions() of “%s”', (text, expected) => {
  expect(listVersions(text)).toEqual(expected);
});
