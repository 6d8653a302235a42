import { element, toXml } from '../feeds/xml.ts';
import type { Site } from '../site/site.ts';
import { getFeedStrings } from '../feeds/strings.ts';

/** `/opensearch.xml`: lets browsers search the site from the address bar (OpenSearch 1.1). */
export function toOpenSearch({ settings, routes }: Site): string {
  const title = settings.site.title ?? getFeedStrings(settings.site).site;
  const search = routes.absolute(routes.search());
  const icon = (size: string, type: string, file: string) =>
    element('Image', { width: size, height: size, type }, routes.absolute(routes.file(file)));
  return toXml(
    element(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      element('ShortName', {}, cut(title, 16)),
      element('LongName', {}, cut(title, 48)),
      element('Description', {}, cut(settings.site.description ?? title, 1024)),
      element('Language', {}, settings.site.language),
      element('InputEncoding', {}, 'UTF-8'),
      element('OutputEncoding', {}, 'UTF-8'),
      icon('32', 'image/png', 'favicon-32.png'),
      element('Url', { type: 'text/html', template: `${search}?q={searchTerms}` }),
      element('Url', {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: routes.absolute(routes.openSearch()),
      }),
    ),
  );
}

/** At most so many characters, as the format demands. */
function cut(text: string, length: number): string {
  return Array.from(text).slice(0, length).join('').trim();
}
