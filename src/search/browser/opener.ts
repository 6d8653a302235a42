/**
 * The only part of the search that every page loads. It opens the search where a reader turns to it: a click on a link
 * to it or into a field for it, typing there, `/`, or Ctrl or ⌘ with K. On the search page these lead to its own field.
 * It also has the page that a result leads to marked.
 */
import { beginSearch } from './begin.ts';

const link = document.querySelector<HTMLAnchorElement>('a[data-search-open]');
/** The search of the search page, whose own script this loads. */
const panel = document.querySelector<HTMLElement>('[data-search]:not([data-compact])');

if (panel !== null) loadPanel(panel);

/** Loads the search of the search page. What the address asks stands in the field at once. */
function loadPanel(element: HTMLElement): void {
  beginSearch(element.dataset.engine ?? '');
  const input = element.querySelector('input');
  if (input?.value === '') input.value = new URLSearchParams(location.search).get('q') ?? '';
  import('./search-element.ts').catch(() => {
    delete document.documentElement.dataset.asked;
    const failure = element.querySelector<HTMLElement>('[data-failure]');
    if (failure !== null) failure.hidden = false;
  });
}

/** @param field whose text is carried over */
async function open(field?: HTMLInputElement): Promise<void> {
  if (panel !== null) {
    panel.querySelector('input')?.focus();
    return;
  }
  if (link === null) return;
  try {
    const { openDialog } = await import('./dialog.ts');
    await openDialog(new URL('..', link.href).pathname, field?.value ?? '');
    if (field !== undefined) field.value = '';
  } catch {
    // The dialog did not load. A form still leads to the search page; so does this.
    if (field === undefined) location.assign(link.href);
  }
}

link?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  void open();
});

for (const field of document.querySelectorAll<HTMLInputElement>('[data-search-form] input')) {
  if (field.closest('[data-search]') !== null) continue;
  field.addEventListener('click', () => void open(field));
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) void open(field);
  });
  field.addEventListener('compositionend', () => void open(field));
}

addEventListener('keydown', (event) => {
  const { target } = event;
  const typing =
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const slash = event.key === '/' && plain && !typing;
  const control =
    event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
  if (event.isComposing || (!slash && !control)) return;
  event.preventDefault();
  void open();
});

if (location.hash.startsWith('#mark=')) void import('./mark.ts').then(({ markPage }) => markPage());
