import { describe, expect, test } from 'vitest';
import { createPageContext } from '../../src/site/page-context.ts';
import { createAbsoluteContext } from '../../src/site/resolve.ts';
import { createUi } from '../../src/site/ui.ts';
import { createSite, listDigestFiles } from '../site.ts';

describe('createAbsoluteContext()', () => {
  const files = listDigestFiles(1);
  const context = createAbsoluteContext(
    createSite(files, { settings: { linkBase: 'https://old.example.org' } }),
    'digest-1',
  );
  const section = createSite(files).corpus.digests[0]?.sections.find(
    ({ title }) => title === '本周推荐阅读',
  );

  test.each([
    ['https://a.example/x?y#z', 'https://a.example/x?y#z'],
    ['/blog/x/', 'https://old.example.org/blog/x/'],
    ['blog/x/', 'https://old.example.org/blog/x/'],
    ['//cdn.example/x.png', 'https://cdn.example/x.png'],
    ['#nowhere', undefined],
    ['#100%', undefined],
    ['http://', undefined],
  ])('leads %s', (url, expected) => {
    expect(context.resolveLink(url)).toBe(expected);
  });

  test('leads a fragment to the section of the digest', () => {
    const id = section?.id ?? '';
    expect(id).not.toBe('');
    expect(context.resolveLink(`#${id}`)).toBe(
      new URL(`https://qa.example.org/weekly/digest-1/#${id}`).href,
    );
  });

  test('drops a relative link where no older site is known', () => {
    expect(
      createAbsoluteContext(createSite(files), 'digest-1').resolveLink('/blog/x/'),
    ).toBeUndefined();
  });
});

describe('createAbsoluteContext() with pictures beside the digest', () => {
  const site = createSite(listDigestFiles(1), {
    settings: { linkBase: 'https://old.example.org' },
    address: { origin: 'https://qa.example.org', base: '/kb/' },
    localPictures: new Map([
      [
        'weekly/digest-1/图/a.png',
        { path: '/content/weekly/图/a.png', size: { width: 640, height: 480 } },
      ],
    ]),
  });
  const published = '/kb/weekly/digest-1/%E5%9B%BE/a.png';

  test('leads pictures and links to the published file', () => {
    const { resolveImage, resolveLink } = createAbsoluteContext(site, 'digest-1');
    expect(resolveImage('./图/a.png')).toBe(`https://qa.example.org${published}`);
    expect(resolveLink('图/a.png')).toBe(`https://qa.example.org${published}`);
  });

  test('knows how large it is', () => {
    const { measureImage } = createAbsoluteContext(site, 'digest-1');
    expect(measureImage?.('图/a.png')).toEqual({ width: 640, height: 480, srcSet: undefined });
    expect(measureImage?.('b.png')).toBeUndefined();
  });

  test('gives pages an address without an origin', () => {
    const context = createPageContext(createUi(site), 'digest-1', 3);
    expect(context.resolveImage('图/a.png')).toBe(published);
  });

  test('shows nothing for a picture that is not there, and leaves rooted addresses to the older site', () => {
    const { resolveImage } = createAbsoluteContext(site, 'digest-1');
    expect(resolveImage('b.png')).toBeUndefined();
    expect(resolveImage('/img/b.png')).toBe('https://old.example.org/img/b.png');
  });
});
