import type { RenderContext } from '../render/html.ts';
import type { Site } from './site.ts';

/**
 * Addresses of a digest's links and pictures for places away from the site (feeds, API): always absolute.
 *
 * A relative link leads to the site that `linkBase` names, without one to the digest's own page.
 *
 * @example
 * const context = createAbsoluteContext(site, digest.slug);
 * context.resolveLink('/blog/x/') // 'https://www.sofastack.tech/blog/x/'
 * context.resolveLink('#top')     // 'https://qa.example.org/weekly/sofa-weekly-20210910/#top'
 */
export function createAbsoluteContext(
  { settings, routes }: Pick<Site, 'settings' | 'routes'>,
  slug: string,
  headingLevel = 3,
): RenderContext {
  const page = routes.absolute(routes.digest(slug));
  const resolve = (url: string): string | undefined => {
    const base = url.startsWith('#') ? page : (settings.site.linkBase ?? page);
    return URL.canParse(url, base) ? new URL(url, base).href : undefined;
  };
  return { headingLevel, resolveLink: resolve, resolveImage: resolve };
}
