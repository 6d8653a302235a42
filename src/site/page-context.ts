import type { RenderContext } from '../render/html.ts';
import { findArchiveCopy } from './archive-copy.ts';
import { toOwnPicture } from './local-picture.ts';
import { createAbsoluteContext } from './resolve.ts';
import type { Ui } from './ui.ts';

/**
 * Addresses of a digest's links and pictures on the site's own pages.
 *
 * @param headingLevel of the topmost heading in the text
 */
export function createPageContext(
  ui: Pick<
    Ui,
    'settings' | 'corpus' | 'routes' | 'localPictures' | 'pictureCopies' | 'deadLinks' | 't'
  >,
  slug: string,
  headingLevel: number,
): RenderContext {
  return {
    ...createAbsoluteContext(ui, slug, headingLevel, (path) => path),
    enlargeLabel: ui.t.enlarge,
    marksBareLinks: true,
    findCopy(href) {
      const date = ui.corpus.digestBySlug.get(slug)?.date;
      return date && findArchiveCopy(ui, href, date);
    },
  };
}

/** Addresses of the about page's text: pictures are found from the content folder. */
export function createAboutContext(ui: Ui): RenderContext {
  const context = createPageContext(ui, '', 2);
  const findOwn = (url: string) => {
    const picture = toOwnPicture(url);
    const own = picture && ui.localPictures.get(picture.file);
    return own && { href: ui.routes.file(picture.file), size: own.size };
  };
  return {
    ...context,
    resolveImage: (url) => findOwn(url)?.href ?? context.resolveImage(url),
    measureImage(url) {
      const size = findOwn(url)?.size;
      return size ? { ...size, srcSet: undefined } : context.measureImage?.(url);
    },
  };
}
