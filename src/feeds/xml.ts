/** An element; strings among its children are text and are escaped when it is written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (XmlElement | WrittenXml | PlainText | string)[];
}

/** Text that readers' programs must not take for HTML; see `toPlain`. */
export interface PlainText {
  readonly plain: string;
}

/** An element that is written already; see `toWritten`. */
export interface WrittenXml {
  readonly xml: string;
}

type Child = XmlElement | WrittenXml | PlainText | string | undefined;

/**
 * Makes an element. Attributes and children that are `undefined` are left out.
 *
 * @example
 * element('category', { term: 'MOSN' }) // <category term="MOSN"/>
 */
export function element(
  name: string,
  attributes: XmlElement['attributes'] = {},
  ...children: readonly (Child | readonly Child[])[]
): XmlElement {
  return { name, attributes, children: children.flat().filter((child) => child !== undefined) };
}

/**
 * Writes a document. Markup is escaped (no CDATA, which `]]>` in a digest would end), and what XML 1.0 has no room
 * for is dropped, so that the result is well-formed whatever the digests hold.
 */
export function toXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`;
}

/**
 * Writes an element by itself, for one that stands in several documents, at the same depth in each.
 *
 * @param depth how many elements it stands in
 */
export function toWritten(one: XmlElement, depth: number): WrittenXml {
  return { xml: write(one, ' '.repeat(depth)) };
}

/**
 * Marks text that is no HTML where a format leaves it open. The RSS Advisory Board's profile wants its `&`, `<` and `>` as
 * numbers: programs that decode names once too often leave those alone.
 *
 * @example
 * element('title', {}, toPlain('R&D')) // <title>R&#x26;D</title>
 */
export function toPlain(text: string): PlainText {
  return { plain: text };
}

/** Escapes text for the inside of an element or an attribute in double quotes, in XML and HTML. */
export function escapeXml(text: string): string {
  return text
    .replace(ILLEGAL, '')
    .replace(/[&<>"\r]/gu, (character) => ENTITIES.get(character) ?? character);
}

/** All that the production `Char` of XML 1.0 leaves out: `\u0008`, `\uFFFE` and lone surrogates match, tab does not. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\r', '&#13;'],
]);

const NUMBERS = new Map([
  ['&amp;', '&#x26;'],
  ['&lt;', '&#x3C;'],
  ['&gt;', '&#x3E;'],
  ['&quot;', '"'],
]);

function writeText(text: string | PlainText): string {
  return typeof text === 'string'
    ? escapeXml(text)
    : escapeXml(text.plain).replace(/&[a-z]+;/gu, (name) => NUMBERS.get(name) ?? name);
}

function isText(child: XmlElement['children'][number]): child is string | PlainText {
  return typeof child === 'string' || 'plain' in child;
}

function write(one: XmlElement | WrittenXml, indent: string): string {
  if ('xml' in one) return one.xml;
  const { name, attributes, children } = one;
  const open = Object.entries(attributes).reduce(
    (start, [key, value]) =>
      value === undefined
        ? start
        : `${start} ${key}="${escapeXml(value).replace(/[\n\t]/gu, (c) => `&#${c.charCodeAt(0)};`)}"`,
    `${indent}<${name}`,
  );
  if (children.length === 0) return `${open}/>`;
  if (children.some(isText)) {
    const inside = children.map((child) => (isText(child) ? writeText(child) : write(child, '')));
    return `${open}>${inside.join('')}</${name}>`;
  }
  const inside = children.map((child) =>
    isText(child) ? writeText(child) : write(child, `${indent} `),
  );
  return `${open}>\n${inside.join('\n')}\n${indent}</${name}>`;
}
