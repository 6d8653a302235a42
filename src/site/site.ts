import type { Corpus } from '../model/corpus.ts';
import type { Permalinks } from '../model/permalinks.ts';
import type { Settings } from '../model/settings.ts';
import type { Routes } from './routes.ts';

/** All that pages, feeds and commands build from. */
export interface Site {
  readonly settings: Settings;
  readonly corpus: Corpus;
  readonly routes: Routes;
  readonly permalinks: Permalinks;
}
