import type { Person } from '../model/person.ts';
import { PAGE_SIZES, toPages, type ListPage } from './paging.ts';
import type { DigestDate } from '../model/date.ts';
import { getDigest } from './summary.ts';
import type { Ui } from './ui.ts';

/** Someone who asks, in a list. */
export interface AskerSummary {
  readonly name: string;
  readonly href: string;
  readonly count: number;
  readonly first: DigestDate;
  readonly last: DigestDate;
}

/** Who has asked, in the archive's order. */
export function listAskers(corpus: Ui['corpus']): readonly Person[] {
  return corpus.people.filter(({ asked }) => asked.length > 0);
}

/** Who has written digests, those who wrote most first. */
export function listDigestAuthors(corpus: Ui['corpus']): readonly Person[] {
  return corpus.people
    .filter(({ wrote }) => wrote.length > 0)
    .toSorted((a, b) => b.wrote.length - a.wrote.length);
}

/** How someone who asks is shown in lists. */
export function toAskerSummary({ corpus, routes }: Ui, person: Person): AskerSummary {
  const dates = [person.asked[0], person.asked.at(-1)].flatMap((id) => {
    const entry = id === undefined ? undefined : corpus.entryById.get(id);
    return entry === undefined ? [] : [getDigest(corpus, entry).date];
  });
  const [last, first] = dates;
  if (last === undefined || first === undefined)
    throw new Error(`${person.name} has asked nothing`);
  return {
    name: person.name,
    href: routes.author(person.slug),
    count: person.asked.length,
    first,
    last,
  };
}

/** A page about someone: what they asked and wrote goes on over the pages side by side. */
export interface PersonPage extends ListPage<string> {
  readonly asked: readonly string[];
  readonly wrote: readonly string[];
}

/** The pages about someone; at least one. */
export function listPersonPages(person: Person): readonly PersonPage[] {
  const asked = toPages(person.asked, PAGE_SIZES.personEntries);
  const wrote = toPages(person.wrote, PAGE_SIZES.personEntries);
  const longer = asked.length >= wrote.length ? asked : wrote;
  return longer.map((page, at) => ({
    ...page,
    asked: asked[at]?.items ?? [],
    wrote: wrote[at]?.items ?? [],
  }));
}
