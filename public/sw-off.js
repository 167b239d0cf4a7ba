// Takes the kept site out of this device: in the place of `sw.js` it ends a release that went wrong, and in a build for
// development nothing is kept at all. Pages that are open go on; the next one opened comes from the network.

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const store = `strona ${new URL(self.registration.scope).pathname}`;
  event.waitUntil(caches.delete(store).then(() => self.registration.unregister()));
});
