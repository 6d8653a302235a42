import { compareTags } from '../corpus/tags.ts';
import type { Tag } from '../model/tag.ts';
import type { Link } from './link.ts';
import type { Ui } from './ui.ts';

const MOST = 8;

/** Tags that stand at the same entries as this one, the most frequent first; by the archive's order where equal. */
export function toNeighbourLinks(ui: Ui, tag: Tag): readonly Link[] {
  return ui.once('company', tag, () => listCompany(ui, tag));
}

function listCompany({ corpus, routes }: Ui, tag: Tag): readonly Link[] {
  const counts = new Map<string, number>();
  for (const id of tag.entries) {
    for (const { slug } of corpus.entryById.get(id)?.tags ?? []) {
      if (slug !== tag.slug) counts.set(slug, (counts.get(slug) ?? 0) + 1);
    }
  }
  return [...counts.keys()]
    .flatMap((slug) => corpus.tagBySlug.get(slug) ?? [])
    .toSorted((a, b) => (counts.get(b.slug) ?? 0) - (counts.get(a.slug) ?? 0) || compareTags(a, b))
    .slice(0, MOST)
    .map(({ name, slug }) => ({ label: name, href: routes.tag(slug) }));
}
