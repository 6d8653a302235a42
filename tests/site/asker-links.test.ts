import { expect, test } from 'vitest';
import { linkAskers } from '../../src/site/asker-links.ts';

const asker = { name: '胡希国', slug: '胡希国', link: undefined };
const toHref = (slug: string) => `/authors/${slug}/`;

test('linkAskers() links a name inside strong text, once', () => {
  const line = linkAskers(
    [
      { type: 'strong', children: [{ type: 'text', value: '1、@胡希国' }] },
      { type: 'text', value: ' 胡希国提问：' },
    ],
    [asker],
    toHref,
  );
  expect(line).toEqual([
    {
      type: 'strong',
      children: [
        { type: 'text', value: '1、@' },
        { type: 'link', url: '/authors/胡希国/', children: [{ type: 'text', value: '胡希国' }] },
      ],
    },
    { type: 'text', value: ' 胡希国提问：' },
  ]);
});

test('linkAskers() leaves names in links alone', () => {
  const link = {
    type: 'link',
    url: 'https://github.com/x',
    children: [{ type: 'text', value: '胡希国' }],
  } as const;
  expect(linkAskers([{ ...link, children: [...link.children] }], [asker], toHref)).toEqual([link]);
});
