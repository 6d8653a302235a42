import { z } from 'zod';

/** Types of pictures that are brought in; SVG is none of them, as it can hold scripts. */
export type PictureType = 'png' | 'jpg' | 'gif' | 'webp' | 'avif';

/** A local copy of a remote picture, as `pictures.yaml` lists it. */
const pictureSchema = z.strictObject({
  /** Address as the digests have it, made absolute. */
  url: z.url({ protocol: /^https?$/u }),
  /** Where it was found in the end, when that is another address. */
  source: z.url({ protocol: /^https?$/u }).optional(),
  /** Path of the copy in the content folder: `pictures/9f86d081884c7d65.png`. */
  file: z.string().regex(/^pictures\/[\da-f]{16}\.(?:png|jpg|gif|webp|avif)$/u),
  sha256: z.string().regex(/^[\da-f]{64}$/u),
  bytes: z.int().positive(),
  /** In pixels, as it is shown: a turned photograph is as wide as it was high. */
  width: z.int().positive(),
  height: z.int().positive(),
  /** Day on which it was brought in: `2026-11-22`. */
  date: z.iso.date(),
});

/** `pictures.yaml`: a list of pictures. */
export const picturesSchema = z.array(pictureSchema);

export type Picture = Readonly<z.infer<typeof pictureSchema>>;
