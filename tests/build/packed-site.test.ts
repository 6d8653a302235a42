import { expect, test } from 'vitest';
import { packSite, unpackSite } from '../../src/build/packed-site.ts';
import { trackSite } from '../../src/build/tracking.ts';
import { createSite, listDigestFiles } from '../site.ts';

test('a site is the same after the way to another thread', () => {
  const site = createSite(listDigestFiles(3));
  const there = unpackSite(packSite(site, { origin: 'https://qa.example.org', base: '/' }));
  expect(there.corpus).toEqual(site.corpus);
  expect(there.routes.absolute(there.routes.home())).toBe('https://qa.example.org/');
  const [tracked, trackedThere] = [trackSite(site), trackSite(there)];
  expect(trackedThere.fingerprints.of(there.corpus.digests)).toBe(
    tracked.fingerprints.of(site.corpus.digests),
  );
});

test('what is one object in a site is one object in its copy', () => {
  const site = createSite(listDigestFiles(3));
  const { corpus, once } = unpackSite(
    packSite(site, { origin: 'https://qa.example.org', base: '/' }),
  );
  const [entry] = corpus.entries;
  if (entry === undefined) throw new Error('the archive has entries');
  expect(corpus.entryById.get(entry.id)).toBe(entry);
  expect(once('made', entry, () => ({}))).toBe(once('made', entry, () => ({})));
});
