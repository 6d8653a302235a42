import type { Definition, Link, PhrasingContent, Text } from 'mdast';
import type { Position } from 'unist';
import { decodeEntities } from '../entities.ts';
import { slicePosition } from './position.ts';

/** Definitions of a document by identifier: `[id]: https://… "title"`. The first of a name counts. */
export type Definitions = ReadonlyMap<string, Definition>;

/**
 * Gives every link its address and its right extent: references are looked up, what only looks like a link is text, a
 * bare address ends where Chinese text goes on, and addresses that were not recognised become links.
 *
 * @param source The text that positions refer to.
 */
export function resolveLinks(
  siblings: readonly PhrasingContent[],
  definitions: Definitions,
  source: string,
): PhrasingContent[] {
  return siblings.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'linkReference': {
        const definition = definitions.get(node.identifier);
        if (!definition) return node.children;
        const { position, children } = node;
        return [
          {
            type: 'link',
            url: definition.url,
            title: definition.title ?? null,
            children,
            ...(position && { position }),
          },
        ];
      }
      case 'imageReference': {
        const definition = definitions.get(node.identifier);
        const { position, alt } = node;
        return [
          {
            type: 'image',
            url: definition?.url ?? '',
            alt: alt ?? null,
            ...(position && { position }),
          },
        ];
      }
      case 'link':
        return resolveBareLink(node, source);
      default:
        return [node];
    }
  });
}

/** A link that is its own text: `<https://…>`, `<SOFA:Channel/>` or a bare `https://…`, copied from HTML or not. */
function resolveBareLink(node: Link, source: string): PhrasingContent[] {
  const [only] = node.children;
  const offset = node.position?.start.offset;
  if (
    offset === undefined ||
    only?.type !== 'text' ||
    node.children.length > 1 ||
    source[offset] === '['
  )
    return [node];
  if (source[offset] === '<') {
    if (WEB_ADDRESS.test(node.url)) return [node];
    return [toText(source.slice(offset, node.position?.end.offset), node.position)];
  }
  const url = decodeEntities(node.url);
  const length = findAddressEnd(only.value);
  if (length === only.value.length || !node.position) return [{ ...node, url }];
  // The `http://` of an address that is written without it.
  const added = url.length - only.value.length;
  const [head, tail] = [only.value.slice(0, length), only.value.slice(length)];
  const position = slicePosition(node.position, 0, length);
  return [
    {
      ...node,
      url: url.slice(0, added + length),
      children: [toText(head, position)],
      position,
    },
    toText(tail, slicePosition(node.position, length)),
  ];
}

/**
 * Makes links of the bare addresses that a text holds.
 *
 * @example
 * linkBareAddresses({ type: 'text', value: '见https://seata.io，谢谢' }) // text 见, link https://seata.io, text ，谢谢
 */
export function linkBareAddresses(node: Text): PhrasingContent[] {
  const output: PhrasingContent[] = [];
  let at = 0;
  for (const match of node.value.matchAll(BARE_ADDRESS)) {
    const url = match[0].slice(0, findAddressEnd(match[0])).replace(TRAILING_MARKS, '');
    if (!HAS_HOST.test(url)) continue;
    if (match.index > at) output.push(sliceText(node, at, match.index));
    at = match.index + url.length;
    const text = sliceText(node, match.index, at);
    output.push({
      type: 'link',
      url,
      title: null,
      children: [text],
      ...(text.position && { position: text.position }),
    });
  }
  if (at === 0) return [node];
  if (at < node.value.length) output.push(sliceText(node, at));
  return output;
}

/** Part of a text with its place, which is exact where the text stands in the file as it is. */
export function sliceText(node: Text, from: number, to = node.value.length): Text {
  return toText(
    node.value.slice(from, to),
    node.position && slicePosition(node.position, from, to),
  );
}

function toText(value: string, position: Position | undefined): Text {
  return position === undefined ? { type: 'text', value } : { type: 'text', value, position };
}

/**
 * The length of the address that a text starts with. An address ends before Chinese punctuation, and before Chinese
 * words unless they are a part of its path: `…/wiki/微服务` does, `…/seata，谢谢` and `…/seata谢谢` do not.
 */
function findAddressEnd(text: string): number {
  const punctuation = text.search(CHINESE_PUNCTUATION);
  const head = punctuation === -1 ? text : text.slice(0, punctuation);
  const words = head.search(GLUED_WORDS);
  return words === -1 ? head.length : words + 1;
}

/** `https://…`, `mailto:a@b` match; `SOFA:Channel/` and `javascript:x` do not. */
const WEB_ADDRESS = /^(?:https?:\/\/|mailto:)/iu;

/** `https://seata.io/a` matches, `xhttps://…` does not. */
const BARE_ADDRESS = /(?<![A-Za-z\d])https?:\/\/[^\s<>"'`]+/giu;

/** `https://seata.io` matches, `https://，` does not. */
const HAS_HOST = /^https?:\/\/[\p{L}\d[]/iu;

/** `.` of `见 https://seata.io.`; the `/` of `https://seata.io/` stays. */
const TRAILING_MARKS = /[.,:;!?*_~)\]]+$/u;

/** `，`, `。`, `）` and `“` match; `/` and `(` do not. */
const CHINESE_PUNCTUATION =
  /[\u3000-\u303F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65‘’“”…]/u;

/** `a谢` matches; `/微`, `=微` and `-微` do not: there a part of the address starts. */
const GLUED_WORDS = /[A-Za-z\d](?=\p{Script=Han})/u;
