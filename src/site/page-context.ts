import type { RenderContext } from '../render/html.ts';
import { createAbsoluteContext } from './resolve.ts';
import type { Site } from './site.ts';

/**
 * Addresses of a digest's links and pictures on the site's own pages.
 *
 * @param headingLevel of the topmost heading in the text
 */
export function createPageContext(
  site: Pick<Site, 'settings' | 'corpus' | 'routes'>,
  slug: string,
  headingLevel: number,
): RenderContext {
  return createAbsoluteContext(site, slug, headingLevel);
}
