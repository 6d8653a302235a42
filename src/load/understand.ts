import type { Nodes } from 'mdast';
import { fingerprintTrees, listTrees, type KnownTree } from '../build/tree-fingerprint.ts';
import {
  parseDigest,
  type DigestFile,
  type ParsedDigest,
  type ParseOptions,
} from '../parse/digest.ts';

/** What digests are read for: to build a site, or to tell editors of all that is odd and where. */
export type Purpose = 'build' | 'check';

/** How files are understood. */
export interface ParseJob extends ParseOptions {
  readonly purpose: Purpose;
}

/** A digest as it was understood, with what a build needs of its parts. */
export interface Understood {
  readonly parsed: ParsedDigest;
  /** The lists of nodes in it: see `fingerprintTrees`. */
  readonly trees: readonly KnownTree[];
}

/** Parses a file, and works out at once what can be kept with the result. */
export function understand(file: DigestFile, { purpose, ...options }: ParseJob): Understood {
  const parsed = parseDigest(file, options);
  const trees = listTrees(parsed);
  if (purpose === 'build') for (const tree of trees) tree.forEach(dropPositions);
  return { parsed, trees: fingerprintTrees(trees) };
}

/** Forgets where the nodes of a tree stand in their file: a quarter of what is kept of a digest and goes from thread to thread. */
function dropPositions(node: Nodes): void {
  if (!PLACED.has(node.type)) node.position = undefined;
  if ('children' in node) node.children.forEach(dropPositions);
}

/** Nodes that a build asks where they stand: what points to a missing file, and the items of a list of readings. */
const PLACED: ReadonlySet<string> = new Set([
  'image',
  'link',
  'listItem',
] satisfies Nodes['type'][]);
