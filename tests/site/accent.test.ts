import { describe, expect, test } from 'vitest';
import { getContrast, toAccent } from '../../src/site/accent.ts';

const toChannels = (hex: string) =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

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
