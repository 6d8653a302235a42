/** The script of every page of a site with `offline: true`: starts the service worker and says when there is no network. */
import { listKeptPages } from './kept-pages.ts';
import { TRUSTED_TYPES_POLICY } from './offline-site.ts';

/** The part of Trusted Types that is used; browsers without them take the address as it is. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

const script = document.currentScript;
const { worker = '', scope = '' } = script instanceof HTMLScriptElement ? script.dataset : {};
if ('serviceWorker' in navigator) {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  // The one address that it will ever name, whatever is asked of it.
  const policy = trustedTypes?.createPolicy(TRUSTED_TYPES_POLICY, {
    createScriptURL: () => worker,
  });
  void navigator.serviceWorker.register(policy?.createScriptURL(worker) ?? worker, {
    scope,
    updateViaCache: 'none',
  });
}

const notice = document.querySelector<HTMLElement>('[data-offline-notice]');
if (notice !== null) {
  // Styles of its own would stand in the pages of all sites.
  notice.style.cssText =
    'position:fixed;inset-block-end:0;inset-inline:0;margin:0;padding:.5rem 1rem;text-align:center;font-size:.875rem;' +
    'background:var(--c-text);color:var(--c-page);z-index:10';
  const show = () => {
    notice.textContent = navigator.onLine ? '' : (notice.dataset.offlineNotice ?? '');
    notice.style.display = navigator.onLine ? 'none' : 'block';
  };
  addEventListener('online', show);
  addEventListener('offline', show);
  show();
}

const list = document.querySelector('[data-kept-pages]');
if (list !== null && 'caches' in globalThis) {
  void listKeptPages(new URL(scope, location.href).href).then((pages) => {
    for (const { url, title } of pages) {
      const link = document.createElement('a');
      link.href = url;
      link.textContent = title;
      const item = document.createElement('li');
      item.append(link);
      list.append(item);
    }
    list.closest('[hidden]')?.toggleAttribute('hidden', pages.length === 0);
  });
}
