import type { RenderContext } from '../render/html.ts';
import { createAbsoluteContext } from './resolve.ts';
import type { Ui } from './ui.ts';

/**
 * Addresses of a digest's links and pictures on the site's own pages.
 *
 * @param headingLevel of the topmost heading in the text
 */
export function createPageContext(
  ui: Pick<Ui, 'settings' | 'corpus' | 'routes' | 'localPictures' | 'pictureCopies' | 't'>,
  slug: string,
  headingLevel: number,
): RenderContext {
  return {
    ...createAbsoluteContext(ui, slug, headingLevel, (path) => path),
    enlargeLabel: ui.t.enlarge,
  };
}
