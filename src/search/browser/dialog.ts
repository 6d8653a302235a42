import { searchStrings } from '../../site/strings/search.ts';
import { h } from './dom.ts';
import styles from '../../styles/search.css?url';
import './search-element.ts';
import type { SearchElement } from './search-element.ts';

let dialog: HTMLDialogElement | undefined;
let styled: Promise<void> | undefined;

/** Opens the search over the page, for a text if there is one; else what was searched before is still there. */
export async function openDialog(base: string, text: string): Promise<void> {
  dialog ??= createDialog(base);
  await (styled ??= loadStyles());
  if (!dialog.open) dialog.showModal();
  const search = dialog.querySelector<SearchElement>('wenda-search');
  if (text !== '') search?.searchFor(text);
  search?.focus();
}

/** Pages do not carry the styles of a search that few readers open. Without them it is plain, and works. */
function loadStyles(): Promise<void> {
  const link = h('link', { rel: 'stylesheet', href: styles });
  return new Promise((resolve) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}

function createDialog(base: string): HTMLDialogElement {
  const strings = searchStrings[document.documentElement.lang.startsWith('zh') ? 'zh-CN' : 'en'];
  const close = h(
    'button',
    { type: 'button', class: 'search-close', 'aria-label': strings.close },
    '✕',
  );
  const created = h(
    'dialog',
    { class: 'search-dialog', 'aria-label': strings.title },
    h('wenda-search' as 'div', {
      'data-search': '',
      'data-base': base,
      'data-compact': '',
      'data-state': 'idle',
      'data-query': '',
    }),
    h('p', { class: 'search-keys' }, strings.keys),
    close,
  );
  close.addEventListener('click', () => created.close());
  created.addEventListener('click', (event) => {
    if (event.target === created) created.close();
  });
  document.body.append(created);
  return created;
}
