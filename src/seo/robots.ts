import type { Site } from '../site/site.ts';

/**
 * `/robots.txt`: everybody may read everything, and where the sitemap is. Robots look for it only at the root of a host:
 * a site below a base path has to be named in the host's own file.
 */
export function toRobots({ routes }: Pick<Site, 'routes'>): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${routes.absolute(routes.sitemapIndex())}\n`;
}
