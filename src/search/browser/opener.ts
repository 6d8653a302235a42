/**
 * The only part of the search that every page loads. It opens the search where a reader turns to it: a click on
 * `a[data-search-open]`, `/`, or Ctrl or ⌘ with K. On the search page these lead to the field. It also has the page that a
 * result leads to marked.
 */
const link = document.querySelector<HTMLAnchorElement>('a[data-search-open]');

async function open(): Promise<void> {
  const page = document.querySelector<HTMLElement>('[data-search]:not([data-compact])');
  if (page !== null) {
    page.focus();
    return;
  }
  try {
    const { openDialog } = await import('./dialog.ts');
    openDialog(link?.dataset.base ?? '/');
  } catch {
    // The dialog did not load: its page says more.
    if (link !== null) location.assign(link.href);
  }
}

link?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  void open();
});

addEventListener('keydown', (event) => {
  const typing =
    event.target instanceof HTMLElement &&
    (event.target.isContentEditable ||
      ['INPUT', 'TEXTAREA', 'SELECT'].includes(event.target.tagName));
  const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  const control =
    event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
  if (event.isComposing || (!slash && !control)) return;
  event.preventDefault();
  void open();
});

if (location.hash.startsWith('#mark=')) void import('./mark.ts').then(({ markPage }) => markPage());
