import { describe, expect, test } from 'vitest';
import { toLocalPicture } from '../../src/site/local-picture.ts';

const bundle = { slug: 'digest-1', source: 'weekly/Digest 1/index.md' };
const flat = { slug: '2021-09-10', source: 'weekly/2021/2021-09-10.md' };

describe('toLocalPicture()', () => {
  test.each([
    ['a.png', 'weekly/Digest 1/a.png', 'weekly/digest-1/a.png'],
    ['./a.JPG', 'weekly/Digest 1/a.JPG', 'weekly/digest-1/a.JPG'],
    ['images/../b.webp', 'weekly/Digest 1/b.webp', 'weekly/digest-1/b.webp'],
    ['images\\a.gif', 'weekly/Digest 1/images/a.gif', 'weekly/digest-1/images/a.gif'],
    ['架构%20图.avif?v=2#x', 'weekly/Digest 1/架构 图.avif', 'weekly/digest-1/架构 图.avif'],
    ['100%.png', 'weekly/Digest 1/100%.png', 'weekly/digest-1/100%.png'],
    ['../a.jpeg', 'weekly/a.jpeg', 'weekly/digest-1/_/a.jpeg'],
    ['../../images/a.png', 'images/a.png', 'weekly/digest-1/_/_/images/a.png'],
  ])('places %s', (address, source, file) => {
    expect(toLocalPicture(bundle, address)).toEqual({ source, file });
  });

  test('places a picture beside a flat file', () => {
    expect(toLocalPicture(flat, 'images/a.png')).toEqual({
      source: 'weekly/2021/images/a.png',
      file: 'weekly/2021-09-10/images/a.png',
    });
  });

  test.each([
    '',
    'a.svg',
    'a.png.html',
    '.png',
    'images/.png',
    'png',
    '/a.png',
    '\\a.png',
    '//host.example/a.png',
    'https://host.example/a.png',
    'data:image/png;base64,a.png',
    'file:a.png',
    '#a.png',
    '?a.png',
    '../../../a.png',
    '%2e%2e/../../a.png',
    'a%00.png',
  ])('knows no picture at %j', (address) => {
    expect(toLocalPicture(bundle, address)).toBeUndefined();
  });
});
