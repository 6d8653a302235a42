import type { FacetName, Selection } from '../facet.ts';

/** What a reader asks for: it is the address of the search page. */
export interface Request {
  readonly text: string;
  readonly selection: Selection;
  readonly sort: 'relevance' | 'date';
}

const FACETS: readonly FacetName[] = ['kind', 'tag', 'year', 'answered', 'person'];

/** Reads `?q=回滚&tag=seata&year=2021&sort=date`. */
export function readRequest(parameters: URLSearchParams): Request {
  const selection = new Map<FacetName, ReadonlySet<string>>();
  for (const name of FACETS) {
    const values = parameters.getAll(name).filter((value) => value !== '');
    if (values.length > 0) selection.set(name, new Set(values));
  }
  return {
    text: parameters.get('q') ?? '',
    selection,
    sort: parameters.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

/** Writes a request as the query of an address, `''` where there is nothing to say. */
export function writeRequest({ text, selection, sort }: Request): string {
  const parameters = new URLSearchParams();
  if (text !== '') parameters.set('q', text);
  for (const name of FACETS) {
    for (const value of selection.get(name) ?? []) parameters.append(name, value);
  }
  if (sort === 'date') parameters.set('sort', 'date');
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}

/** The selection with a value added or, where it is there, taken away. */
export function toggle(selection: Selection, name: FacetName, value: string): Selection {
  const values = new Set(selection.get(name));
  if (!values.delete(value)) values.add(value);
  const changed = new Map(selection);
  if (values.size === 0) changed.delete(name);
  else changed.set(name, values);
  return changed;
}
