import type { Digest } from '../model/digest.ts';
import { toPageAddress } from '../site/archive-copy.ts';
import { isRelative } from '../site/local-picture.ts';
import { createAbsoluteContext } from '../site/resolve.ts';
import type { Site } from '../site/site.ts';
import { findNodes } from './nodes.ts';

/** Addresses on other hosts, each with the file of the digest that names it first. */
export type Addresses = ReadonlyMap<string, string>;

/** The pictures that digests show, covers included, at the addresses that `pictures.yaml` lists them under. */
export function listPictures(site: Site): Addresses {
  return list(site, (digest) =>
    [
      ...(digest.cover === undefined ? [] : [digest.cover]),
      ...findNodes(digest, 'image').map(({ node }) => node.url),
    ].filter((url) => !isRelative(url)),
  );
}

/** The pages on other hosts that digests link to, without fragments, as `links.yaml` lists them. */
export function listLinks(site: Site): Addresses {
  const own = site.routes.absolute(site.routes.home());
  const links = list(site, (digest) => findNodes(digest, 'link').map(({ node }) => node.url));
  const pages = new Map<string, string>();
  for (const [url, source] of links) {
    const page = toPageAddress(url);
    if (!page.startsWith(own) && !pages.has(page)) pages.set(page, source);
  }
  return pages;
}

function list(site: Site, read: (digest: Digest) => readonly string[]): Addresses {
  const found = new Map<string, string>();
  for (const digest of site.corpus.digests) {
    // A link that means a file beside its digest is not one to another host.
    const context = createAbsoluteContext({ ...site, localPictures: new Map() }, digest.slug);
    for (const written of read(digest)) {
      const url = context.resolveLink(written);
      if (url !== undefined && HTTP.test(url) && !found.has(url)) found.set(url, digest.source);
    }
  }
  return found;
}

/** `https://a.example/b` matches, `data:image/png;base64,…` does not. */
const HTTP = /^https?:\/\//u;
