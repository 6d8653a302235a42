/**
 * Turns a name into the last part of an address: letters and digits of any script, lower case, joined by hyphens.
 *
 * Equal input gives equal output; it is never empty and never a name that file systems, servers or the site reserve.
 * Different names can give one slug (`C++`, `C#`): whoever hands out addresses resolves that.
 *
 * @example
 * toSlug('SOFA 团队') // 'sofa-团队'
 * toSlug('北京 jht')  // '北京-jht'
 * toSlug('../..')     // 'x-1tfk4x' (a hash: nothing of the name can stand in an address)
 */
export function toSlug(name: string): string {
  return spellSlug(name) ?? `x-${toHash(name)}`;
}

/** The same, or `undefined` where nothing of the name can stand in an address. */
export function spellSlug(name: string): string | undefined {
  const slug = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(NOT_ALLOWED, '-')
    .replace(/^-+|-+$/gu, '');
  const short = Array.from(slug).slice(0, MAX_LENGTH).join('').replace(/-+$/u, '');
  return short === '' || RESERVED.has(short) ? undefined : short;
}

/** Characters kept in addresses are letters, marks, digits and `_`; `v1.2` matches at `.`, `胡希国` does not match. */
const NOT_ALLOWED = /[^\p{L}\p{M}\p{N}_]+/gu;

/** In code points; a file name of Han characters takes three bytes each and file systems allow 255. */
const MAX_LENGTH = 64;

/** Names that Windows reserves or that the site uses itself below `/tags/` and `/authors/`. */
const RESERVED = new Set(
  'con prn aux nul index rss atom feed page __proto__ constructor'
    .split(' ')
    .concat(Array.from({ length: 10 }, (_, n) => [`com${n}`, `lpt${n}`]).flat()),
);

/** FNV-1a over UTF-16 code units, 32 bits, base 36: short, stable, not for secrets. */
export function toHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
