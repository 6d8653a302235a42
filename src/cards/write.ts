import { hash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Copies } from '../build/copies.ts';
import type { Environment } from '../load/environment.ts';
import { runPool } from '../load/pool.ts';
import { replaceFile } from '../load/replace-file.ts';
import { listCards } from '../site/card.ts';
import type { BareSite } from '../site/site.ts';
import { createUi } from '../site/ui.ts';
import { hashDrawing } from './drawing-version.ts';
import { toCardTree, type CardNode } from './layout.ts';

/** What `writeCards` did. */
export interface WrittenCards {
  readonly files: number;
  /** How many of them had to be drawn; the others were in the cache. */
  readonly drawn: number;
}

/**
 * Puts the cards of a site into it. A card that says what one of an earlier build said is taken from the cache, as long as
 * cards are drawn as they were then; so the font is loaded only where there is something new to draw.
 */
export async function writeCards(
  site: BareSite,
  { base, cacheDir }: Pick<Environment, 'base' | 'cacheDir'>,
  copies: Copies,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<WrittenCards> {
  const cache = join(cacheDir, 'cards');
  mkdirSync(cache, { recursive: true });
  const version = hashDrawing();
  const cards = listCards(createUi(site)).map(({ path, card }) => {
    const name = hash('sha256', `${version}\0${JSON.stringify(card)}`).slice(0, 32);
    return { card, kept: join(cache, `${name}.png`), file: toFile(path, base) };
  });
  const missing = new Map<string, CardNode>();
  for (const { kept, card } of cards) if (!existsSync(kept)) missing.set(kept, toCardTree(card));
  if (missing.size > 0) {
    const { openDrawing } = await import('./draw.ts'); // The renderer is large.
    const draw = await openDrawing([...missing.values()]);
    let done = 0;
    await runPool([...missing], { total: availableParallelism() + 1 }, async ([kept, tree]) => {
      await replaceFile(kept, await draw(tree));
      onProgress((done += 1), missing.size);
    });
  }
  await runPool(cards, { total: COPIED_AT_A_TIME }, ({ kept, file }) => copies.put(kept, file));
  return { files: cards.length, drawn: missing.size };
}

const COPIED_AT_A_TIME = 4;

/** `/kb/cards/site.png` → `cards/site.png` */
function toFile(path: string, base: string): string {
  return decodeURIComponent(path.slice(base.length));
}
