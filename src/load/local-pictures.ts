import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findNodes } from '../check/nodes.ts';
import type { Digest } from '../model/digest.ts';
import type { Message } from '../model/message.ts';
import { isPicture, isRelative, toLocalPicture } from '../site/local-picture.ts';
import { findRealRoots, isInside } from './inside.ts';

/** The pictures of a content folder that its digests show. */
export interface FoundLocalPictures {
  /** Absolute path of the file by its path in the built site. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Pictures that cannot be shown, and why. */
  readonly messages: readonly Message[];
}

/**
 * Finds the pictures beside digests. A picture that no digest shows, and one that a link brings in from outside the
 * content folder, is not among them.
 */
export async function findLocalPictures(
  contentDir: string,
  digests: readonly Digest[],
): Promise<FoundLocalPictures> {
  const pictures = new Map<string, string>();
  const messages: Message[] = [];
  const roots = await findRealRoots(contentDir);
  for (const digest of digests) {
    for (const { url, place, isShown } of listAddresses(digest)) {
      const picture = toLocalPicture(digest, url);
      if (picture === undefined && !isShown && !isPicture(url)) continue;
      const path =
        picture &&
        (pictures.get(picture.file) ?? (await findFile(contentDir, picture.source, roots)));
      if (picture !== undefined && path !== undefined) {
        pictures.set(picture.file, path);
      } else {
        const rule = picture || isPicture(url) ? 'picture-missing' : 'picture-kind';
        messages.push({ rule, file: digest.source, place, data: { url } });
      }
    }
  }
  return { pictures, messages };
}

interface Address {
  readonly url: string;
  readonly place: Message['place'];
  /** As a picture; otherwise a link leads there. */
  readonly isShown: boolean;
}

/** The relative addresses of a digest, each where it is written. */
function* listAddresses(digest: Digest): IterableIterator<Address> {
  const { cover } = digest;
  if (cover !== undefined && isRelative(cover))
    yield { url: cover, place: undefined, isShown: true };
  for (const type of ['image', 'link'] as const) {
    for (const { node } of type === 'image' ? findNodes(digest, type) : findNodes(digest, type)) {
      const { url, position } = node;
      if (isRelative(url)) yield { url, place: position, isShown: type === 'image' };
    }
  }
}

async function findFile(
  contentDir: string,
  source: string,
  roots: readonly string[],
): Promise<string | undefined> {
  try {
    const path = await realpath(join(contentDir, ...source.split('/')));
    return isInside(path, roots) && (await stat(path)).isFile() ? path : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && NOT_THERE.has(String(error.code)))
      return undefined;
    throw error;
  }
}

/** No such file, a file where a folder is meant, a link to itself, a name too long, no permission. */
const NOT_THERE: ReadonlySet<string> = new Set([
  'ENOENT',
  'ENOTDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'EACCES',
]);
