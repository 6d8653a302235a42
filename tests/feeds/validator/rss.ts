import { childrenOf, type ReadElement } from '../../xml.ts';
import { checkSelf, MEDIA } from './atom.ts';
import { checkShape, findRepeated, type Shape } from './shape.ts';
import { html, is, language, mediaType, rfc3339, rfc822, text, upTo, url } from './values.ts';

/**
 * Checks a document by RSS 2.0, the RSS Advisory Board's Best Practices Profile, and what the namespaces in it say; gives
 * all that is wrong.
 *
 * @param xml the text that `rss` was read from: some rules are about how characters are written
 */
export function validateRss(xml: string, rss: ReadElement, address: string): readonly string[] {
  if (rss.name !== 'rss') return [`${rss.name}: expected rss`];
  const [channel] = childrenOf(rss, 'channel');
  return [
    ...checkShape(rss, RSS),
    ...checkSelf(
      channel === undefined ? [] : childrenOf(channel, 'atom:link'),
      'application/rss+xml',
      address,
    ),
    ...Array.from(xml.matchAll(NAMED), ([found]) => `${found}: expected &#x26; and &#x3C;`),
  ];
}

/** The profile wants `&` and `<` of plain text as numbers: `<title>A &amp; B` matches, `<title>A &#x26; B` does not. */
const NAMED = /<(?:title|category|dc:creator)>[^<]*&(?:amp|lt|gt|quot|apos);/gu;

const LINK: Shape = {
  attributes: {
    rel: ['1', is('self', 'current', 'prev-archive', 'next-archive')],
    href: ['1', url],
    type: ['1', mediaType],
  },
};

const ITEM: Shape = {
  children: {
    title: ['?', { text }],
    link: ['?', { text: url }],
    guid: ['1', { attributes: { isPermaLink: ['?', is('true', 'false')] }, text }],
    pubDate: ['?', { text: rfc822 }],
    'atom:updated': ['?', { text: rfc3339 }],
    'dc:creator': ['*', { text }],
    category: ['*', { attributes: { domain: ['?', text] }, text }],
    description: ['?', { text }],
    'content:encoded': ['?', { text: html }],
    'media:content': ['*', MEDIA],
  },
  rules: (item) => {
    const names = item.children.map(({ name }) => name);
    const guid = childrenOf(item, 'guid')[0];
    const isAddress = guid?.attributes.isPermaLink !== 'false';
    return [
      ...(names.includes('title') || names.includes('description')
        ? []
        : ['has neither title nor description']),
      ...(names.includes('content:encoded') && !isBefore(names, 'description', 'content:encoded')
        ? ['has content:encoded without a description before it']
        : []),
      ...(isAddress && url(guid?.text ?? '') !== undefined
        ? ['has a guid that is no address']
        : []),
      ...findRepeated(childrenOf(item, 'category').map((one) => one.text)).map(
        (category) => `has the category ${category} twice`,
      ),
    ];
  },
};

const IMAGE: Shape = {
  children: {
    url: ['1', { text: (value) => (PICTURE.test(value) ? url(value) : 'is not GIF, JPEG or PNG') }],
    title: ['1', { text }],
    link: ['1', { text: url }],
    // Where they are left out, 88 × 31 are meant.
    width: ['1', { text: upTo(144) }],
    height: ['1', { text: upTo(400) }],
  },
};
const PICTURE = /\.(?:gif|jpe?g|png)$/u;

const CHANNEL: Shape = {
  children: {
    title: ['1', { text }],
    link: ['1', { text: url }],
    description: ['1', { text }],
    language: ['?', { text: language }],
    pubDate: ['?', { text: rfc822 }],
    lastBuildDate: ['?', { text: rfc822 }],
    generator: ['?', { text }],
    docs: ['?', { text: url }],
    image: ['?', IMAGE],
    'fh:archive': ['?', {}],
    'atom:link': ['*', LINK],
    item: ['*', ITEM],
  },
  rules: (channel) => {
    const names = channel.children.map(({ name }) => name);
    const image = childrenOf(channel, 'image')[0];
    const guids = childrenOf(channel, 'item').map((item) => firstText(item, 'guid'));
    return [
      ...(names.lastIndexOf('item') >= 0 &&
      names.slice(names.indexOf('item')).some((name) => name !== 'item')
        ? ['has items before what it says of itself']
        : []),
      ...(image === undefined || firstText(image, 'title') === firstText(channel, 'title')
        ? []
        : ['is not called as its image is']),
      ...(image === undefined || firstText(image, 'link') === firstText(channel, 'link')
        ? []
        : ['does not lead where its image does']),
      ...findRepeated(guids).map((guid) => `${guid} stands twice`),
    ];
  },
};

const RSS: Shape = {
  attributes: {
    version: ['1', is('2.0')],
    'xmlns:atom': ['1', is('http://www.w3.org/2005/Atom')],
    'xmlns:content': ['?', is('http://purl.org/rss/1.0/modules/content/')],
    'xmlns:dc': ['?', is('http://purl.org/dc/elements/1.1/')],
    'xmlns:fh': ['?', is('http://purl.org/syndication/history/1.0')],
    'xmlns:media': ['?', is('http://search.yahoo.com/mrss/')],
  },
  children: { channel: ['1', CHANNEL] },
};

function firstText(element: ReadElement, name: string): string {
  return childrenOf(element, name)[0]?.text ?? '';
}

function isBefore(names: readonly string[], first: string, second: string): boolean {
  const at = names.indexOf(first);
  return at >= 0 && at < names.indexOf(second);
}
