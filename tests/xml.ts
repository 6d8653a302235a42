import { SaxesParser } from 'saxes';

/** An element as an independent parser of XML 1.0 with namespaces reads it. */
export interface ReadElement {
  /** With its prefix: `atom:link`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ReadElement[];
  readonly text: string;
}

/** Reads a document. Throws at the first thing that is not well-formed, prefixes without a namespace included. */
export function readXml(xml: string): ReadElement {
  interface Open {
    name: string;
    attributes: Record<string, string>;
    children: Open[];
    text: string;
  }
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  const top = () => open.at(-1) ?? root;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const element: Open = { name, attributes: Object.fromEntries(values), children: [], text: '' };
    top().children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => (top().text += text));
  parser.on('cdata', () => {
    throw new Error('text is escaped, never put into CDATA');
  });
  parser.write(xml).close();
  const [document] = root.children;
  if (document === undefined) throw new Error('there is no element');
  return document;
}

/** The children of a name. */
export function childrenOf(element: ReadElement, name: string): readonly ReadElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the only child of a name. */
export function textOf(element: ReadElement, name: string): string {
  const [only, ...more] = childrenOf(element, name);
  if (only === undefined || more.length > 0) throw new Error(`${element.name} has not one ${name}`);
  return only.text;
}
