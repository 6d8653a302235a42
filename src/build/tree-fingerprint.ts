import { hash } from 'node:crypto';
import type { Nodes } from 'mdast';

/** Lists of mdast nodes are most of what there is to fingerprint, and are known from the parser on. */
const known = new WeakMap<object, string>();

/** The fingerprint of a list of mdast nodes; it is plain data, for which the engine's own JSON is ten times as fast. */
export function fingerprintTree(tree: readonly unknown[]): string {
  const before = known.get(tree);
  if (before !== undefined) return before;
  const fingerprint = toShort(JSON.stringify(tree));
  known.set(tree, fingerprint);
  return fingerprint;
}

/** A list of mdast nodes and its fingerprint, which takes as long to work out again as a tenth of parsing it. */
export type KnownTree = readonly [tree: readonly Nodes[], fingerprint: string];

/** The fingerprints of `listTrees`, to be kept with the value: serialised together, the lists stay the same. */
export function fingerprintTrees(trees: readonly (readonly Nodes[])[]): readonly KnownTree[] {
  return trees.map((tree) => [tree, fingerprintTree(tree)]);
}

/** Remembers what `fingerprintTrees` said of lists that were kept since. */
export function rememberTrees(trees: readonly KnownTree[]): void {
  for (const [tree, fingerprint] of trees) known.set(tree, fingerprint);
}

/** Whether a list is one of mdast nodes. */
export function isTree(value: readonly unknown[]): value is readonly Nodes[] {
  const [first] = value;
  return typeof first === 'object' && first !== null && 'type' in first;
}

/**
 * The lists of nodes in a tree of plain values, in the order of properties and items: the same for values that were
 * serialised and read back. A list inside of another, such as the children of a node, is a part of that one and not
 * listed, and an empty list is none.
 */
export function listTrees(value: unknown): readonly (readonly Nodes[])[] {
  const trees: (readonly Nodes[])[] = [];
  const visit = (part: unknown) => {
    if (typeof part !== 'object' || part === null) return;
    if (Array.isArray(part) && isTree(part)) trees.push(part);
    else Object.values(part).forEach(visit);
  };
  visit(value);
  return trees;
}

/** 22 characters that stand for a text. */
export function toShort(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}
