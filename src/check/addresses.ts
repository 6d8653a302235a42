import type { Digest } from '../model/digest.ts';
import { createAbsoluteContext } from '../site/resolve.ts';
import type { Site } from '../site/site.ts';
import { findNodes } from './nodes.ts';

/** Addresses on other hosts, each with the file of the digest that names it first. */
export type Addresses = ReadonlyMap<string, string>;

/** The pictures that digests show, covers included, at the addresses that `pictures.yaml` lists them under. */
export function listPictures(site: Site): Addresses {
  return list({ ...site, localPictures: new Map(), pictureCopies: new Map() }, (digest) => [
    ...(digest.cover === undefined ? [] : [digest.cover]),
    ...Array.from(findNodes(digest, 'image'), ({ node }) => node.url),
  ]);
}

function list(site: Site, read: (digest: Digest) => readonly string[]): Addresses {
  const found = new Map<string, string>();
  for (const digest of site.corpus.digests) {
    const context = createAbsoluteContext(site, digest.slug);
    for (const written of read(digest)) {
      const url = context.resolveImage(written);
      if (url !== undefined && HTTP.test(url) && !found.has(url)) found.set(url, digest.source);
    }
  }
  return found;
}

/** `https://a.example/b` matches, `data:image/png;base64,…` does not. */
const HTTP = /^https?:\/\//u;
