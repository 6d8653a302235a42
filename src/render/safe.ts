import type { Schema } from 'hast-util-sanitize';

/** Protocols that a link may have; a picture has the first two. */
const PROTOCOLS = ['http', 'https', 'mailto'];

/** All that may stand in rendered HTML. What is not named here is not there, whatever a digest holds. */
export const SAFE: Schema = {
  tagNames:
    'a blockquote br code del em h2 h3 h4 h5 h6 hr img li ol p picture pre source strong table tbody td th thead tr ul'.split(
      ' ',
    ),
  attributes: {
    a: ['href', 'title', 'rel', 'ariaLabel', ['className', 'bare']],
    img: [
      'src',
      'alt',
      'title',
      'width',
      'height',
      'srcSet',
      'sizes',
      ['loading', 'lazy'],
      ['decoding', 'async'],
      ['referrerPolicy', 'no-referrer'],
    ],
    ol: ['start'],
    source: ['srcSet', 'sizes', ['type', 'image/avif']],
    pre: [['tabIndex', 0]],
    th: [['scope', 'col']],
  },
  ancestors: {
    ...Object.fromEntries('tbody td th thead tr'.split(' ').map((name) => [name, ['table']])),
    source: ['picture'],
  },
  protocols: { href: PROTOCOLS, src: PROTOCOLS.slice(0, 2) },
  clobber: [],
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
};
