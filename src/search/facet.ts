import type { Named, SearchDocument } from './document.ts';

/** What results can be narrowed by. */
export type FacetName = 'kind' | 'tag' | 'year' | 'answered' | 'person';

/** A value of a facet and the documents that have it, as steps from one place to the next: `[0, 3, 1]` is 0, 3, 4. */
interface FacetValue {
  readonly value: string;
  readonly label?: string;
  readonly steps: readonly number[];
}

/** `facets.json` beside an index: what the documents can be narrowed by, all but the people. */
export type FacetFile = Readonly<Partial<Record<FacetName, readonly FacetValue[]>>>;

/** What a reader narrowed results to; values of one facet are alternatives. */
export type Selection = ReadonlyMap<FacetName, ReadonlySet<string>>;

/** A value of a facet with the number of results that have it. */
export interface FacetCount {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Facets of an index, ready to be counted: for each facet the values of each document. */
export type Facets = ReadonlyMap<
  FacetName,
  { readonly labels: ReadonlyMap<string, string>; readonly byPlace: readonly (readonly string[])[] }
>;

/** Makes the facet file of documents in the order of the index; people have a file of their own, since there are many. */
export function toFacetFiles(documents: readonly SearchDocument[]): {
  readonly facets: FacetFile;
  readonly people: FacetFile;
} {
  return {
    facets: {
      kind: collect(documents, ({ kind }) => [{ name: kind, slug: kind }]),
      tag: collect(documents, ({ tags }) => tags),
      year: collect(documents, ({ day }) => [{ name: day.slice(0, 4), slug: day.slice(0, 4) }]),
      answered: collect(documents, ({ kind, answered }) =>
        kind === 'question'
          ? [{ name: answered ? 'yes' : 'no', slug: answered ? 'yes' : 'no' }]
          : [],
      ),
    },
    people: { person: collect(documents, ({ people }) => people) },
  };
}

/** Reads facet files. */
export function readFacets(total: number, ...files: readonly FacetFile[]): Facets {
  const facets = new Map<FacetName, { labels: Map<string, string>; byPlace: string[][] }>();
  for (const file of files) {
    // The keys of a facet file are facet names: we wrote it.
    for (const [name, values] of Object.entries(file) as [FacetName, readonly FacetValue[]][]) {
      const byPlace = Array.from({ length: total }, (): string[] => []);
      for (const { value, steps } of values) {
        let place = 0;
        for (const step of steps) byPlace[(place += step)]?.push(value);
      }
      facets.set(name, {
        labels: new Map(values.map(({ value, label }) => [value, label ?? value])),
        byPlace,
      });
    }
  }
  return facets;
}

/** Whether the document at a place is among what the reader narrowed results to; `except` leaves one facet out. */
export function isSelected(
  facets: Facets,
  selection: Selection,
  place: number,
  except?: FacetName,
): boolean {
  for (const [name, wanted] of selection) {
    if (name === except || wanted.size === 0) continue;
    if (!facets.get(name)?.byPlace[place]?.some((value) => wanted.has(value))) return false;
  }
  return true;
}

/**
 * Counts the values of a facet among results, as they would be with the other facets' selection: most frequent first,
 * years newest first.
 */
export function countFacet(
  facets: Facets,
  name: FacetName,
  selection: Selection,
  places: readonly number[],
): readonly FacetCount[] {
  const facet = facets.get(name);
  if (facet === undefined) return [];
  const counts = new Map<string, number>();
  for (const value of selection.get(name) ?? []) counts.set(value, 0);
  for (const place of places) {
    if (!isSelected(facets, selection, place, name)) continue;
    for (const value of facet.byPlace[place] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const list = Array.from(counts, ([value, count]) => ({
    value,
    count,
    label: facet.labels.get(value) ?? value,
  }));
  return name === 'year'
    ? list.sort((a, b) => (a.value < b.value ? 1 : -1))
    : list.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function collect(
  documents: readonly SearchDocument[],
  valuesOf: (document: SearchDocument) => readonly Named[],
): readonly FacetValue[] {
  const values = new Map<string, { label: string; steps: number[]; last: number }>();
  documents.forEach((document, place) => {
    const seen = new Set<string>();
    for (const { name, slug } of valuesOf(document)) {
      if (seen.has(slug)) continue;
      seen.add(slug);
      const value = values.get(slug) ?? { label: name, steps: [], last: 0 };
      value.steps.push(place - value.last);
      value.last = place;
      values.set(slug, value);
    }
  });
  return Array.from(values, ([value, { label, steps }]) =>
    label === value ? { value, steps } : { value, label, steps },
  );
}
