import { describe, expect, test } from 'vitest';
import { cleanAddress } from '../../src/parse/addresses.ts';

describe('cleanAddress()', () => {
  test.each([
    [
      'keeps what names an article of WeChat',
      'http://mp.weixin.qq.com/s?__biz=M==&mid=2&idx=1&sn=ab&chksm=cd&scene=21&token=7&lang=zh_CN#wechat_redirect',
      'http://mp.weixin.qq.com/s?__biz=M==&mid=2&idx=1&sn=ab',
    ],
    [
      'reads escaped ampersands',
      'https://mp.weixin.qq.com/s?__biz=M==&amp;mid=2&amp;idx=1&amp;sn=ab&amp;scene',
      'https://mp.weixin.qq.com/s?__biz=M==&mid=2&idx=1&sn=ab',
    ],
    [
      'takes the query off a short address of WeChat',
      'https://mp.weixin.qq.com/s/ts_qsUee?scene=1#rd',
      'https://mp.weixin.qq.com/s/ts_qsUee',
    ],
    [
      'leaves albums of WeChat alone',
      'https://mp.weixin.qq.com/mp/appmsgalbum?album_id=1&scene=1',
      'https://mp.weixin.qq.com/mp/appmsgalbum?album_id=1&scene=1',
    ],
    [
      'takes off campaigns',
      'https://blog.example/a?id=3&utm_source=x&spm=1.2#top',
      'https://blog.example/a?id=3#top',
    ],
    [
      'leaves other addresses alone',
      'https://blog.example/a?source=x',
      'https://blog.example/a?source=x',
    ],
    ['resolves an address from the root of the site', '/blog/x/', 'https://site.example/blog/x/'],
    ['leaves what is no address alone', 'h/blog/x', 'h/blog/x'],
  ])('%s', (_, address, clean) => {
    expect(cleanAddress(address, 'https://site.example/')).toBe(clean);
  });

  test('leaves relative addresses alone without a site to resolve them by', () => {
    expect(cleanAddress('/blog/x/', undefined)).toBe('/blog/x/');
  });
});
