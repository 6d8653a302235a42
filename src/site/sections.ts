import type { Link } from './link.ts';
import type { Ui } from './ui.ts';

/** Part of the site that a page belongs to. */
export type SectionName =
  | 'home'
  | 'questions'
  | 'weekly'
  | 'tags'
  | 'authors'
  | 'readings'
  | 'releases'
  | 'search'
  | 'subscribe'
  | 'about';

/** The main navigation, in order. */
export function listSections({
  t,
  routes,
}: Ui): readonly (Link & { readonly name: SectionName })[] {
  return [
    { name: 'questions', label: t.questions, href: routes.questions() },
    { name: 'weekly', label: t.weekly, href: routes.digests() },
    { name: 'tags', label: t.tags, href: routes.tags() },
    { name: 'authors', label: t.authors, href: routes.authors() },
    { name: 'readings', label: t.readings, href: routes.readings() },
    { name: 'releases', label: t.releases, href: routes.releases() },
    { name: 'subscribe', label: t.subscribe, href: routes.subscribe() },
  ];
}
