import type { Site } from './site.ts';
import { getStrings, type Strings } from './strings/strings.ts';

/** What every component needs to know: the site and its words. */
export interface Ui extends Site {
  readonly t: Strings;
  /** Name of the site, from `site.yaml` or the interface's own. */
  readonly title: string;
  readonly description: string;
}

/** Puts the site and its words together. */
export function createUi(site: Site): Ui {
  const t = getStrings(site.settings.site);
  return {
    ...site,
    t,
    title: site.settings.site.title ?? t.siteTitle,
    description: site.settings.site.description ?? t.siteDescription,
  };
}
