import type { RenderContext } from '../render/html.ts';
import { toArchiveCopy, toPageAddress } from './archive-copy.ts';
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
    findCopy(href) {
      const date = ui.corpus.digestBySlug.get(slug)?.date;
      return date !== undefined && ui.deadLinks.has(toPageAddress(href))
        ? { href: toArchiveCopy(href, date), label: ui.t.deadLink }
        : undefined;
    },
  };
}
