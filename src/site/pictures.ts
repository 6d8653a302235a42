import type { Picture } from '../model/pictures.ts';

/** A file that a picture is served as. */
export interface PictureFile {
  /** Name in the site's folder of pictures; changes with what the file holds: `9f86d081884c7d65-800.webp`. */
  readonly name: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** As it was brought in, or made anew. */
  readonly kind: 'original' | 'webp' | 'avif';
}

/**
 * The files that a picture is served as: as WebP for any browser, the largest first, then the same as AVIF, which is
 * smaller.
 *
 * No screen needs more than 1,600 pixels of a column; phones get half of that. Where a picture is a GIF, which may
 * move, or too high for WebP, it is served as it is.
 *
 * @example
 * toPictureFiles(picture).map(({ name }) => name)
 * // ['9f86d081884c7d65-1600.webp', '9f86d081884c7d65-800.webp', '9f86d081884c7d65-1600.avif', '9f86d081884c7d65-800.avif']
 */
export function toPictureFiles({ file, width, height }: Picture): readonly PictureFile[] {
  const name = file.slice('pictures/'.length);
  const stem = name.slice(0, name.indexOf('.'));
  const shown = Math.min(width, LARGE);
  if (name.endsWith('.gif') || toHeight(shown, width, height) > HIGHEST)
    return [{ name, width, height, kind: 'original' }];
  const widths = [shown, ...(shown > SMALL * WORTH ? [SMALL] : [])];
  // WebP may move, which AVIF would not.
  const kinds = name.endsWith('.webp') ? (['webp'] as const) : (['webp', 'avif'] as const);
  return kinds.flatMap((kind) =>
    widths.map((wide) => ({
      name: `${stem}-${wide}.${kind}`,
      width: wide,
      height: toHeight(wide, width, height),
      kind,
    })),
  );
}

function toHeight(wide: number, width: number, height: number): number {
  return Math.max(1, Math.round((height * wide) / width));
}

/** Widths in pixels. */
const LARGE = 1600;
const SMALL = 800;

/** How much wider than the small file a picture must be for a second file to be worth it. */
const WORTH = 1.25;

/** Pixels that WebP can count, less than a row. */
const HIGHEST = 16_000;
