import type { RootContent } from 'mdast';
import type { Position } from 'unist';

/** An announced version. */
export interface Release {
  /** `SOFARPC` */
  readonly project: string;
  /** Without a leading v: `5.6.4`, `1.3.4.bugfix_2`. */
  readonly version: string;
  /** Address of the release notes. */
  readonly url: string | undefined;
  /** The list of changes, for display. */
  readonly notes: readonly RootContent[];
  readonly position: Position | undefined;
}
