import type { RootContent } from 'mdast';
import { toHtml, type RenderContext } from '../render/html.ts';
import { isRelative, toLocalPicture } from './local-picture.ts';
import { toPictureFiles, type PictureFile } from './pictures.ts';
import type { Site } from './site.ts';

/**
 * Addresses of a digest's links and pictures, always absolute, so that they work away from the site (feeds, API).
 *
 * A relative link leads to the site that `linkBase` names. Where it cannot lead anywhere (no `linkBase`, or a fragment
 * that is no section of the digest) it is dropped and its words stay. A picture that lies beside the digest stands below
 * the digest's page, at the address that `place` makes of its path; where there is none, nothing is shown in its place.
 *
 * A remote picture that the content folder has a copy of is that copy, at the address that `place` makes of its path.
 *
 * @example
 * const context = createAbsoluteContext(site, digest.slug);
 * context.resolveLink('/blog/x/') // 'https://www.sofastack.tech/blog/x/'
 * context.resolveLink('#本周推荐阅读') // 'https://qa.example.org/weekly/sofa-weekly-20210910/#本周推荐阅读', encoded
 */
export function createAbsoluteContext(
  site: Pick<Site, 'settings' | 'corpus' | 'routes' | 'localPictures' | 'pictureCopies'>,
  slug: string,
  headingLevel = 3,
  place: (path: string) => string = site.routes.absolute,
): RenderContext {
  const { settings, corpus, routes } = site;
  const page = routes.absolute(routes.digest(slug));
  const digest = corpus.digestBySlug.get(slug);
  const sections = digest?.sections ?? [];
  const resolve = (url: string): string | undefined => {
    if (url.startsWith('#')) {
      const id = decode(url.slice(1));
      return sections.some((section) => section.id === id) ? new URL(url, page).href : undefined;
    }
    return URL.parse(url, settings.site.linkBase)?.href;
  };
  const findLocal = (url: string) => {
    const picture = digest && toLocalPicture(digest, url);
    const file = picture && site.localPictures.get(picture.file);
    return file && { href: place(routes.file(picture.file)), size: file.size };
  };
  const findCopies = (url: string): readonly PictureFile[] => {
    const picture = isRelative(url) ? undefined : site.pictureCopies.get(resolve(url) ?? '');
    return picture === undefined ? [] : toPictureFiles(picture);
  };
  return {
    headingLevel,
    resolveLink: (url) => findLocal(url)?.href ?? resolve(url),
    resolveImage(url) {
      const [copy] = findCopies(url);
      if (copy !== undefined) return place(routes.picture(copy.name));
      return findLocal(url)?.href ?? (isRelative(url) ? undefined : resolve(url));
    },
    measureImage(url) {
      const files = findCopies(url);
      const [largest] = files;
      if (largest === undefined) {
        const size = findLocal(url)?.size;
        return size && { ...size, srcSet: undefined };
      }
      const { width, height } = largest;
      const list = (kind: PictureFile['kind']) =>
        files
          .filter((one) => one.kind === kind)
          .map((one) => `${place(routes.picture(one.name))} ${one.width}w`);
      const [webp, avif] = [list('webp'), list('avif')];
      return {
        width,
        height,
        srcSet: webp.length > 1 ? webp.join(', ') : undefined,
        avif: avif.length > 1 ? avif.join(', ') : avif[0]?.split(' ')[0],
      };
    },
  };
}

/**
 * Nodes of a digest as safe HTML that works away from the site. Feeds and the API show the same: it is made once.
 *
 * @param slug of the digest
 */
export function toAbsoluteHtml(site: Site, slug: string, nodes: readonly RootContent[]): string {
  return site.once('absolute HTML', nodes, () => toHtml(nodes, createAbsoluteContext(site, slug)));
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // `#100%` is what its writer meant.
  }
}
