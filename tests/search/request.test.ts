import { expect, test } from 'vitest';
import { readRequest, toggle, writeRequest } from '../../src/search/browser/request.ts';

test.each([
  '',
  '?q=%E5%9B%9E%E6%BB%9A',
  '?q=a%26b&tag=mosn&tag=seata&year=2021&answered=no&sort=date',
])('writeRequest() gives back the address %s that readRequest() read', (address) => {
  expect(writeRequest(readRequest(new URLSearchParams(address)))).toBe(address);
});

test('readRequest() takes no value that means nothing', () => {
  expect(readRequest(new URLSearchParams('q=x&tag=&sort=up'))).toEqual({
    text: 'x',
    selection: new Map(),
    sort: 'relevance',
  });
});

test('toggle() adds a value and takes it away', () => {
  const once = toggle(new Map(), 'tag', 'mosn');
  expect(once).toEqual(new Map([['tag', new Set(['mosn'])]]));
  expect(toggle(once, 'tag', 'mosn')).toEqual(new Map());
});
