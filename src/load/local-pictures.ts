import { findNodes } from '../check/nodes.ts';
import type { Digest } from '../model/digest.ts';
import type { Message } from '../model/message.ts';
import { isPicture, isRelative, toLocalPicture, type LocalFile } from '../site/local-picture.ts';
import { findFile, findRealRoots } from './inside.ts';
import { measurePicture } from './measure-picture.ts';

/** The pictures of a content folder that its digests show. */
export interface FoundLocalPictures {
  /** The files by their paths in the built site. */
  readonly pictures: ReadonlyMap<string, LocalFile>;
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
  const pictures = new Map<string, LocalFile>();
  const messages: Message[] = [];
  const roots = await findRealRoots(contentDir);
  for (const digest of digests) {
    for (const { url, place, isShown } of listAddresses(digest)) {
      const picture = toLocalPicture(digest, url);
      if (picture === undefined && !isShown && !isPicture(url)) continue;
      if (picture !== undefined && pictures.has(picture.file)) continue;
      const path = picture && (await findFile(contentDir, picture.source, roots));
      if (picture !== undefined && path !== undefined) {
        pictures.set(picture.file, { path, size: await measurePicture(path) });
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
