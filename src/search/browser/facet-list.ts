import type { SearchStrings } from '../../site/strings/search.ts';
import { countFacet, type FacetCount, type FacetName, type Facets } from '../facet.ts';
import { h } from './dom.ts';
import type { Found } from './finder.ts';

/** What a reader can do with the filters. */
export interface FacetActions {
  readonly toggle: (name: FacetName, value: string) => void;
  readonly sort: (sort: Found['request']['sort']) => void;
  readonly clear: () => void;
  /** Loads the people, who are too many to be loaded unasked. */
  readonly people: () => void;
}

/** Values of a facet that are shown at first. */
const SHOWN = 8;

/** Makes the filters of results, with the number of results behind each. */
export function createFacets(
  facets: Facets,
  { request, places }: Found,
  strings: SearchStrings,
  actions: FacetActions,
): readonly HTMLElement[] {
  const { selection } = request;
  const group = (name: FacetName, labelOf = ({ label }: FacetCount) => label) => {
    const counts = countFacet(facets, name, selection, places);
    if (counts.length === 0) return [];
    return [
      createGroup(
        strings.facets[name],
        counts.map((count) =>
          createToggle(
            labelOf(count),
            count.count,
            selection.get(name)?.has(count.value) ?? false,
            () => actions.toggle(name, count.value),
          ),
        ),
        strings.more,
      ),
    ];
  };
  const kind = Array.from(selection.get('kind') ?? ['question'])[0];
  const kinds = (['question', 'digest', 'reading'] as const).map((value) =>
    createToggle(strings.kinds[value], undefined, kind === value, () =>
      actions.toggle('kind', value),
    ),
  );
  const sorts = (['relevance', 'date'] as const).map((value) =>
    createToggle(
      value === 'date' ? strings.byDate : strings.byRelevance,
      undefined,
      request.sort === value,
      () => actions.sort(value),
    ),
  );
  const nodes = [
    createGroup(strings.facets.kind, kinds, strings.more),
    createGroup(strings.sort, sorts, strings.more),
    ...group('tag'),
    ...group('year'),
    ...group('answered', ({ value }) =>
      value === 'yes' ? strings.answered.yes : strings.answered.no,
    ),
  ];
  if (facets.has('person')) {
    nodes.push(...group('person'));
  } else {
    const show = h('button', { type: 'button', class: 'search-people' }, strings.showPeople);
    show.addEventListener('click', actions.people);
    nodes.push(h('div', {}, show));
  }
  if (selection.size > 0) {
    const clear = h('button', { type: 'button', class: 'search-clear' }, strings.clearFilters);
    clear.addEventListener('click', actions.clear);
    nodes.unshift(h('div', {}, clear));
  }
  return nodes;
}

function createGroup(title: string, toggles: readonly HTMLElement[], more: string): HTMLElement {
  const rest = toggles.slice(SHOWN);
  return h(
    'fieldset',
    {},
    h('legend', {}, title),
    ...toggles.slice(0, SHOWN),
    rest.length === 0 ? undefined : h('details', {}, h('summary', {}, more), ...rest),
  );
}

/** A button that is pressed where the value is chosen. */
function createToggle(
  label: string,
  count: number | undefined,
  pressed: boolean,
  act: () => void,
): HTMLElement {
  const button = h(
    'button',
    { type: 'button', 'aria-pressed': String(pressed), class: 'search-toggle' },
    label,
    count === undefined ? undefined : h('span', { class: 'search-count' }, String(count)),
  );
  button.addEventListener('click', act);
  return button;
}
