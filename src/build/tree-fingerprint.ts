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

/** The fingerprints of all lists of nodes in a value, to be kept with it: serialised together, the lists stay the same. */
export function fingerprintTrees(value: unknown): readonly KnownTree[] {
  return Array.from(listTrees(value), (tree) => [tree, fingerprintTree(tree)] as const);
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

/** The lists of nodes in a tree of plain values, always in the same order; not those inside of others. */
export function* listTrees(value: unknown): Generator<readonly Nodes[]> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value) && isTree(value)) yield value;
  else for (const one of Object.values(value)) yield* listTrees(one);
}

/** 22 characters that stand for a text. */
export function toShort(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}
