/** Knows to which value an address belongs by the longest prefix of its path. */
export interface LinkIndex<T> {
  /** Finds the value whose address is equal to or above the given one. */
  readonly find: (url: string) => T | undefined;
}

/**
 * Indexes addresses by host and path; scheme, `www.`, query, case and a `.git` ending do not matter.
 *
 * @example
 * createLinkIndex([['https://github.com/mosn/mosn', 'MOSN']]).find('http://www.github.com/mosn/mosn/issues/1563') // 'MOSN'
 * createLinkIndex([['https://github.com/mosn/mosn', 'MOSN']]).find('https://github.com/mosn/mosn.io')             // undefined
 */
export function createLinkIndex<T>(
  links: Iterable<readonly [url: string, value: T]>,
): LinkIndex<T> {
  const values = new Map<string, T>();
  for (const [url, value] of links) {
    const path = toPath(url);
    if (path && !values.has(path.join('/'))) values.set(path.join('/'), value);
  }
  return {
    find(url) {
      const path = toPath(url) ?? [];
      for (let { length } = path; length > 0; length -= 1) {
        const value = values.get(path.slice(0, length).join('/'));
        if (value !== undefined) return value;
      }
      return undefined;
    },
  };
}

/**
 * The repository that an address on a code host lies in.
 *
 * @example
 * findRepository('https://github.com/sofastack/sofa-rpc/issues/894') // 'https://github.com/sofastack/sofa-rpc'
 * findRepository('https://github.com/sofastack')                     // undefined
 */
export function findRepository(url: string): string | undefined {
  const [host, owner, repository] = toPath(url) ?? [];
  return host && CODE_HOSTS.has(host) && owner && repository
    ? `https://${host}/${owner}/${repository}`
    : undefined;
}

/** Host and path segments, lower case: `['github.com', 'mosn', 'mosn']`. */
function toPath(url: string): readonly string[] | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const segments = pathname.toLowerCase().split('/').filter(Boolean);
  return [hostname.replace(/^www\./u, ''), ...segments.map((part) => part.replace(/\.git$/u, ''))];
}

const CODE_HOSTS = new Set([
  'github.com',
  'gitee.com',
  'gitlab.com',
  'bitbucket.org',
  'codeberg.org',
]);
