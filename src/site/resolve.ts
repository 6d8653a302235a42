import type { RenderContext } from '../render/html.ts';
import type { Site } from './site.ts';

/**
 * Addresses of a digest's links and pictures, always absolute, so that they work away from the site (feeds, API).
 *
 * A relative link leads to the site that `linkBase` names. Where it cannot lead anywhere (no `linkBase`, or a fragment
 * that is no section of the digest) it is dropped and its words stay.
 *
 * @example
 * const context = createAbsoluteContext(site, digest.slug);
 * context.resolveLink('/blog/x/') // 'https://www.sofastack.tech/blog/x/'
 * context.resolveLink('#本周推荐阅读') // 'https://qa.example.org/weekly/sofa-weekly-20210910/#本周推荐阅读', encoded
 */
export function createAbsoluteContext(
  { settings, corpus, routes }: Pick<Site, 'settings' | 'corpus' | 'routes'>,
  slug: string,
  headingLevel = 3,
): RenderContext {
  const page = routes.absolute(routes.digest(slug));
  const sections = corpus.digestBySlug.get(slug)?.sections ?? [];
  const resolve = (url: string): string | undefined => {
    if (url.startsWith('#')) {
      const id = decode(url.slice(1));
      return sections.some((section) => section.id === id) ? new URL(url, page).href : undefined;
    }
    const base = settings.site.linkBase;
    return URL.canParse(url, base) ? new URL(url, base).href : undefined;
  };
  return { headingLevel, resolveLink: resolve, resolveImage: resolve };
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // `#100%` is what its writer meant.
  }
}
