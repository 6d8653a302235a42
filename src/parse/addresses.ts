/**
 * Makes an address of a digest absolute and frees it of tracking parameters, where what it leads to stays the same.
 *
 * @param linkBase site that relative addresses lead to; without it they stay as they are
 * @example
 * cleanAddress('/blog/sofa-channel-11/', 'https://www.sofastack.tech') // 'https://www.sofastack.tech/blog/sofa-channel-11/'
 * cleanAddress('https://mp.weixin.qq.com/s?__biz=M==&mid=2&idx=1&sn=a&chksm=b&scene=21#wechat_redirect', undefined)
 * // 'https://mp.weixin.qq.com/s?__biz=M==&mid=2&idx=1&sn=a'
 */
export function cleanAddress(address: string, linkBase: string | undefined): string {
  const trimmed = address.trim();
  if (ROOTED.test(trimmed)) {
    return linkBase === undefined ? trimmed : linkBase.replace(/\/$/u, '') + trimmed;
  }
  return WECHAT.test(trimmed)
    ? cleanWechat(trimmed)
    : cleanQuery(trimmed, (name) => CAMPAIGN.test(name));
}

/** An article with `__biz`, `mid`, `idx` and `sn` needs nothing else; one of the form `/s/<key>` no query at all. */
function cleanWechat(address: string): string {
  const [page = ''] = address.split('#');
  return page.includes('__biz=')
    ? cleanQuery(page, (name) => !WECHAT_NEEDS.has(name))
    : (page.split('?')[0] ?? page);
}

function cleanQuery(address: string, isSurplus: (name: string) => boolean): string {
  const [, page = '', query, fragment = ''] = PARTS.exec(address) ?? [];
  if (query === undefined) return address;
  const kept = query
    .replaceAll('&amp;', '&')
    .split('&')
    .filter((pair) => pair !== '' && !isSurplus(pair.split('=')[0] ?? ''));
  return page + (kept.length > 0 ? `?${kept.join('&')}` : '') + fragment;
}

/** A path from the root of a site: `/blog/x`; not `//host/x`. */
const ROOTED = /^\/(?!\/)/u;

/** An article of WeChat: `http://mp.weixin.qq.com/s?__biz=…`, `https://mp.weixin.qq.com/s/ts_qsUee`; not its album pages. */
const WECHAT = /^https?:\/\/mp\.weixin\.qq\.com\/s(?:[/?]|$)/iu;

/** The parameters that name an article of WeChat. */
const WECHAT_NEEDS: ReadonlySet<string> = new Set(['__biz', 'mid', 'idx', 'sn']);

/** Parameters of campaigns: `utm_source`, `spm`, `share_source`, `vd_source`; not `source`. */
const CAMPAIGN = /^(?:utm_\w+|spm|share_\w+|vd_source|from_source|gclid|fbclid)$/iu;

/** Page, query and fragment of an address. */
const PARTS = /^([^?#]*)\?([^#]*)(#.*)?$/u;
