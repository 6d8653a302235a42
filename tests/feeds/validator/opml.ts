import { childrenOf, readXml } from '../../xml.ts';
import { checkShape, findRepeated, type Shape } from './shape.ts';
import { is, rfc822, text, url } from './values.ts';

/** Checks a list of feeds by OPML 2.0; gives all that is wrong. */
export function validateOpml(xml: string): readonly string[] {
  const opml = readXml(xml);
  return opml.name === 'opml' ? checkShape(opml, OPML) : [`${opml.name}: expected opml`];
}

/** An outline of a subscription list: `text`, `type` and `xmlUrl` must be there. */
const OUTLINE: Shape = {
  attributes: {
    type: ['1', is('rss')],
    text: ['1', text],
    title: ['?', text],
    xmlUrl: ['1', url],
    htmlUrl: ['?', url],
    version: ['?', is('RSS', 'RSS1', 'scriptingNews')],
  },
};

const OPML: Shape = {
  attributes: { version: ['1', is('2.0')] },
  children: {
    head: [
      '1',
      {
        children: {
          title: ['?', { text }],
          dateCreated: ['?', { text: rfc822 }],
          dateModified: ['?', { text: rfc822 }],
          docs: ['?', { text: url }],
        },
      },
    ],
    body: [
      '1',
      {
        children: { outline: ['*', OUTLINE] },
        rules: (body) => {
          const urls = childrenOf(body, 'outline').map(({ attributes }) => attributes.xmlUrl ?? '');
          return [
            ...(urls.length === 0 ? ['has no outline'] : []),
            ...findRepeated(urls).map((one) => `${one} stands twice`),
          ];
        },
      },
    ],
  },
};
