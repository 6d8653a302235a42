import type { SearchStrings } from '../../site/strings/search.ts';
import { DOCUMENT_KINDS } from '../document-kind.ts';
import { countFacet, type FacetCount, type FacetName, type Facets } from '../facet.ts';
import { h } from './dom.ts';
import type { Found, KindCounts } from './finder.ts';

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

/** A filter that can be chosen; `key` tells it from all others. */
interface Choice {
  readonly key: string;
  readonly label: string;
  readonly count?: number;
  readonly pressed: boolean;
  readonly act: () => void;
}

/**
 * Puts the filters of results into an element, with the number of results behind each, in place of those of the last
 * results. What had the focus keeps it, and what was unfolded stays so.
 *
 * @param kinds results of the kinds that the reader did not ask for, as far as they have been counted
 */
export function showFacets(
  element: HTMLElement,
  facets: Facets,
  found: Found,
  kinds: KindCounts,
  strings: SearchStrings,
  actions: FacetActions,
): void {
  const active = document.activeElement;
  const focused =
    active instanceof HTMLElement && element.contains(active) ? active.dataset.key : undefined;
  const unfolded = new Set(
    Array.from(element.querySelectorAll<HTMLElement>('details[open]'), ({ dataset }) => dataset.of),
  );
  element.replaceChildren(
    h('summary', { 'data-key': 'filters' }, strings.filters),
    ...createFacets(facets, found, kinds, strings, actions, unfolded),
  );
  if (focused === undefined) return;
  const again = Array.from(element.querySelectorAll<HTMLElement>('[data-key]')).find(
    ({ dataset }) => dataset.key === focused,
  );
  (again ?? element.querySelector<HTMLElement>('summary'))?.focus();
}

function createFacets(
  facets: Facets,
  { request, places, strong }: Found,
  kindCounts: KindCounts,
  strings: SearchStrings,
  actions: FacetActions,
  unfolded: ReadonlySet<string | undefined>,
): readonly HTMLElement[] {
  const { selection } = request;
  const group = (name: string, title: string, choices: readonly Choice[]) =>
    choices.length === 0 ? [] : [createGroup(name, title, choices, strings, unfolded.has(name))];
  const facet = (name: FacetName, labelOf = ({ label }: FacetCount) => label) =>
    group(
      name,
      strings.facets[name],
      countFacet(facets, name, selection, places).map((count) => ({
        key: `${name}:${count.value}`,
        label: labelOf(count),
        count: count.count,
        pressed: selection.get(name)?.has(count.value) ?? false,
        act: () => actions.toggle(name, count.value),
      })),
    );
  const kind = Array.from(selection.get('kind') ?? ['question'])[0];
  const kinds = DOCUMENT_KINDS.map((value) => {
    const count = kind === value ? strong : kindCounts.get(value);
    return {
      key: `kind:${value}`,
      label: strings.kinds[value],
      ...(count === undefined ? {} : { count }),
      pressed: kind === value,
      act: () => actions.toggle('kind', value),
    };
  });
  const sorts = (['relevance', 'date'] as const).map((value) => ({
    key: `sort:${value}`,
    label: value === 'date' ? strings.byDate : strings.byRelevance,
    pressed: request.sort === value,
    act: () => actions.sort(value),
  }));
  const button = (key: string, label: string, act: () => void) => {
    const made = h('button', { type: 'button', class: `search-${key}`, 'data-key': key }, label);
    made.addEventListener('click', act);
    return h('div', {}, made);
  };
  return [
    ...(selection.size > 0 ? [button('clear', strings.clearFilters, actions.clear)] : []),
    ...group('kind', strings.facets.kind, kinds),
    ...group('sort', strings.sort, sorts),
    ...facet('tag'),
    ...facet('year'),
    ...facet('answered', ({ value }) =>
      value === 'yes' ? strings.answered.yes : strings.answered.no,
    ),
    ...(facets.has('person')
      ? facet('person')
      : [button('people', strings.showPeople, actions.people)]),
  ];
}

function createGroup(
  name: string,
  title: string,
  choices: readonly Choice[],
  { more }: SearchStrings,
  open: boolean,
): HTMLElement {
  const fieldset = h(
    'fieldset',
    {},
    h('legend', {}, title),
    ...choices.slice(0, SHOWN).map(createToggle),
  );
  const rest = choices.slice(SHOWN);
  if (rest.length > 0) {
    const details = h(
      'details',
      { 'data-of': name },
      h('summary', { 'data-key': `more:${name}` }, more),
    );
    // Hundreds of values are made when someone wants to see them.
    const unfold = () => details.append(...rest.map(createToggle));
    if (open) unfold();
    else details.addEventListener('toggle', unfold, { once: true });
    details.open = open;
    fieldset.append(details);
  }
  return fieldset;
}

/** A button that is pressed where the value is chosen. */
function createToggle({ key, label, count, pressed, act }: Choice): HTMLElement {
  const button = h(
    'button',
    {
      type: 'button',
      'aria-pressed': String(pressed),
      class: 'search-toggle',
      'data-key': key,
    },
    label,
    count === undefined ? undefined : h('span', { class: 'search-count' }, String(count)),
  );
  button.addEventListener('click', act);
  return button;
}
