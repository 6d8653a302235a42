import type { Digest } from '../model/digest.ts';
import type { Node, Parent } from 'unist';
import type { Image, Link, PhrasingContent, Text } from 'mdast';

/** A node of a digest with the nodes around it, outermost first. */
export interface Visited<T extends Node> {
  readonly node: T;
  readonly ancestors: readonly Node[];
}

/**
 * All nodes of one type in a digest, in the order of the digest's parts; every part of the file is looked at once.
 *
 * @example
 * findNodes(digest, 'image').length // 3
 */
export function findNodes(digest: Digest, type: 'link'): readonly Visited<Link>[];
export function findNodes(digest: Digest, type: 'image'): readonly Visited<Image>[];
export function findNodes(digest: Digest, type: 'text'): readonly Visited<Text>[];
export function findNodes(digest: Digest, type: string): readonly Visited<Node>[] {
  const found: Visited<Node>[] = [];
  for (const root of toRoots(digest)) walk(root, [], type, found);
  return found;
}

function* toRoots({ sections, entries }: Digest): IterableIterator<Node> {
  for (const { heading, parts } of sections) {
    yield* heading;
    for (const part of parts) if (part.kind === 'prose') yield* part.nodes;
  }
  for (const { heading, turns, projectLines } of entries) {
    yield* heading;
    for (const { nodes } of turns) yield* nodes;
    for (const { nodes } of projectLines) yield* nodes;
  }
}

/** @param ancestors is the same list again when the function returns */
function walk(node: Node, ancestors: Node[], type: string, found: Visited<Node>[]): void {
  if (node.type === type) found.push({ node, ancestors: [...ancestors] });
  if (!isParent(node)) return;
  ancestors.push(node);
  for (const child of node.children) walk(child, ancestors, type, found);
  ancestors.pop();
}

function isParent(node: Node): node is Parent {
  return 'children' in node;
}

/** The text of inline nodes as a reader sees it. */
export function toInlineText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) =>
      'children' in node ? toInlineText(node.children) : 'value' in node ? node.value : '',
    )
    .join('');
}
