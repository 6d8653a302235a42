import type { Position } from 'unist';

/** A recommended article. */
export interface Reading {
  readonly title: string;
  /** The address as the digest has it, without tracking parameters: `/blog/sofa-channel-11/`. */
  readonly written: string;
  /** Where a reader is led: absolute, without tracking parameters where the article stays the same. */
  readonly url: string;
  /** Title of the section that it stands in. */
  readonly section: string;
  readonly position: Position | undefined;
}
