import { fingerprintTrees } from '../build/tree-fingerprint.ts';
import {
  parseDigest,
  type DigestFile,
  type ParsedDigest,
  type ParseOptions,
} from '../parse/digest.ts';

/** A digest as it was understood, with what a build needs of its parts. */
export interface Understood {
  readonly parsed: ParsedDigest;
  /** Fingerprints of the lists of nodes in it: see `fingerprintTrees`. */
  readonly trees: readonly string[];
}

/** Parses a file, and works out at once what can be kept with the result. */
export function understand(file: DigestFile, options: ParseOptions): Understood {
  const parsed = parseDigest(file, options);
  return { parsed, trees: fingerprintTrees(parsed) };
}
