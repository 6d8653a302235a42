import type { Site } from '../site/site.ts';
import { getFeedStrings } from './strings.ts';
import { listTopics, outlineFeed } from './topic.ts';
import { element, toXml } from './xml.ts';

/** Lists every feed of the site as OPML 2.0, for readers that import lists. */
export function toOpml(site: Site): string {
  const { settings, routes } = site;
  const outlines = listTopics(site).map((topic) => outlineFeed(site, topic));
  return toXml(
    element(
      'opml',
      { version: '2.0' },
      element(
        'head',
        {},
        element('title', {}, settings.site.title ?? getFeedStrings(settings.site).site),
        element('docs', {}, 'https://opml.org/spec2.opml'),
      ),
      element(
        'body',
        {},
        outlines.map(({ title, page, path }) =>
          element('outline', {
            type: 'rss',
            text: title,
            title,
            xmlUrl: routes.absolute(path('atom.xml')),
            htmlUrl: routes.absolute(page),
          }),
        ),
      ),
    ),
  );
}
