import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { isSafeAddress, toHost } from './address.ts';
import { toDescription } from './description.ts';
import type { PictureSize, RenderContext } from './html.ts';

/** Gives links and pictures the attributes that they need where they will stand, and leaves out what says nothing. */
export function dressElements(tree: Nodes, context: RenderContext): Root {
  const children = 'children' in tree ? tree.children : [];
  return { type: 'root', children: dressAll(children, context) };
}

function dressAll<T extends RootContent | ElementContent>(
  children: readonly T[],
  context: RenderContext,
): T[] {
  // An element gives elements and text, which both kinds of children can be.
  return children.flatMap((child) =>
    child.type === 'element' ? (dress(child, context) as T[]) : [child],
  );
}

function dress(element: Element, context: RenderContext): ElementContent[] {
  if (element.tagName === 'img')
    return dressImage(element, context).map((image) => enlarge(image, context));
  const { enlargeLabel: _, ...inLink } = context;
  const children = dressAll(element.children, element.tagName === 'a' ? inLink : context);
  switch (element.tagName) {
    case 'a':
      return dressLink(element, children, context);
    case 'p':
      return children.length === 0 ? [] : [{ ...element, children }];
    case 'h1':
      // There is one per page, and it is the page's own.
      return [{ ...element, tagName: 'h2', children }];
    case 'input':
      return [{ type: 'text', value: element.properties.checked ? '☑' : '☐' }];
    case 'pre':
      // Wide code scrolls, so it must be reachable by keyboard.
      return [{ ...element, properties: { tabIndex: 0 }, children }];
    case 'th':
      return [{ ...element, properties: { scope: 'col' }, children }];
    default:
      return [{ ...element, children }];
  }
}

function dressImage({ properties }: Element, context: RenderContext): ElementContent[] {
  const written = properties.src ?? '';
  const alt = toDescription(properties.alt ?? '');
  const src = written === '' ? undefined : context.resolveImage(written);
  if (src === undefined || !isSafeAddress(src, IMAGE_PROTOCOLS))
    return alt === '' ? [] : [{ type: 'text', value: alt }];
  const title = toDescription(properties.title ?? '');
  const size = context.measureImage?.(written);
  const fixed = { loading: 'lazy', decoding: 'async', referrerPolicy: 'no-referrer' };
  const image: Element = {
    type: 'element',
    tagName: 'img',
    properties: {
      src,
      alt,
      ...(title !== '' && title !== alt ? { title } : {}),
      ...toSize(size),
      ...fixed,
    },
    children: [],
  };
  return [size === undefined ? image : offerAvif(size, image)];
}

/** A picture that browsers take as AVIF where they can. */
function offerAvif({ srcSet, avif }: PictureSize, image: Element): Element {
  if (avif === undefined) return image;
  const sizes = srcSet === undefined ? {} : { sizes: COLUMN };
  const properties = { type: 'image/avif', srcSet: avif, ...sizes };
  const source: Element = { type: 'element', tagName: 'source', properties, children: [] };
  return { type: 'element', tagName: 'picture', properties: {}, children: [source, image] };
}

function toSize(size: PictureSize | undefined): Element['properties'] {
  if (size === undefined) return {};
  const { width, height, srcSet } = size;
  return { width, height, ...(srcSet === undefined ? {} : { srcSet, sizes: COLUMN }) };
}

/** How wide a picture is shown: the column of text, or a phone's whole screen. */
const COLUMN = '(max-width: 48rem) 100vw, 48rem';

/** Makes a picture lead to itself; without a referrer, as hosts that refuse to show it elsewhere go by that. */
function enlarge(image: ElementContent, { enlargeLabel }: RenderContext): ElementContent {
  if (enlargeLabel === undefined || image.type !== 'element') return image;
  const { src, alt } = getImage(image).properties;
  return {
    type: 'element',
    tagName: 'a',
    properties: {
      href: String(src),
      ...(EXTERNAL.test(String(src)) ? { rel: ['external', 'noreferrer'] } : {}),
      ...(alt === '' ? { ariaLabel: enlargeLabel } : {}),
    },
    children: [image],
  };
}

/** The `img` of what `dressImage` makes. */
function getImage(element: Element): Element {
  const last = element.children.at(-1);
  return element.tagName === 'picture' && last?.type === 'element' ? last : element;
}

function dressLink(
  element: Element,
  children: ElementContent[],
  context: RenderContext,
): ElementContent[] {
  const written = element.properties.href ?? '';
  const href = written === '' ? undefined : context.resolveLink(written);
  if (href === undefined || !isSafeAddress(href, LINK_PROTOCOLS)) return children;
  const title = element.properties.title;
  const copy = context.findCopy?.(href);
  return [
    {
      type: 'element',
      tagName: 'a',
      properties: {
        href: copy?.href ?? href,
        ...(typeof title === 'string' && title.trim() !== '' ? { title } : {}),
        ...(EXTERNAL.test(href) ? { rel: ['external', 'noopener'] } : {}),
        ...(context.marksBareLinks === true && copy === undefined && isBare(children, href)
          ? { className: ['bare'] }
          : {}),
      },
      children: [
        ...nameLink(children, href),
        ...(copy === undefined ? [] : [{ type: 'text' as const, value: ` ${copy.label}` }]),
      ],
    },
  ];
}

/** Whether a link shows its address and nothing else: `https://mosn.io/` and `www.mosn.io`, not `[文档](https://mosn.io/)`. */
function isBare(children: readonly ElementContent[], href: string): boolean {
  const [only] = children;
  return children.length === 1 && only?.type === 'text' && shorten(only.value) === shorten(href);
}

/** `https://mosn.io/` → `mosn.io` */
function shorten(address: string): string {
  return address.trim().replace(PROTOCOL, '').replace(LAST_SLASH, '');
}

/** A link that shows nothing that can be read out gets a name: the picture's, or the address as its text. */
function nameLink(children: ElementContent[], href: string): ElementContent[] {
  if (hasName(children)) return children;
  const host = toHost(href);
  const named = new Set<Element>();
  const name = (node: ElementContent): ElementContent => {
    if (node.type !== 'element' || named.size > 0) return node;
    if (node.tagName === 'img') {
      named.add(node);
      return { ...node, properties: { ...node.properties, alt: host } };
    }
    return { ...node, children: node.children.map(name) };
  };
  const pictures = children.map(name);
  return named.size > 0 ? pictures : [{ type: 'text', value: href }];
}

function hasName(nodes: readonly ElementContent[]): boolean {
  return nodes.some((node) => {
    if (node.type === 'text') return node.value.trim() !== '';
    if (node.type !== 'element') return false;
    return node.tagName === 'img' ? node.properties.alt !== '' : hasName(node.children);
  });
}

const LINK_PROTOCOLS: readonly string[] = ['http:', 'https:', 'mailto:'];
const IMAGE_PROTOCOLS: readonly string[] = ['http:', 'https:'];

/** `https://mosn.io/` and `http://mosn.io/` match, `mailto:a@b` does not. */
const PROTOCOL = /^https?:\/\//iu;
/** `mosn.io/` and `/weekly/` match, `mosn.io/x` does not. */
const LAST_SLASH = /\/$/u;
/** `https://mosn.io/` and `//mosn.io/` match, `/weekly/` and `mailto:a@b` do not. */
const EXTERNAL = /^(?:https?:)?\/\//iu;
