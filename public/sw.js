// Keeps the site in this device, whole or not at all. This worker knows one edition: its files, each by the hash of its
// content. It starts to work once all of them are here, and gives out none that is not what it should be. When the page
// cannot be had, from here or from the network, the addresses and numbers written into the worker itself stand in.

const FILES = '{pliki}';
const LAST_RESORT = '{ostatnia}';
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
};
const PAGE = './';
const SCOPE = self.registration.scope;
/** The store's name; it tells nothing and differs from those of other pages of the same site. */
const STORE = `strona ${new URL(SCOPE).pathname}`;

// Other files are named by their content; the page has one name in all editions.
const key = (name) => (name === PAGE ? `${PAGE}?${encodeURIComponent(FILES[PAGE])}` : name);
const stored = (what) => caches.match(what, { cacheName: STORE, ignoreVary: true });

async function isRight(answer, hash) {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()));
  return hash === `sha256-${btoa(String.fromCharCode(...sum))}`;
}

/** The file as it is kept here; nothing if it is missing or damaged. */
async function kept(name) {
  const answer = await stored(key(name));
  return answer && (await isRight(answer.clone(), FILES[name])) ? answer : undefined;
}

/** The page as it is kept here, if all that it needs is here too. */
async function whole() {
  const names = Object.keys(FILES);
  const files = await Promise.all(names.map(kept));
  return files.every(Boolean) ? files[names.indexOf(PAGE)] : undefined;
}

/** The file from the network, if it is what it should be there; what the browser itself kept of it may be damaged. */
async function brought(name) {
  const ask = async (cache) => {
    const answer = await fetch(name, { cache, integrity: FILES[name] });
    if (!answer.ok) throw new Error(name);
    return answer;
  };
  return ask('default').catch(() => ask('reload'));
}

/** Brings what is missing, file by file, and fails where it cannot: what is here already stays. */
async function fill() {
  const store = await caches.open(STORE);
  for (const name of Object.keys(FILES)) {
    if (!(await kept(name))) await store.put(key(name), await brought(name));
  }
}

/** Removes what earlier editions left, unless another window may still need it. What a coming one has brought stays. */
async function tidy() {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.length > 1) return;
  const store = await caches.open(STORE);
  const ours = Object.keys(FILES).map((name) => new URL(key(name), SCOPE).href);
  const all = await store.keys();
  const page = all.findIndex(({ url }) => url === ours[0]);
  const earlier = all.slice(0, page).filter(({ url }) => !ours.includes(url));
  await Promise.all(earlier.map((request) => store.delete(request)));
}

/** The first page from here when all that it needs is here too; any other from the network. */
async function page(name, request) {
  const here = name === PAGE && (await whole());
  if (here) return here;
  const answer = await fetch(request).catch(() => null);
  const useless = !answer || (name === PAGE && !answer.ok);
  return useless ? new Response(LAST_RESORT, { headers: HEADERS }) : answer;
}

/** A file of this edition; once it has come from the network it is kept, unless the store has been taken away. */
async function file(name) {
  const here = await kept(name);
  if (here) return here;
  const answer = await brought(name);
  if (await caches.has(STORE)) {
    const store = await caches.open(STORE);
    await store.put(key(name), answer.clone()).catch(() => {});
  }
  return answer;
}

self.addEventListener('install', (event) => event.waitUntil(fill().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname;
  if (request.method !== 'GET' || !address.startsWith(SCOPE)) return;
  const name = address.slice(SCOPE.length);
  if (request.mode === 'navigate') {
    event.respondWith(page(/^(index\.html)?$/.test(name) ? PAGE : name, request));
    // Asked for here and not by the page, so that also a page that does not start is followed by a better one.
    event.waitUntil(self.registration.update().catch(() => {}));
  } else if (name in FILES) {
    event.respondWith(file(name));
  } else if (/-[0-9a-f]{12}\.\w+$/.test(name)) {
    event.respondWith(stored(request).then((here) => here || fetch(request)));
  }
});

/** What is kept here: the edition of a page that has these files, another one, or none. */
async function keeps(files) {
  if (!(await fill().then(() => true, () => false))) return 'none';
  if (!files.every((name) => name in FILES)) return 'another';
  await tidy();
  return 'this';
}

self.addEventListener('message', (event) => {
  event.waitUntil(keeps(event.data).then((answer) => event.ports[0].postMessage(answer)));
});
