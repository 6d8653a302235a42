import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };

/** The modules that make a picture of what a card says: layout and drawing, and all that these run. */
export const DRAWING_MODULES = [
  '../site/accent.ts',
  '../site/card-size.ts',
  'draw.ts',
  'font.ts',
  'layout.ts',
  'text.ts',
];

/** The packages that decide how a picture looks: the font, what reads it and what draws with it. */
export const DRAWING_PACKAGES = [
  '@fontsource-variable/noto-serif-sc',
  '@takumi-rs/core',
  'fontkitten',
] as const satisfies readonly (keyof typeof manifest.dependencies)[];

/** Changes with all that a card's bytes depend on besides what it says; Unicode tells what is an emoji, or a Han character. */
export function hashDrawing(): string {
  const code = DRAWING_MODULES.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'));
  const packages = DRAWING_PACKAGES.map((name) => manifest.dependencies[name]);
  return hash('sha256', [process.versions.unicode, ...packages, ...code].join('\0'));
}
