/** In pixels, as shown. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Size of a picture by the head of its file, SVG included; `undefined` where it cannot be read as a picture. */
export async function measurePicture(path: string): Promise<Size | undefined> {
  const { default: sharp } = await import('sharp'); // Takes its time, and most sites have no picture of their own.
  try {
    const { width, height } = (await sharp(path).metadata()).autoOrient;
    return { width, height };
  } catch {
    return undefined; // Whatever is wrong with it, browsers may show more of it than this library.
  }
}
