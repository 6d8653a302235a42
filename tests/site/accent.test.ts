import { describe, expect, test } from 'vitest';
import { toAccent } from '../../src/site/accent.ts';

const toChannels = (hex: string) =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Contrast by WCAG 2.2, reckoned anew: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function getContrast(a: readonly number[], b: readonly number[]): number {
  const [p, q] = [a, b].map((rgb) =>
    rgb
      .map((channel) => channel / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, at) => sum + value * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0.05),
  );
  return Math.max(p ?? 0, q ?? 0) / Math.min(p ?? 1, q ?? 1);
}

describe('toAccent()', () => {
  test.each(['#1a6dff', '#16f', '#ffee00', '#000000', '#ffffff', '#808080'])(
    'makes %s readable on both papers',
    (color) => {
      const accent = toAccent(color);
      expect(
        getContrast(toChannels(accent?.light ?? ''), [0xf5, 0xf2, 0xec]),
      ).toBeGreaterThanOrEqual(5);
      expect(
        getContrast(toChannels(accent?.dark ?? ''), [0x1e, 0x1d, 0x1a]),
      ).toBeGreaterThanOrEqual(5);
    },
  );

  test('leaves a colour that can be read as it is', () => {
    expect(toAccent('#ac3a2c')?.light).toBe('#ac3a2c');
  });

  test('says nothing of what is no hex colour', () => {
    expect(toAccent('red; } body { display: none')).toBeUndefined();
  });
});
