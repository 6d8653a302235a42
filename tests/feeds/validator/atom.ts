import { childrenOf, textOf, type ReadElement } from '../../xml.ts';
import { checkShape, findRepeated, type Shape } from './shape.ts';
import { html, id, is, language, mediaType, rfc3339, text, url } from './values.ts';

/** Checks an Atom document by RFC 4287 and RFC 5005; gives all that is wrong. */
export function validateAtom(feed: ReadElement, address: string): readonly string[] {
  if (feed.name !== 'feed') return [`${feed.name}: expected feed`];
  return [
    ...checkShape(feed, FEED),
    ...checkSelf(childrenOf(feed, 'link'), 'application/atom+xml', address),
  ];
}

/** One `self`, with the type and the address of the document itself (RFC 4287, 4.1.1). */
export function checkSelf(
  links: readonly ReadElement[],
  type: string,
  address: string,
): readonly string[] {
  const [self, ...more] = links.filter(({ attributes }) => attributes.rel === 'self');
  if (self === undefined || more.length > 0) return ['the document has not one link to itself'];
  const { href, type: given } = self.attributes;
  return [
    ...(href === address ? [] : [`self is ${href ?? ''}, the document is at ${address}`]),
    ...(given === type ? [] : [`self is of type ${given ?? ''}, expected ${type}`]),
  ];
}

const LINK: Shape = {
  attributes: {
    rel: ['1', is('self', 'alternate', 'current', 'prev-archive', 'next-archive')],
    href: ['1', url],
    type: ['1', mediaType],
  },
};

/** Media RSS, which names a picture. */
export const MEDIA: Shape = { attributes: { url: ['1', url], medium: ['1', is('image')] } };

const PERSON: Shape = { children: { name: ['1', { text }], uri: ['?', { text: url }] } };

const ENTRY: Shape = {
  children: {
    id: ['1', { text: id }],
    title: ['1', { text }],
    link: ['*', LINK],
    published: ['?', { text: rfc3339 }],
    updated: ['1', { text: rfc3339 }],
    author: ['*', PERSON],
    category: ['*', { attributes: { term: ['1', text] } }],
    summary: ['?', { attributes: { type: ['?', is('text')] }, text }],
    content: ['?', { attributes: { type: ['1', is('html')] }, text: html }],
    'media:content': ['*', MEDIA],
  },
  rules: (entry) => [
    ...checkAlternates(entry),
    ...(childrenOf(entry, 'author').length === 0 ? ['has no author'] : []),
    ...(childrenOf(entry, 'content').length === 0 ? ['has no content'] : []),
    ...(at(entry, 'published') > at(entry, 'updated') ? ['was updated before it was there'] : []),
    ...findRepeated(
      childrenOf(entry, 'category').map(({ attributes }) => attributes.term ?? ''),
    ).map((term) => `has the category ${term} twice`),
  ],
};

const FEED: Shape = {
  attributes: {
    xmlns: ['1', is('http://www.w3.org/2005/Atom')],
    'xmlns:fh': ['?', is('http://purl.org/syndication/history/1.0')],
    'xmlns:media': ['?', is('http://search.yahoo.com/mrss/')],
    'xml:lang': ['?', language],
  },
  children: {
    id: ['1', { text: id }],
    title: ['1', { text }],
    subtitle: ['?', { text }],
    updated: ['1', { text: rfc3339 }],
    author: ['*', PERSON],
    generator: ['?', { text }],
    icon: ['?', { text: url }],
    'fh:archive': ['?', {}],
    link: ['*', LINK],
    entry: ['*', ENTRY],
  },
  rules: (feed) => {
    const entries = childrenOf(feed, 'entry');
    const names = feed.children.map(({ name }) => name);
    return [
      ...checkAlternates(feed),
      ...findRepeated(entries.map((entry) => textOf(entry, 'id'))).map(
        (one) => `${one} stands twice`,
      ),
      ...(entries.length === 0 && !names.includes('author')
        ? ['has neither entries nor an author']
        : []),
      ...(entries.some((entry) => at(entry, 'updated') > at(feed, 'updated'))
        ? ['was updated before one of its entries']
        : []),
      ...(names.includes('entry') && names.lastIndexOf('link') > names.indexOf('entry')
        ? ['has entries before what it says of itself']
        : []),
    ];
  },
};

/** At most one `alternate` of a type and language (4.1.1, 4.1.2); here there is one page for people. */
function checkAlternates(element: ReadElement): readonly string[] {
  const found = childrenOf(element, 'link').filter(
    ({ attributes }) => attributes.rel === 'alternate',
  );
  const types = found.map(({ attributes }) => attributes.type ?? '');
  return [
    ...(found.length === 0 ? ['has no page for people'] : []),
    ...findRepeated(types).map((type) => `has two alternates of type ${type}`),
  ];
}

/** A moment in milliseconds; `NaN` where it is missing or broken, which is told elsewhere. */
function at(element: ReadElement, name: string): number {
  return Date.parse(childrenOf(element, name)[0]?.text ?? '');
}
