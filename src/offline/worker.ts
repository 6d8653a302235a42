/**
 * The service worker of a site with `offline: true`. Pages come from the network whenever it answers; what was visited,
 * and the search index once someone has searched, is kept for when it does not.
 */
import { clientsClaim, setCacheNameDetails, type WorkboxPlugin } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { matchPrecache, precache } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst, NetworkOnly, StaleWhileRevalidate } from 'workbox-strategies';
import { createKeptSearch } from './kept-search.ts';
import type { OfflineSite } from './offline-site.ts';
import type { LifeEvent, WorkerScope } from './worker-scope.ts';

/** The build puts the site's own in its place. */
declare const SITE: OfflineSite;
// TypeScript takes every script for one of a page; this one is bundled for a service worker alone.
const worker = globalThis as unknown as WorkerScope;

/** Seconds after which a kept page is shown although the network may still answer. */
const PAGE_TIMEOUT = 8;
/** Seconds that a file of the search index may take where a kept one can stand in. */
const SEARCH_TIMEOUT = 3;
/** What pages load: `Request.destination`. */
const FILE_KINDS = new Set(['script', 'style', 'image', 'font', 'manifest']);
const PAGES_KEPT = 300;
const FILES_KEPT = 200;
const HASHED_FILES_KEPT = 60;

const { scope } = worker.registration;
/** Sites below other paths of the same origin share the browser's caches: names end with the site's own address. */
const nameOf = (kind: string) => `wenda-${kind}-${scope}`;
const NAMES = {
  pages: nameOf('pages'),
  files: nameOf('files'),
  hashed: nameOf('hashed'),
  search: nameOf('search'),
};
setCacheNameDetails({ prefix: 'wenda', suffix: scope });

// Workbox's own types forget that an absent callback may also be `undefined`.
const keepAtMost = (maxEntries: number) =>
  new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true }) as WorkboxPlugin;

/** A page is the same whatever its query; redirects, errors and feeds are not kept. */
const onlyPages: WorkboxPlugin = {
  cacheKeyWillBeUsed: ({ request }) => Promise.resolve(withoutQuery(request.url)),
  cacheWillUpdate: ({ response }) =>
    Promise.resolve(response.status === 200 && isHtml(response) ? response : null),
};
const pages = new NetworkFirst({
  cacheName: NAMES.pages,
  networkTimeoutSeconds: PAGE_TIMEOUT,
  plugins: [onlyPages, keepAtMost(PAGES_KEPT)],
});
const hashed = new CacheFirst({
  cacheName: NAMES.hashed,
  plugins: [keepAtMost(HASHED_FILES_KEPT)],
});
const files = new StaleWhileRevalidate({
  cacheName: NAMES.files,
  plugins: [keepAtMost(FILES_KEPT)],
});
const kept = createKeptSearch(SITE, NAMES.search);
const search = new NetworkOnly({
  networkTimeoutSeconds: SEARCH_TIMEOUT,
  plugins: [
    {
      fetchDidSucceed: ({ response, event }) => {
        // Workbox's types name TypeScript's library for workers, which is not loaded: see `worker-scope.ts`.
        (event as LifeEvent).waitUntil(kept.keep());
        return Promise.resolve(response);
      },
      handlerDidError: ({ request }) => kept.find(request.url),
    },
  ],
});

precache([...SITE.precached]);
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && url.href.startsWith(scope),
  pages,
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith(SITE.searchFolder),
  search,
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith(SITE.hashedFolder),
  hashed,
);
registerRoute(
  ({ request, url }) => url.href.startsWith(scope) && FILE_KINDS.has(request.destination),
  files,
);
setCatchHandler(async ({ request }) => {
  const { pathname } = new URL(request.url);
  const page = pathname === SITE.searchPage ? SITE.searchPage : SITE.offlinePage;
  const found = request.mode === 'navigate' ? await matchPrecache(page) : undefined;
  return found ?? Response.error();
});

worker.addEventListener('install', (event) => {
  // Pages are those of the network, so a new worker need not wait for old pages to be closed.
  void worker.skipWaiting();
  const requests = SITE.hashedFiles.map((url) => new Request(url));
  event.waitUntil(Promise.all(requests.map((request) => hashed.handle({ event, request }))));
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([removeFormerCaches(), keepOpenPages(event), kept.renew()]));
  event.waitUntil(worker.registration.navigationPreload?.enable());
});
clientsClaim();

/** Caches of this site that an earlier version had and this one has not. */
async function removeFormerCaches(): Promise<void> {
  const former = (await caches.keys()).filter(
    (name) =>
      name.startsWith('wenda-') &&
      name.endsWith(`-${scope}`) &&
      !name.startsWith('wenda-precache-') &&
      !Object.values(NAMES).includes(name),
  );
  await Promise.all(former.map((name) => caches.delete(name)));
}

/** The page that brought the worker was loaded before there was one. */
async function keepOpenPages(event: LifeEvent): Promise<void> {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const urls = open.map(({ url }) => url).filter((url) => url.startsWith(scope));
  // A page that cannot be had now is kept at the next visit.
  await Promise.allSettled(
    urls.map((url) => pages.handle({ event, request: new Request(withoutQuery(url)) })),
  );
}

function withoutQuery(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

function isHtml(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('text/html') ?? false;
}
