import type { RootContent } from 'mdast';
import type { BareCorpus, Corpus } from '../model/corpus.ts';
import type { DeadLink } from '../model/dead-links.ts';
import type { Picture } from '../model/pictures.ts';
import type { Permalinks } from '../model/permalinks.ts';
import type { Settings } from '../model/settings.ts';
import type { LocalFile } from './local-picture.ts';
import type { Once } from './once.ts';
import type { Routes } from './routes.ts';

/** All that pages, feeds and commands build from. */
export interface Site {
  readonly settings: Settings;
  readonly corpus: Corpus;
  readonly routes: Routes;
  readonly permalinks: Permalinks;
  /** Text of the about page; empty where `site.yaml` names none. */
  readonly about: readonly RootContent[];
  /** Pictures of the content folder by their paths in the built site (see `local-picture.ts`). */
  readonly localPictures: ReadonlyMap<string, LocalFile>;
  /** Local copies of remote pictures by the address that digests have, made absolute. */
  readonly pictureCopies: ReadonlyMap<string, Picture>;
  /** Links that lead nowhere any more, by their address without a fragment. */
  readonly deadLinks: ReadonlyMap<string, DeadLink>;
  /** For what several pages need and is dear to make. A page must not keep anything for others in another way: the
   * build would not see what those were made from. */
  readonly once: Once;
}

/** A site whose related entries are still being looked for. */
export interface BareSite extends Omit<Site, 'corpus'> {
  readonly corpus: BareCorpus;
}
