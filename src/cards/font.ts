import type { FontDetails } from '@takumi-rs/core';
import { create, type Font } from 'fontkitten';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { CARD_FONT } from './layout.ts';

/** A font as far as some texts need it. */
export interface CardFont {
  readonly parts: readonly FontDetails[];
  /** Whether there is a glyph for a character of these texts. */
  readonly has: (character: string) => boolean;
}

/**
 * Loads those of the hundred parts of Noto Serif SC that texts need. Each character is served by one part, so that a
 * text looks the same whatever other texts it is loaded with.
 */
export async function loadCardFont(texts: Iterable<string>): Promise<CardFont> {
  const needed = new Set<number>();
  for (const text of texts) for (const character of text) needed.add(toCode(character));
  const served = new Set<number>();
  const parts: FontDetails[] = [];
  for (const { file, ranges } of await listParts()) {
    const claimed = (code: number) => ranges.some(([from, to]) => from <= code && code <= to);
    if (![...needed].some((code) => claimed(code) && !served.has(code))) continue;
    const data = await readFile(file);
    // What the list claims is more than what the files hold.
    const own = (create(data) as Font).characterSet // The files are no collections.
      .filter((code) => claimed(code) && !served.has(code))
      .toSorted((a, b) => a - b);
    own.forEach((code) => served.add(code));
    if (own.length > 0) parts.push({ name: CARD_FONT, data, unicodeRange: toRanges(own) });
  }
  return { parts, has: (character) => served.has(toCode(character)) };
}

type Range = [from: number, to: number];

const FILES = dirname(
  createRequire(import.meta.url).resolve('@fontsource-variable/noto-serif-sc/unicode.json'),
);

/** The parts of the font and what each claims to hold. Those for alphabets stand last in the list, and count first. */
async function listParts(): Promise<
  readonly { readonly file: string; readonly ranges: readonly Range[] }[]
> {
  const claims = z
    .record(z.string(), z.string())
    .parse(JSON.parse(await readFile(join(FILES, 'unicode.json'), 'utf8')));
  return Object.entries(claims)
    .map(([name, claim]) => ({
      file: join(FILES, 'files', `noto-serif-sc-${name.replace(/[[\]]/gu, '')}-wght-normal.woff2`),
      ranges: claim.split(',').map(toRange),
    }))
    .toReversed();
}

/** `U+4e00-4e03` → `[0x4e00, 0x4e03]`, `U+131` → `[0x131, 0x131]` */
function toRange(text: string): Range {
  const [from = '', to = from] = text.trim().slice('U+'.length).split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

/** `[1, 2, 3, 7]` → `[[1, 3], [7, 7]]` */
function toRanges(codes: readonly number[]): Range[] {
  const ranges: Range[] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}

function toCode(character: string): number {
  return character.codePointAt(0) ?? 0;
}
