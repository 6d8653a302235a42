/** An accent colour for both themes, as CSS hex colours. */
export interface Accent {
  /** Dark enough to be read on light paper. */
  readonly light: string;
  /** Light enough to be read on dark paper. */
  readonly dark: string;
}

/**
 * Makes a community's colour readable: it is darkened for the light theme and lightened for the dark one until text in it
 * has a contrast of at least 5 to 1 on the theme's darkest or lightest paper. Hue and saturation stay as they are.
 *
 * @returns `undefined` where the value is no hex colour of three or six digits.
 * @example
 * toAccent('#1a6dff') // { light: '#0a5cec', dark: '#5e9aff' }, or near it
 */
export function toAccent(color: string): Accent | undefined {
  const digits = HEX.exec(color.trim())?.[1];
  if (digits === undefined) return undefined;
  const long = digits.length === 3 ? Array.from(digits, (digit) => digit + digit).join('') : digits;
  const rgb = toChannels(`#${long}`);
  return {
    light: toHex(shift(rgb, LIGHT_PAPER, 0)),
    dark: toHex(shift(rgb, DARK_PAPER, 255)),
  };
}

/** The accent of a site that names none, for light paper: `--seal` of styles/tokens.css. */
export const DEFAULT_ACCENT = '#ac3a2c';

/** Mixes hex colours of six digits: `share` of the first, the rest of the second. */
export function mixColors(color: string, ground: string, share: number): string {
  const [top, below] = [toChannels(color), toChannels(ground)];
  return toHex(
    top.map((channel, at) => Math.round(channel * share + (below[at] ?? 0) * (1 - share))),
  );
}

/** `#1a6dff` and `#16f` match, `blue` does not. */
const HEX = /^#((?:[\da-f]{3}){1,2})$/iu;

/** The papers of styles/tokens.css that are hardest to read on: sunken in light, raised in dark. */
const LIGHT_PAPER = [0xf5, 0xf2, 0xec];
const DARK_PAPER = [0x1e, 0x1d, 0x1a];

/** WCAG 2.2 asks for 4.5; a little more keeps tinted surfaces readable. */
const CONTRAST = 5;

/** Mixes a colour with black (0) or white (255), in steps of 1 %, until it can be read on the paper. */
function shift(
  rgb: readonly number[],
  paper: readonly number[],
  toward: number,
): readonly number[] {
  for (let step = 0; step <= 100; step += 1) {
    const mixed = rgb.map((channel) => Math.round(channel + ((toward - channel) * step) / 100));
    if (getContrast(mixed, paper) >= CONTRAST) return mixed;
  }
  return rgb.map(() => toward);
}

/** Contrast of two colours by WCAG 2.2, from 1 to 21. */
function getContrast(a: readonly number[], b: readonly number[]): number {
  const [light = 0, dark = 0] = [getLuminance(a), getLuminance(b)].toSorted((p, q) => q - p);
  return (light + 0.05) / (dark + 0.05);
}

function getLuminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `#0a5cec` → `[10, 92, 236]` */
function toChannels(color: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function toHex(rgb: readonly number[]): string {
  return `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
