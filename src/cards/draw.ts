import { Renderer, setGlyphCacheMaxBytes } from '@takumi-rs/core';
import { CARD_SIZE } from '../site/card-size.ts';
import { loadCardFont } from './font.ts';
import type { CardNode } from './layout.ts';
import { ADDED, toCardText } from './text.ts';

/** Draws cards as PNG. Several can be drawn at a time: each is drawn in a thread of its own. */
export type DrawCard = (tree: CardNode) => Promise<Uint8Array>;

/** Loads what is needed to draw these cards. */
export async function openDrawing(trees: readonly CardNode[]): Promise<DrawCard> {
  const font = await loadCardFont([ADDED, ...trees.flatMap(listTexts)]);
  setGlyphCacheMaxBytes(GLYPH_CACHE);
  const renderer = new Renderer();
  for (const part of font.parts) await renderer.registerFont(part);
  return (tree) =>
    renderer.render(
      withTexts(tree, (text) => toCardText(text, font.has)),
      {
        ...CARD_SIZE,
        format: 'png',
      },
    );
}

/** Bytes; the outlines of some thousand Han characters. */
const GLYPH_CACHE = 64 * 2 ** 20;

function listTexts(node: CardNode): readonly string[] {
  return node.type === 'text' ? [node.text.normalize('NFC')] : node.children.flatMap(listTexts);
}

type Drawn = Parameters<Renderer['render']>[0];

function withTexts(node: CardNode, change: (text: string) => string): Exclude<Drawn, string> {
  return node.type === 'text'
    ? { ...node, text: change(node.text) }
    : { ...node, children: node.children.map((child) => withTexts(child, change)) };
}
