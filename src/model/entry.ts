import type { RootContent } from 'mdast';
import type { Position } from 'unist';
import type { EntryTag } from './tag.ts';

/** One asker's Q&A in a digest. */
export interface Entry {
  /** `<digest slug>-<n>`, n its place in the digest from 1, unless the permalink record says otherwise. */
  readonly id: string;
  /** Slug of the digest that it stands in. */
  readonly digest: string;
  /** The number as the editor wrote it: `1` of `**1、@胡希国** 提问：`; `undefined` where there is none. */
  readonly number: string | undefined;
  /** Title of the section that it stands in; `''` before the first heading. */
  readonly section: string;
  /** Title of the group of entries that it stands in (`关于 Seata 的 grouplist 问题`), if any. */
  readonly group: string | undefined;
  readonly askers: readonly Asker[];
  /** Question, answer, question, … in order; at least one. */
  readonly turns: readonly Turn[];
  /** The blocks of the asker's line, as they are in the source: `**1、@胡希国** 提问：`. */
  readonly heading: readonly RootContent[];
  /** The trailing lines that name the project: `「SOFARPC」：https://…`. */
  readonly projectLines: readonly ProjectLine[];
  /** The issue or pull request that the entry was picked from: `1061` of `**1.@LY1806620741 #1061**`. */
  readonly issue: string | undefined;
  /** Whether there is an answer. */
  readonly answered: boolean;
  /** Topics with their evidence; empty until the corpus stage has seen the whole archive. */
  readonly tags: readonly EntryTag[];
  readonly position: Position | undefined;
}

/** Who asks, as the digest names them: `{ name: '胡希国', … }`. */
export interface Asker {
  readonly name: string;
  /** Last part of the address `/authors/<slug>/`. The corpus stage makes it final. */
  readonly slug: string;
  /** Address behind the name, where it is a link. */
  readonly link: string | undefined;
}

/** What one side says without a break. */
export interface Turn {
  readonly role: 'question' | 'answer';
  /** Blocks without the quote around them and without the `A：` marker. */
  readonly nodes: readonly RootContent[];
  /** The same blocks as the digest has them, marker included, for the digest's own page: `A：可以的。` */
  readonly written: readonly RootContent[];
  readonly position: Position | undefined;
}

/** `SOFARPC：https://github.com/sofastack/sofa-rpc` → `{ name: 'SOFARPC', url: 'https://…', … }`. */
export interface ProjectLine {
  readonly name: string;
  readonly url: string | undefined;
  /** The blocks of the line, for display. */
  readonly nodes: readonly RootContent[];
  readonly position: Position | undefined;
}
