import type { SearchStrings } from '../../site/strings/search.ts';
import type { Routes } from '../../site/routes.ts';
import type { Card } from '../card.ts';
import { findExcerpt, findMatches, leaveOutTitle, toStretches } from '../passage.ts';
import type { Query } from '../query.ts';
import { h, toNodes } from './dom.ts';

/** Makes one result: its title is the link, the best passage stands below it, then where it is from. */
export function createResult(
  card: Card,
  query: Query,
  strings: SearchStrings,
  routes: Routes,
): HTMLLIElement {
  const others = leaveOutTitle(card.passages, card.title);
  const excerpt = findExcerpt(others.length > 0 ? others : card.passages, query);
  const role = excerpt === undefined ? '' : strings.roles[excerpt.role];
  const origin = h(
    'p',
    { class: 'search-origin' },
    h('time', { datetime: card.day }, card.day),
    ...(card.kind === 'question' ? [] : [h('span', {}, strings.kinds[card.kind])]),
    ...(card.answered ? [] : [h('span', { class: 'search-unanswered' }, strings.answered.no)]),
    ...card.people.map(({ name, slug }) => h('a', { href: routes.author(slug) }, name)),
    ...card.tags.map(({ name, slug }) =>
      h('a', { href: routes.tag(slug), class: 'search-tag' }, name),
    ),
  );
  return h(
    'li',
    { class: 'search-result' },
    h(
      'a',
      { href: card.url + toMarkHash(query), 'data-result': '', class: 'search-title' },
      ...toNodes(toStretches(card.title, findMatches(card.title, query))),
    ),
    excerpt &&
      h(
        'p',
        { class: 'search-excerpt' },
        role === '' ? undefined : h('span', { class: 'search-role' }, role),
        ...toNodes(excerpt.stretches),
      ),
    origin,
  );
}

/** Hash that tells the hit's page what to mark; the page takes it off its address once it has. */
function toMarkHash(query: Query): string {
  return `#mark=${encodeURIComponent(query.folded.trim())}`;
}
