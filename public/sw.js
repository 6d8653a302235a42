/**
 * Ends the service worker of a site that is no longer kept offline. Where `site.yaml` says `offline: true`, the build
 * writes the real one in its place; browsers that know the real one ask for this file and find that it has gone.
 */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const { scope } = self.registration;
  const end = async () => {
    const names = await caches.keys();
    const ours = names.filter((name) => name.startsWith('wenda-') && name.endsWith(`-${scope}`));
    await Promise.all(ours.map((name) => caches.delete(name)));
    await self.registration.unregister();
  };
  event.waitUntil(end());
});
