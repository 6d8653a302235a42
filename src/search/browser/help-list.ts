import type { Routes } from '../../site/routes.ts';
import type { SearchStrings } from '../../site/strings/search.ts';
import { h } from './dom.ts';

/** Makes a row of words to search for. */
export function createChips(
  words: readonly string[],
  search: (word: string) => void,
): HTMLUListElement {
  return h(
    'ul',
    { class: 'search-chips' },
    ...words.map((word) => {
      const chip = h('button', { type: 'button' }, word);
      chip.addEventListener('click', () => search(word));
      return h('li', {}, chip);
    }),
  );
}

/** Makes the links to what can be browsed where a search does not help. */
export function createLists({ lists }: SearchStrings, routes: Routes): HTMLUListElement {
  const link = (href: string, text: string) => h('li', {}, h('a', { href }, text));
  return h(
    'ul',
    { class: 'search-lists' },
    link(routes.questions(), lists.questions),
    link(routes.digests(), lists.digests),
    link(routes.tags(), lists.tags),
    link(routes.authors(), lists.authors),
    link(routes.readings(), lists.readings),
  );
}
