import { describe, expect, test } from 'vitest';
import { createAbsoluteContext } from '../../src/site/resolve.ts';
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
