import { html as names, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** Elements that rendered text may have, with their attributes; written down apart from the code that is tested. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title', 'rel'],
  blockquote: [],
  br: [],
  code: [],
  del: [],
  em: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  img: ['src', 'alt', 'title', 'loading', 'decoding', 'referrerpolicy'],
  li: [],
  ol: ['start'],
  p: [],
  pre: ['tabindex'],
  strong: [],
  table: [],
  tbody: [],
  td: [],
  th: ['scope'],
  thead: [],
  tr: [],
  ul: [],
};

/**
 * All that a browser would see in a piece of HTML that rendered text must not have.
 *
 * @example
 * findUnsafe('<p onclick=x>a</p>') // ['p[onclick]']
 */
export function findUnsafe(html: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === '#comment' || node.nodeName === '#documentType')
      found.push(node.nodeName);
    if ('tagName' in node) {
      const allowed = Object.hasOwn(ALLOWED, node.tagName) ? ALLOWED[node.tagName] : undefined;
      if (allowed === undefined || node.namespaceURI !== names.NS.HTML) found.push(node.tagName);
      for (const { name, value } of node.attrs) {
        if (!allowed?.includes(name)) found.push(`${node.tagName}[${name}]`);
        const isAddress = name === 'href' || name === 'src';
        if (isAddress && !isWebAddress(value, name === 'href'))
          found.push(`${node.tagName}[${name}=${value}]`);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return found;
}

/** As a browser reads it: it drops tabs, line ends and control characters first. */
function isWebAddress(value: string, isLink: boolean): boolean {
  if (!URL.canParse(value, 'https://site.invalid/')) return false;
  const { protocol } = new URL(value, 'https://site.invalid/');
  return protocol === 'https:' || protocol === 'http:' || (isLink && protocol === 'mailto:');
}
