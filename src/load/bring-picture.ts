import { hash, randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Picture } from '../model/pictures.ts';
import { fetchWarily, type FetchOptions, type FetchReason } from './fetch.ts';
import { findPictureType } from './picture-type.ts';

/** What became of an address. */
export type Brought =
  | { readonly kind: 'picture'; readonly picture: Picture }
  | {
      readonly kind: 'failure';
      readonly reason: FetchReason | 'not-a-picture' | 'broken';
      readonly detail: string;
    };

/** What each fetch of a picture has in common. */
export type BringOptions = Omit<FetchOptions, 'method' | 'accept' | 'maxBytes'> & {
  readonly maxBytes: number;
};

/**
 * Fetches a picture and puts it into the content folder under the hash of what it holds.
 *
 * Only what is a picture to its last byte is kept: by its first bytes, and by decoding all of it.
 *
 * @param day on which this happens: `2026-11-22`
 */
export async function bringPicture(
  url: string,
  contentDir: string,
  day: string,
  options: BringOptions,
): Promise<Brought> {
  const fetched = await fetchWarily(url, { ...options, method: 'GET', accept: 'image/*' });
  if (fetched.kind === 'failure') return fetched;
  const { bytes } = fetched;
  const type = findPictureType(bytes);
  if (type === undefined) return { kind: 'failure', reason: 'not-a-picture', detail: '' };
  const size = await measure(bytes);
  if (size instanceof Error) return { kind: 'failure', reason: 'broken', detail: size.message };
  const sha256 = hash('sha256', bytes);
  const file = `pictures/${sha256.slice(0, 16)}.${type}`;
  const path = join(contentDir, file);
  await mkdir(dirname(path), { recursive: true });
  // Two addresses may lead to one picture at the same time.
  const part = `${path}.${randomUUID()}`;
  await writeFile(part, bytes);
  await rename(part, path);
  const source = fetched.url === url ? {} : { source: fetched.url };
  return {
    kind: 'picture',
    picture: { url, ...source, file, sha256, bytes: bytes.length, ...size, date: day },
  };
}

/** Width and height as shown; an error where the picture is cut short, or so large that decoding it is a risk. */
async function measure(bytes: Buffer): Promise<Error | { width: number; height: number }> {
  try {
    const picture = sharp(bytes, { failOn: 'truncated', limitInputPixels: MAX_PIXELS });
    const { autoOrient } = await picture.metadata();
    await picture.stats(); // Decodes everything.
    return { width: autoOrient.width, height: autoOrient.height };
  } catch (error) {
    // Sharp's own words go over several lines.
    const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return new Error(line);
  }
}

/** 100 megapixels: a scroll of 1,600 × 60,000. */
const MAX_PIXELS = 100_000_000;
