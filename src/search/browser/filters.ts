import type { SearchStrings } from '../../site/strings/search.ts';
import { wantsLessData } from './data-wish.ts';
import { h } from './dom.ts';
import { showFacets, type FacetActions } from './facet-list.ts';
import type { Finder, Found, KindCounts } from './finder.ts';

/** Rest after results that were typed for before the filters follow, in milliseconds: who types on has no use for them. */
export const TYPING_REST = 120;
/** Rest before the other kinds are counted, in milliseconds: they stand in an index of their own. */
const KINDS_REST = 500;
/** Wide enough for the filters to stand beside the results. */
const WIDE = '(min-width: 60rem)';
const NO_KINDS: KindCounts = new Map();

/** The filters beside results. They come after them, and numbers of other kinds after that. */
export class Filters {
  readonly element = h('details', { class: 'search-filters', hidden: '' });
  readonly #finder: Finder;
  readonly #strings: SearchStrings;
  readonly #actions: Omit<FacetActions, 'people'>;
  #people = false;
  #found: Found | undefined;
  #counted: Found | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(finder: Finder, strings: SearchStrings, actions: Omit<FacetActions, 'people'>) {
    this.#finder = finder;
    this.#strings = strings;
    this.#actions = actions;
    this.element.addEventListener('click', ({ target }) => {
      // Folded filters show no numbers, and need none. The click unfolds them once it is through.
      if (target instanceof Element && target.closest('summary')?.parentElement === this.element)
        setTimeout(() => void this.#countKinds());
    });
  }

  /** Shows the filters of results, after a rest in milliseconds. */
  show(found: Found, rest: number): void {
    this.cancel();
    this.#found = found;
    if (this.element.hidden) {
      // Room for them at once: results must not move when they come.
      this.element.append(h('summary', { 'data-key': 'filters' }, this.#strings.filters));
      this.element.open = matchMedia(WIDE).matches;
      this.element.hidden = false;
    }
    this.#timer = setTimeout(() => void this.#show(found), rest);
  }

  /** Drops what is still to be shown: the reader asks for something else. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#found = undefined;
  }

  hide(): void {
    this.cancel();
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  async #show(found: Found, kinds = NO_KINDS): Promise<void> {
    const people = this.#people || found.request.selection.has('person');
    try {
      const facets = await this.#finder.facetsOf(found.archive, people);
      if (found !== this.#found) return;
      showFacets(this.element, facets, found, kinds, this.#strings, {
        ...this.#actions,
        people: () => {
          this.#people = true;
          void this.#show(found, kinds);
        },
      });
    } catch {
      // Results stand without their filters.
      if (found === this.#found) this.hide();
      return;
    }
    if (kinds === NO_KINDS && !wantsLessData())
      this.#timer = setTimeout(() => void this.#countKinds(), KINDS_REST);
  }

  async #countKinds(): Promise<void> {
    const found = this.#found;
    if (found === undefined || found === this.#counted || !this.element.open) return;
    this.#counted = found;
    try {
      const kinds = await this.#finder.countKinds(found.request);
      if (found === this.#found) await this.#show(found, kinds);
    } catch {
      // The kinds stand without their numbers.
    }
  }
}
