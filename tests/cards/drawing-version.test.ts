import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { DRAWING_MODULES, DRAWING_PACKAGES, hashDrawing } from '../../src/cards/drawing-version.ts';

afterEach(() => vi.restoreAllMocks());

/** `import { a } from './x.ts'`, `import('./x.ts')`, `.resolve('x/y.json')`; not `import type`, which runs nothing. */
const RUNS =
  /(?:^(?:im|ex)port (?!type\b)[^;']*\bfrom |^import |\bimport\(|\.resolve\()'([^']+)'/gmu;

/** Checks that the font's list is one, and draws nothing. */
const NOT_DRAWING = new Set(['zod']);

/** What runs when a module of src/cards is loaded: it, the modules that it imports, and their packages. */
function walk(file: string, found: Set<string>): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(join('src/cards', file), 'utf8');
  for (const [, to = ''] of text.matchAll(RUNS)) {
    if (to.startsWith('.')) walk(normalize(join(dirname(file), to)), found);
    else if (!to.startsWith('node:')) found.add(toPackage(to));
  }
  return found;
}

/** `@takumi-rs/core/x.json` → `@takumi-rs/core` */
const toPackage = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

test('cards are drawn again when a module or a package changes that draws them', () => {
  const found = new Set<string>();
  for (const file of ['draw.ts', 'layout.ts']) walk(file, found);
  const known = [...found].filter((name) => !NOT_DRAWING.has(name));
  expect(known.sort()).toEqual([...DRAWING_MODULES, ...DRAWING_PACKAGES].sort());
});

test('cards are drawn again when the version of Unicode changes', () => {
  const before = hashDrawing();
  expect(hashDrawing()).toBe(before);
  vi.spyOn(process, 'versions', 'get').mockReturnValue({ ...process.versions, unicode: '1.0' });
  expect(hashDrawing()).not.toBe(before);
});
