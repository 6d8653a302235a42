import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const STYLES = join(import.meta.dirname, '../../src/styles');

/** `font-size: 0.875rem` and `font: 700 20px/1 serif` match, `font-size: 0.85em` and `font: var(--text-small)/1.25rem mono` do not. */
const OWN_SIZE = /font(?:-size)?:[^;/]*\d(?:rem|px)\b[^\n]*/gu;

test.each(readdirSync(STYLES).filter((name) => name !== 'tokens.css'))(
  '%s takes sizes of text from the scale',
  (name) => {
    const css = readFileSync(join(STYLES, name), 'utf8');
    expect(css.match(OWN_SIZE) ?? []).toEqual(name === 'tag.css' ? ['font-size: 11px;'] : []);
  },
);
