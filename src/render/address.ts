/**
 * Whether an address is one of the given protocols, or relative, in the eyes of a browser, which drops tabs, line ends
 * and control characters before it looks.
 *
 * @param protocols with colons: `['https:']`
 * @example
 * isSafeAddress('java\tscript:alert(1)', ['https:']) // false
 * isSafeAddress('/weekly/', ['https:'])              // true
 */
export function isSafeAddress(address: string, protocols: readonly string[]): boolean {
  const url = URL.parse(address, BASE);
  return url !== null && protocols.includes(url.protocol);
}

/** The part of an address that a reader knows: `mp.weixin.qq.com`; the address itself where it has no host. */
export function toHost(address: string): string {
  const { host, pathname } = URL.parse(address, BASE) ?? { host: '', pathname: address };
  return host === new URL(BASE).host || host === '' ? pathname : host;
}

/** Stands for wherever the site will be: an address without a protocol has this one. */
const BASE = 'https://site.invalid/';
