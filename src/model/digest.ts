import type { RootContent } from 'mdast';
import type { Position } from 'unist';
import type { DigestDate } from './date.ts';
import type { Entry } from './entry.ts';
import type { Reading } from './reading.ts';
import type { Release } from './release.ts';

/** One weekly file, understood. */
export interface Digest {
  /** Last part of its address: front matter `slug`, else the file's stem or its bundle folder's name. */
  readonly slug: string;
  /** Path of the file relative to the content folder, with `/`: `weekly/sofa-weekly-20210910.md`. */
  readonly source: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly date: DigestDate;
  /** ISO 8601, when it changed last as far as the editor says; the record of published addresses knows better. */
  readonly lastmod?: string | undefined;
  readonly authors: readonly Author[];
  /** Tags of the front matter, as written and deduplicated: `["SOFA Weekly"]`. */
  readonly tags: readonly string[];
  readonly cover: string | undefined;
  /** Old addresses that redirect here, as written in the front matter (Hugo's `aliases`). */
  readonly aliases: readonly string[];
  /** The whole body in order: every block of the file stands in exactly one part of one section. */
  readonly sections: readonly Section[];
  /** The entries of all sections, in order. */
  readonly entries: readonly Entry[];
  /** The readings of all sections, in order. */
  readonly readings: readonly Reading[];
  /** The releases of all sections, in order. */
  readonly releases: readonly Release[];
  /** The Markdown body as the editor wrote it, without front matter. */
  readonly markdown: string;
}

/** Who wrote a digest: `{ name: 'SOFA 团队', slug: 'sofa-团队', link: 'https://github.com/sofastack' }`. */
export interface Author {
  readonly name: string;
  /** Last part of the address `/authors/<slug>/`. The corpus stage makes it final. */
  readonly slug: string;
  readonly link: string | undefined;
}

/** What a section is about, as far as its heading and content tell. */
export type SectionKind = 'intro' | 'questions' | 'readings' | 'releases' | 'other';

/** A heading (or a bold paragraph that acts as one) and what stands below it up to the next one. */
export interface Section {
  /** Anchor on the digest's page, unique in the digest. */
  readonly id: string;
  readonly kind: SectionKind;
  /** The heading as plain text; `undefined` for what stands before the first heading. */
  readonly title: string | undefined;
  /** The heading's own inline nodes, for display; empty where there is no heading. */
  readonly heading: readonly RootContent[];
  /** 1 for a top section, 2 for one below it, … */
  readonly level: number;
  readonly parts: readonly Part[];
  readonly position: Position | undefined;
}

/** Content of a section, in order. */
export type Part =
  /** Blocks that are shown as they are: text, pictures, lists of readings or releases. */
  | { readonly kind: 'prose'; readonly nodes: readonly RootContent[] }
  /** An entry; `id` names it in `Digest.entries`. */
  | { readonly kind: 'entry'; readonly id: string };
