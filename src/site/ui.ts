import type { BareSite, Site } from './site.ts';
import { getStrings, type Strings } from './strings/strings.ts';

/** What the site calls things. */
interface Words {
  readonly t: Strings;
  /** Name of the site, from `site.yaml` or the interface's own. */
  readonly title: string;
  readonly description: string;
}

/** What every component needs to know: the site and its words. */
export interface Ui extends Site, Words {}

/** The same of a site whose related entries are still being looked for. */
export interface BareUi extends BareSite, Words {}

/** Puts the site and its words together. */
export function createUi<T extends BareSite>(site: T): T & Words {
  const t = getStrings(site.settings.site);
  return {
    ...site,
    t,
    title: site.settings.site.title ?? t.siteTitle,
    description: site.settings.site.description ?? t.siteDescription,
  };
}
