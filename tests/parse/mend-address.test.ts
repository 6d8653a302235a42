import { describe, expect, test } from 'vitest';
import { mendAddress } from '../../src/parse/markdown/mend-address.ts';

describe('mendAddress()', () => {
  test.each([
    ['ttps://mosn.io/', 'https://mosn.io/'],
    ['hhttps://mosn.io/', 'https://mosn.io/'],
    ['https:/github.com/a', 'https://github.com/a'],
    ['http：//mosn.io', 'http://mosn.io'],
    ['https//mosn.io', 'https://mosn.io'],
    [' https://mosn.io ', 'https://mosn.io'],
    ['h/blog/a/', '/blog/a/'],
    ['ann@example.org', 'mailto:ann@example.org'],
  ])('mends “%s”', (address, mended) => {
    expect(mendAddress(address)).toBe(mended);
  });

  test.each([
    'https://mosn.io/',
    'HTTPS://mosn.io',
    '/blog/a/',
    './a.png',
    'mailto:a@b.c',
    'dingtalk://x',
    'ftp://a',
    '',
    'https://a.b/h/c/',
    'blog/a',
  ])('leaves “%s” alone', (address) => {
    expect(mendAddress(address) ?? address).toBe(
      address === 'HTTPS://mosn.io' ? 'https://mosn.io' : address,
    );
  });
});
