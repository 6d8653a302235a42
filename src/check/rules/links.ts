import type { Link } from 'mdast';
import type { Fix } from '../finding.ts';
import { findNodes, toInlineText } from '../nodes.ts';
import type { Checked, DigestRule, Report } from '../rule.ts';

/** Links that lead nowhere, to the writer's own machine, or elsewhere than they say. */
export const checkLinks: DigestRule = (checked, report) => {
  for (const { node } of findNodes(checked.digest, 'link')) {
    const url = node.url.trim();
    const text = toInlineText(node.children).trim();
    if (url === '') report('link-empty', node.position, { text });
    else if (!checkScheme(checked, node, url, report))
      checkAddress(checked, node, url, text, report);
  }
};

/** Reports an address that no browser opens; whether it did. */
function checkScheme({ site }: Checked, node: Link, url: string, report: Report): boolean {
  const scheme = SCHEME.exec(url)?.[0].toLowerCase();
  if (scheme !== undefined && !OPENS.has(scheme)) {
    report('link-scheme', node.position, { url, found: scheme });
    return true;
  }
  if (
    scheme === undefined &&
    !/^(?:#|\/\/)/u.test(url) &&
    !site.settings.site.linkBase &&
    url.startsWith('/')
  ) {
    report('link-base-missing', node.position, { url });
    return true;
  }
  return false;
}

function checkAddress(
  { lines, site }: Checked,
  node: Link,
  url: string,
  text: string,
  report: Report,
): void {
  if (LOCAL.test(url)) report('link-local', node.position, { url });
  const { found, mended } = withoutTracking(url);
  if (found.length > 0) {
    const fix = toFix(lines, node, url, mended);
    report('link-tracking', fix ?? node.position, { found: found.join(', ') }, fix);
  }
  const { linkBase } = site.settings.site;
  const target = URL.canParse(url, linkBase) ? new URL(url, linkBase).href : url;
  if (WHOLE_ADDRESS.test(text) && toComparable(text) !== toComparable(target)) {
    report('link-text-differs', node.position, { text, url });
  }
}

/** `https:`, `dingtalk:`; not `a/b:c` */
const SCHEME = /^[a-z][a-z\d+.-]*:/iu;
const OPENS = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** `http://localhost:8080/`, `http://192.168.1.2/`; not `https://localhost-slow.example.org/` */
const LOCAL =
  /^https?:\/\/(?:localhost|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|\[::1\])(?=[:/?#]|$)/iu;

/** `https://example.org/a`; not `see https://example.org` */
const WHOLE_ADDRESS = /^https?:\/\/[^\s…]+$/iu;

/** Parameters that name a session, a campaign or whoever copied the address; the page is the same without them. */
const TRACKING = /^(?:utm_\w+|spm|token|fbclid|gclid|mc_[ce]id|share_token|sessionid)$/iu;

function withoutTracking(url: string): {
  readonly found: readonly string[];
  readonly mended: string;
} {
  const [, before = '', query = '', hash = ''] = /^([^?#]*)\??([^#]*)(#?.*)$/su.exec(url) ?? [];
  const parameters = query.split('&').filter((one) => one !== '');
  const isTracking = (parameter: string) => TRACKING.test(parameter.split('=')[0] ?? '');
  const kept = parameters.filter((one) => !isTracking(one));
  return {
    found: parameters.filter(isTracking).map((one) => one.split('=')[0] ?? one),
    mended: before + (kept.length > 0 ? `?${kept.join('&')}` : '') + hash,
  };
}

/** Equal for addresses that lead to the same page: scheme, `www.`, a slash at the end and escapes do not count. */
function toComparable(url: string): string {
  const bare = url.replace(/^https?:\/\/(?:www\.)?/iu, '').replace(/\/$/u, '');
  try {
    return decodeURIComponent(bare).toLowerCase();
  } catch (error) {
    if (error instanceof URIError) return bare.toLowerCase();
    throw error;
  }
}

/** The change that puts another address in the place of a link's; none where it is not written as it is in one line. */
function toFix(
  lines: readonly string[],
  { position }: Link,
  from: string,
  to: string,
): Fix | undefined {
  if (position === undefined || position.start.line !== position.end.line) return undefined;
  const { line, column } = position.start;
  const at = lines[line - 1]?.indexOf(from, column - 1) ?? -1;
  if (at === -1 || at + from.length > position.end.column) return undefined;
  return { start: { line, column: at + 1 }, end: { line, column: at + 1 + from.length }, text: to };
}
