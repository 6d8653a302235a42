import type { Nodes, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { Point } from 'unist';
import { decodeEntities } from '../entities.ts';
import { resolveHtml } from './html.ts';
import { isWrapped, settleBreaks } from './line-ends.ts';
import { mendAddress } from './mend-address.ts';
import { linkBareAddresses, resolveLinks, sliceText, type Definitions } from './links.ts';

/**
 * Makes the tree of a text say what its writer meant, see `html.ts`, `links.ts` and `line-ends.ts`.
 *
 * @param source The text that positions refer to.
 * @param reportMended Told about each address that had a slip.
 */
export function repairTree(
  tree: Root,
  definitions: Definitions,
  source: string,
  reportMended: (place: Point, found: string, used: string) => void,
): Root {
  const lines = source.split('\n');
  const mend = (node: PhrasingContent): PhrasingContent => {
    const url = node.type === 'link' || node.type === 'image' ? mendAddress(node.url) : undefined;
    if (url === undefined || (node.type !== 'link' && node.type !== 'image')) return node;
    if (node.position) reportMended(node.position.start, node.url, url);
    return { ...node, url };
  };
  const repair = <T extends Nodes>(node: T, inLink: boolean): T => {
    if (!('children' in node)) return node;
    const isLink = inLink || node.type === 'link' || node.type === 'linkReference';
    const children = (node.children as RootContent[]) // All children of a node are of one kind, flow or phrasing.
      .filter((child) => child.type !== 'definition')
      .map((child) => repair(child, isLink))
      .filter((child) => child.type !== 'paragraph' || child.children.length > 0);
    if (!PHRASING_PARENTS.has(node.type)) return { ...node, children };
    let phrasing = resolveLinks(resolveHtml(children as PhrasingContent[]), definitions, source); // See PHRASING_PARENTS.
    phrasing = phrasing.map(mend);
    phrasing = mergeTexts(phrasing).flatMap((child) =>
      child.type === 'text' ? readText(child, isLink) : [child],
    );
    phrasing = phrasing.flatMap(moveSpaceOut);
    if (node.type === 'paragraph') {
      const { start, end } = node.position ?? {};
      const own =
        start && end
          ? lines.slice(start.line - 1, end.line).map((line) => line.replace(CONTAINER_MARKS, ''))
          : [];
      phrasing = settleBreaks(phrasing, isWrapped(own));
    }
    const merged = mergeTexts(phrasing);
    return { ...node, children: BLOCKS.has(node.type) ? trimEdges(merged) : merged };
  };
  return repair(tree, false);
}

/** Entities that were written twice (`&amp;nbsp;`) are shown as what they mean, addresses as links. */
function readText(node: Text, inLink: boolean): PhrasingContent[] {
  const value = decodeEntities(node.value);
  const text = value === node.value ? node : { ...node, value };
  return inLink ? [text] : linkBareAddresses(text);
}

/** `**1、@黄剑 **提问` → the space stands after the bold text, not in it; emphasis of nothing goes. */
function moveSpaceOut(node: PhrasingContent): PhrasingContent[] {
  if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'delete') return [node];
  const children = [...node.children];
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  const first = children[0];
  if (first?.type === 'break') before.push(...children.splice(0, 1));
  else if (first?.type === 'text') {
    const blank = first.value.length - first.value.trimStart().length;
    if (blank > 0) {
      before.push(sliceText(first, 0, blank));
      children.splice(0, 1, ...(blank < first.value.length ? [sliceText(first, blank)] : []));
    }
  }
  const last = children.at(-1);
  if (last?.type === 'break') after.push(...children.splice(-1, 1));
  else if (last?.type === 'text') {
    const end = last.value.trimEnd().length;
    if (end < last.value.length) {
      after.push(sliceText(last, end));
      children.splice(-1, 1, ...(end > 0 ? [sliceText(last, 0, end)] : []));
    }
  }
  return [...before, ...(children.length > 0 ? [{ ...node, children }] : []), ...after];
}

/** Takes the blanks off both ends of a block's text. */
function trimEdges(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node, at): PhrasingContent[] => {
    if (node.type !== 'text') return [node];
    const start = at === 0 ? node.value.length - node.value.trimStart().length : 0;
    const end = at === nodes.length - 1 ? node.value.trimEnd().length : node.value.length;
    if (start >= end) return [];
    return start === 0 && end === node.value.length ? [node] : [sliceText(node, start, end)];
  });
}

/** Texts that stand side by side become one, as they do in a tree fresh from the parser. */
function mergeTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const output: PhrasingContent[] = [];
  for (const node of nodes) {
    const before = output.at(-1);
    if (node.type === 'text' && before?.type === 'text') {
      const position = before.position &&
        node.position && { start: before.position.start, end: node.position.end };
      output[output.length - 1] = {
        type: 'text',
        value: before.value + node.value,
        ...(position && { position }),
      };
    } else if (node.type !== 'text' || node.value !== '') {
      output.push(node);
    }
  }
  return output;
}

/** Nodes whose children are phrasing content. */
const PHRASING_PARENTS: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'strong',
  'emphasis',
  'delete',
  'link',
  'linkReference',
]);

/** Of these, those that end lines. */
const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

/** `> > - ` before the text of a line; the text itself does not match. */
const CONTAINER_MARKS = /^(?:\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))*\s*/u;
