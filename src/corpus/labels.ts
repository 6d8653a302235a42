import type { Digest } from '../model/digest.ts';
import type { Settings } from '../model/settings.ts';
import { countBy } from './order.ts';
import { toNameKey } from './spellings.ts';

/**
 * The tags of the front matter that say what a digest is about, in the order of their first use.
 *
 * Left out are those that the settings ignore, and the name of the series, which nearly all digests of an archive carry
 * in one spelling or another (`SOFA Weekly`, `SOFA WEEKLY`).
 */
export function listLabels(digests: readonly Digest[], settings: Settings): readonly string[] {
  const ignored = new Set(settings.site.ignoredTags.map(toNameKey));
  const uses = countBy(
    digests.flatMap(({ tags }) => [...new Set(tags.map(toNameKey))]),
    (key) => key,
  );
  const isSeries = (key: string) =>
    digests.length >= ENOUGH_DIGESTS && (uses.get(key) ?? 0) > digests.length * SERIES_SHARE;
  return [...new Set(digests.flatMap(({ tags }) => tags))].filter((label) => {
    const key = toNameKey(label);
    return key !== '' && !ignored.has(key) && !isSeries(key);
  });
}

/** Share of the digests that carry the name of their series. */
const SERIES_SHARE = 0.8;

/** In a smaller archive a tag on all digests may well be what they are about. */
const ENOUGH_DIGESTS = 5;
