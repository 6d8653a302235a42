import { createRoutes, type Routes } from '../../site/routes.ts';
import { searchStrings, type SearchStrings } from '../../site/strings/search.ts';
import type { FacetName } from '../facet.ts';
import { Address, type View } from './address.ts';
import { Ahead } from './ahead.ts';
import { fill, h } from './dom.ts';
import { Filters, TYPING_REST } from './filters.ts';
import { Finder, type Found } from './finder.ts';
import { createChips, createLists } from './help-list.ts';
import { addRecent, clearRecent, readRecent } from './recent.ts';
import { readRequest, toggle, type Request } from './request.ts';
import { createResult } from './result-list.ts';

/** Results shown at first, and added at a time. */
const PAGE = 10;
/** Rest after a keystroke before a search begins, in milliseconds, while another is on its way. */
const REST = 25;
const AT_THE_TOP: View = { shown: 0, top: 0 };
/** Time that an answer may take before the page says that it is on its way, in milliseconds. */
const LOADING_REST = 300;

/**
 * `<wenda-search>`: the search field with its results. On the search page the form is in the HTML and the address keeps
 * the request; in the dialog (`data-compact`) the element makes its own form and leaves the address alone.
 */
export class SearchElement extends HTMLElement {
  readonly #strings: SearchStrings =
    searchStrings[document.documentElement.lang.startsWith('zh') ? 'zh-CN' : 'en'];
  readonly #status = h('p', { class: 'search-status', role: 'status' });
  readonly #help = h('div', { class: 'search-help' });
  readonly #results = h('ol', { class: 'search-results' });
  readonly #more = h(
    'button',
    { type: 'button', class: 'search-more', hidden: '' },
    this.#strings.more,
  );
  #routes: Routes = createRoutes({ origin: '', base: '/' });
  #finder: Finder | undefined;
  #request: Request = { text: '', selection: new Map(), sort: 'relevance' };
  #filters: Filters | undefined;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #address = new Address();
  readonly #ahead = new Ahead();
  #input: HTMLInputElement | undefined;

  connectedCallback(): void {
    if (this.#finder !== undefined) return;
    const base = this.dataset.base ?? '/';
    this.#routes = createRoutes({ origin: '', base });
    this.#finder = new Finder({
      questions: this.#routes.pagefind(),
      digests: this.#routes.pagefindDigests(),
    });
    if (this.#isPage) {
      this.#filters = new Filters(this.#finder, this.#strings, {
        toggle: (name, value) => this.#toggle(name, value),
        sort: (sort) => this.#change({ ...this.#request, sort }, 'push'),
        clear: () => this.#change({ ...this.#request, selection: new Map() }, 'push'),
      });
    }
    const form = this.querySelector('form') ?? this.#createForm();
    this.#input = form.querySelector('input') ?? undefined;
    this.querySelector('[data-idle]')?.remove();
    this.append(
      this.#status,
      h(
        'div',
        { class: 'search-body' },
        this.#filters?.element,
        h('div', { class: 'search-main' }, this.#help, this.#results, this.#more),
      ),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    form.addEventListener('input', (event) => {
      // While an input method composes, the field holds letters that nobody means.
      if (event instanceof InputEvent && event.isComposing) return;
      this.#typed();
    });
    form.addEventListener('compositionend', () => this.#typed());
    this.#more.addEventListener('click', () => void this.#showMore());
    this.#results.addEventListener('click', () => addRecent(this.#request.text));
    this.addEventListener('keydown', (event) => this.#key(event));
    if (this.#isPage) {
      addEventListener('click', () => this.#keepView(), { capture: true });
      addEventListener('popstate', () => this.#readAddress());
      // Who typed before this script came is answered too.
      if (location.search === '' && this.#input?.value) this.#askTyped();
      else this.#readAddress();
    } else {
      this.#finder.warm();
      this.#showIdle();
    }
  }

  override focus(): void {
    this.#input?.focus();
    // What was asked before is there to be read or to be typed over.
    if (!this.#isPage) this.#input?.select();
  }

  /** Puts a text into the field and searches for it. */
  searchFor(text: string): void {
    if (this.#input !== undefined) this.#input.value = text;
    this.#change({ ...this.#request, text }, 'replace');
  }

  get #isPage(): boolean {
    return this.dataset.compact === undefined;
  }

  #createForm(): HTMLFormElement {
    const { label, placeholder } = this.#strings;
    const form = h(
      'form',
      { role: 'search', action: this.#routes.search(), class: 'search-form' },
      h('input', {
        type: 'search',
        name: 'q',
        'aria-label': label,
        placeholder,
        autocomplete: 'off',
        autocapitalize: 'off',
        spellcheck: 'false',
        enterkeyhint: 'search',
      }),
    );
    this.append(form);
    return form;
  }

  #readAddress(): void {
    this.#address.forget();
    const request = readRequest(new URLSearchParams(location.search));
    if (this.#input !== undefined) this.#input.value = request.text;
    void this.#ask(request, 0, this.#address.kept);
  }

  #keepView(): void {
    this.#address.keep({ shown: this.#results.childElementCount, top: scrollY });
  }

  #typed(): void {
    clearTimeout(this.#timer);
    if (this.dataset.state === 'loading') this.#timer = setTimeout(() => this.#askTyped(), REST);
    else this.#askTyped();
  }

  #askTyped(): void {
    const text = this.#input?.value ?? '';
    if (text === this.#request.text && this.dataset.state === 'done') return;
    this.#change({ ...this.#request, text }, 'replace');
  }

  #submit(): void {
    clearTimeout(this.#timer);
    const text = this.#input?.value ?? '';
    addRecent(text);
    if (this.#isPage) {
      this.#change({ ...this.#request, text }, 'replace');
      this.#address.settle();
    } else location.assign(this.#routes.search(text));
  }

  /** Asks something else, and keeps it in the address. */
  #change(request: Request, how: 'push' | 'replace'): void {
    if (this.#isPage) this.#address[how](request);
    void this.#ask(request, how === 'push' ? 0 : TYPING_REST);
  }

  /**
   * @param rest milliseconds before the filters follow the results
   * @param view what the reader saw of the results before
   */
  async #ask(request: Request, rest = 0, view: View = AT_THE_TOP): Promise<void> {
    this.#filters?.cancel();
    this.#request = request;
    this.#turn += 1;
    const turn = this.#turn;
    if (request.text.trim() === '') {
      this.#showIdle();
      return;
    }
    this.dataset.state = 'loading';
    const patience = this.#results.childElementCount === 0 ? 0 : LOADING_REST;
    setTimeout(() => {
      if (turn === this.#turn && this.dataset.state === 'loading')
        this.#status.textContent = this.#strings.loading;
    }, patience);
    try {
      const finder = this.#finder;
      if (finder === undefined) return;
      const found = await finder.find(request);
      const shown = view.shown > PAGE ? view.shown : Math.min(found.strong, PAGE);
      const cards = await finder.cardsOf(found.archive, found.results.slice(0, shown));
      if (turn !== this.#turn) return;
      this.#results.replaceChildren(
        ...cards.map((card) => createResult(card, found.query, this.#strings, this.#routes)),
      );
      this.#found = found;
      this.#filters?.show(found, rest);
      this.#showFound(found);
      if (view.top > 0) scrollTo({ top: view.top, behavior: 'instant' });
    } catch {
      if (turn !== this.#turn) return;
      this.#showFailure();
    }
    if (this.#found?.request === request) this.#ahead.shown(this.#found);
  }

  #found: Found | undefined;

  #showFound(found: Found): void {
    const { request, query, results, strong } = found;
    const strings = this.#strings;
    const other = query.text !== request.text;
    const q = toShort(request.text.trim());
    this.#status.textContent =
      results.length === 0
        ? fill(strings.noResults, { q })
        : other
          ? fill(strings.insteadOf, { q, n: toShort(query.text) })
          : fill(strings.results, { n: strong });
    this.#offerMore(found, this.#results.childElementCount);
    this.#help.replaceChildren(...this.#createHelp(found));
    this.#settle('done', request.text);
  }

  /** Offers what is not shown yet: first the results that answer the query, then the weak ones. */
  #offerMore({ results, strong }: Found, shown: number): void {
    const { more, weaker } = this.#strings;
    this.#more.hidden = shown >= results.length;
    this.#more.textContent =
      shown < strong ? more : fill(weaker, { n: results.length - Math.max(shown, strong) });
  }

  #createHelp({ query, results, nearest, places }: Found): readonly Node[] {
    const strings = this.#strings;
    const nodes: Node[] = [];
    const meant = nearest.filter((text) => text !== query.text);
    if (meant.length > 0) {
      nodes.push(h('p', {}, strings.nearest), createChips(meant, this.#searchWord));
    }
    if (results.length === 0 && places.length > 0) {
      const clear = h('button', { type: 'button' }, strings.clearFilters);
      clear.addEventListener('click', () =>
        this.#change({ ...this.#request, selection: new Map() }, 'push'),
      );
      nodes.push(h('p', {}, clear));
    } else if (results.length === 0) {
      nodes.push(h('p', {}, strings.noResultsHelp), createLists(strings, this.#routes));
    } else if (!this.#isPage) {
      const all = h(
        'a',
        { href: this.#routes.search(this.#request.text), class: 'search-all' },
        strings.allResults,
      );
      nodes.push(h('p', {}, all));
    }
    return nodes;
  }

  /** Searches for a word that was offered. */
  readonly #searchWord = (word: string): void => {
    if (this.#input !== undefined) this.#input.value = word;
    this.#change({ ...this.#request, text: word }, 'push');
    this.focus();
  };

  #showIdle(): void {
    this.#results.replaceChildren();
    this.#filters?.hide();
    this.#more.hidden = true;
    this.#status.textContent = '';
    const recent = readRecent();
    const nodes: Node[] = [h('p', {}, this.#strings.idle)];
    if (this.#isPage) nodes.push(createLists(this.#strings, this.#routes));
    if (recent.length > 0) {
      const clear = h(
        'button',
        { type: 'button', class: 'search-clear' },
        this.#strings.clearRecent,
      );
      clear.addEventListener('click', () => {
        clearRecent();
        this.#showIdle();
        this.focus();
      });
      nodes.push(
        h('p', { class: 'search-recent' }, this.#strings.recent, ' ', clear),
        createChips(recent, this.#searchWord),
      );
    }
    this.#help.replaceChildren(...nodes);
    this.#settle('idle', '');
  }

  #showFailure(): void {
    const strings = this.#strings;
    const retry = h('button', { type: 'button', class: 'search-retry' }, strings.retry);
    retry.addEventListener('click', () => {
      this.#finder?.forget();
      void this.#ask(this.#request);
    });
    this.#results.replaceChildren();
    this.#filters?.hide();
    this.#more.hidden = true;
    this.#status.textContent = strings.failed;
    this.#help.replaceChildren(
      h('p', {}, strings.failedHelp),
      createLists(strings, this.#routes),
      h('p', {}, retry),
    );
    this.#settle('error', this.#request.text);
  }

  #settle(state: 'idle' | 'done' | 'error', query: string): void {
    this.dataset.query = query;
    this.dataset.state = state;
  }

  async #showMore(): Promise<void> {
    const found = this.#found;
    const turn = this.#turn;
    if (found === undefined) return;
    const shown = this.#results.childElementCount;
    try {
      const edge = shown < found.strong ? found.strong : found.results.length;
      const end = Math.min(edge, shown + PAGE);
      const cards = await this.#finder?.cardsOf(found.archive, found.results.slice(shown, end));
      if (cards === undefined || turn !== this.#turn) return;
      const added = cards.map((card) =>
        createResult(card, found.query, this.#strings, this.#routes),
      );
      this.#results.append(...added);
      this.#offerMore(found, shown + added.length);
      added[0]?.querySelector('a')?.focus();
    } catch {
      if (turn === this.#turn) this.#showFailure();
    }
  }

  #toggle(name: FacetName, value: string): void {
    const { selection } = this.#request;
    // A reader looks for one kind at a time: other kinds stand in another index.
    const changed =
      name === 'kind' ? new Map([...selection].filter(([key]) => key !== 'kind')) : selection;
    const next = name === 'kind' && value === 'question' ? changed : toggle(changed, name, value);
    this.#change({ ...this.#request, selection: next }, 'push');
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const links = Array.from(this.#results.querySelectorAll<HTMLAnchorElement>('a[data-result]'));
    const at = links.findIndex((link) => link === document.activeElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && (at >= 0 || document.activeElement === this.#input)) {
      const next = links[at + step];
      if (next === undefined && !(step < 0 && at === 0)) return;
      event.preventDefault();
      if (next === undefined) this.#input?.focus();
      else next.focus();
    } else if (event.key === 'Escape' && !this.#isPage) {
      // A browser would empty the field first.
      event.preventDefault();
      this.closest('dialog')?.close();
    } else if (event.key === 'Escape' && at >= 0) {
      event.preventDefault();
      this.#input?.focus();
    }
  }
}

/** Longest query that is repeated whole, in characters: readers paste whole messages. */
const REPEATED = 60;

function toShort(text: string): string {
  const chars = Array.from(text);
  return chars.length <= REPEATED ? text : `${chars.slice(0, REPEATED).join('')}…`;
}

if (customElements.get('wenda-search') === undefined)
  customElements.define('wenda-search', SearchElement);
