import { describe, expect, test } from 'vitest';
import { readsRelated, trackBareSite, trackSite } from '../../src/build/tracking.ts';
import { toDigest } from '../archive.ts';
import { createSite, listDigestFiles } from '../site.ts';

const FILES = listDigestFiles(3);

/** The archive with one word changed in its second digest. */
const EDITED = FILES.map((file, at) =>
  at === 1 ? { ...file, text: toDigest(2).replace('重启后生效', '立即生效') } : file,
);

const partsOf = async (read: (site: ReturnType<typeof createSite>) => unknown) => {
  const tracked = trackSite(createSite(FILES));
  return (await tracked.record(() => Promise.resolve(read(tracked.site)))).parts;
};

describe('trackSite()', () => {
  test('notices a list, an item of an index and an index that is gone through', async () => {
    expect(await partsOf(({ corpus }) => corpus.digests.length)).toEqual(['corpus.digests']);
    expect(await partsOf(({ corpus }) => corpus.digestBySlug.get('digest-1'))).toEqual([
      'corpus.digestBySlug/digest-1',
    ]);
    expect(await partsOf(({ corpus }) => [...corpus.tagBySlug])).toEqual(['corpus.tagBySlug']);
    expect(await partsOf(({ permalinks }) => permalinks.names.size)).toEqual(['permalinks.names']);
  });

  test('tells everyone who asks for what is made once what it was made from', async () => {
    const tracked = trackSite(createSite(FILES));
    const { site } = tracked;
    const read = () =>
      Promise.resolve(site.once('digest', FILES, () => site.corpus.digestBySlug.get('digest-1')));
    const first = await tracked.record(read);
    const second = await tracked.record(read);
    expect(second).toEqual(first);
    expect(second.parts).toEqual(['corpus.digestBySlug/digest-1']);
  });

  test('keeps pages apart that are rendered at the same time', async () => {
    const tracked = trackSite(createSite(FILES));
    const read = async (slug: string) => {
      await Promise.resolve();
      return tracked.site.corpus.digestBySlug.get(slug);
    };
    const [one, two] = await Promise.all([
      tracked.record(() => read('digest-1')),
      tracked.record(() => read('digest-2')),
    ]);
    expect(one.parts).toEqual(['corpus.digestBySlug/digest-1']);
    expect(two.parts).toEqual(['corpus.digestBySlug/digest-2']);
  });
});

test('trackBareSite() notices related entries that are added later', async () => {
  const { related, ...corpus } = createSite(FILES).corpus;
  const { tracked, addRelated } = trackBareSite({ ...createSite(FILES), corpus });
  expect(tracked.fingerprintOf('corpus.related/digest-1-1')).toBe('');
  addRelated(related);
  const { parts } = await tracked.record(() =>
    Promise.resolve(tracked.site.corpus.related.get('digest-1-1')),
  );
  expect(parts).toEqual(['corpus.related/digest-1-1']);
  expect(tracked.fingerprintOf('corpus.related/digest-1-1')).toBe(
    trackSite(createSite(FILES)).fingerprintOf('corpus.related/digest-1-1'),
  );
});

test.each([
  [['corpus.related'], true],
  [['corpus.digests', 'corpus.related/digest-1-1'], true],
  [['corpus.relatedX', 'corpus.relatedX/digest-1-1', 'corpus', 'x/corpus.related'], false],
  [[], false],
])('readsRelated() says of %j: %s', (parts, expected) => {
  expect(readsRelated(parts)).toBe(expected);
});

describe('fingerprintOf()', () => {
  const before = trackSite(createSite(FILES));
  const after = trackSite(createSite(EDITED));
  const changed = (part: string) => before.fingerprintOf(part) !== after.fingerprintOf(part);

  test('changes for what an edit touches and for nothing else', () => {
    expect(changed('corpus.digestBySlug/digest-2')).toBe(true);
    expect(changed('corpus.entryById/digest-2-1')).toBe(true);
    expect(changed('corpus.digests')).toBe(true);
    expect(changed('corpus.digestBySlug/digest-1')).toBe(false);
    expect(changed('corpus.tags')).toBe(false);
  });

  test('tells what is there from what is not', () => {
    expect(before.fingerprintOf('corpus.digestBySlug/digest-1')).not.toBe(
      before.fingerprintOf('corpus.digestBySlug/digest-9'),
    );
  });

  test('is the same for a site that was read again', () => {
    const again = trackSite(createSite(FILES));
    expect(again.fingerprintOf('corpus.related')).toBe(before.fingerprintOf('corpus.related'));
    expect(again.fingerprintOf('corpus.digests')).toBe(before.fingerprintOf('corpus.digests'));
  });
});
