/**
 * An address with the slips mended that writers make; `undefined` where there is none to mend.
 *
 * @example
 * mendAddress('ttps://mosn.io/')        // 'https://mosn.io/'
 * mendAddress('https:/github.com/a/b')  // 'https://github.com/a/b'
 * mendAddress('h/blog/sofa-rpc/')       // '/blog/sofa-rpc/'
 * mendAddress('ann@example.org')        // 'mailto:ann@example.org'
 * mendAddress('https://mosn.io/')       // undefined
 */
export function mendAddress(address: string): string | undefined {
  const mended = address
    .trim()
    .replace(PROTOCOL, (_written, secure: string) => `http${secure.toLowerCase()}://`)
    .replace(CUT_PATH, '')
    .replace(EMAIL, 'mailto:$&');
  return mended === address ? undefined : mended;
}

/** `ttps://`, `hhttps://`, `htps:/`, `https：//` and `https//` match; `ftp://` and `http:8080` do not. */
const PROTOCOL = /^(?:h{1,2}t{1,3}p|t{1,2}p)(s?)(?:\s*[:：]\s*\/{1,3}|\/\/)(?=[^\s/])/iu;

/** The `h` of `h/blog/a/`, what is left of a cut address; `a/b` and `blog/a` do not match. */
const CUT_PATH = /^h(?=\/[a-z-]+\/)/u;

/** `ann@example.org` matches; `mailto:ann@example.org` and `/a@b` do not. */
const EMAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u;
