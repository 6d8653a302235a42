import type { SiteSettings } from '../model/settings.ts';

/**
 * The id of a feed or of something in a feed, as a URN.
 *
 * It is made of the site's own `id` (from `site.yaml`) and the permanent name of the thing, never of host, scheme,
 * base path, title or time, so that a site can move without its readers' feeds filling up again. The form is a UUID of
 * version 8 (RFC 9562): 122 bits of a hash over both.
 *
 * @example
 * toUrn({ id: 'sofastack' }, 'entry', 'sofa-weekly-20210910-1') // 'urn:uuid:…-8…-…'
 */
export function toUrn(
  { id = '' }: Pick<SiteSettings, 'id'>,
  kind: 'feed' | 'digest' | 'entry',
  name: string,
): string {
  const text = `${id}\n${kind}\n${name}`;
  const hex = SEEDS.map((seed) => toWord(text, seed).toString(16).padStart(8, '0')).join('');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** Four unlike starting points, one for each 32 bits. */
const SEEDS = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];

/** FNV-1a from a starting point, its bits mixed at the end so that near texts give far numbers. */
function toWord(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
