// What stays in this device: keeps the page, so that it opens without a network, says so once it is true, offers an icon
// where the browser does, and takes the kept page away when asked.

import { choice, foldInFooter, make } from './element.js';

const { dataset } = document.querySelector('script[data-wasm]');
const files = Object.values(dataset).flatMap((some) => some.split(' ')).map((file) => file.split('!')[0]);
const { href, pathname } = new URL('./', location.href);
const status = make('p', '');
/** Whether a newer edition has come while this page is open. */
let outdated = false;

/** Waits until a worker is at work, or given up. */
const settled = (worker) =>
  new Promise((done) => {
    const look = () => ['activated', 'redundant'].includes(worker.state) && done();
    worker.addEventListener('statechange', look);
    look();
  });

/** What the worker keeps: `this` edition, `another`, or `none`. */
const keeps = (worker) =>
  new Promise((answered) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => answered(data);
    worker.postMessage(files, [port2]);
  });

const tell = (kept) => {
  outdated = outdated && kept === 'another';
  if (outdated) status.textContent = '{urzadzenie.nowsza}';
  else status.textContent = kept === 'this' ? '{urzadzenie.zapisana}' : '{urzadzenie.niezapisana}';
};

async function follow(registration) {
  const { active, installing, waiting } = registration;
  const coming = installing || waiting;
  if (coming) {
    await settled(coming);
    outdated = Boolean(active) && registration.active !== active;
  }
  tell(registration.active ? await keeps(registration.active) : 'none');
}

async function keep() {
  const registration = await navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' });
  registration.addEventListener('updatefound', () => follow(registration));
  await follow(registration);
}

/** Takes away what is kept here and what was answered; true when nothing is left that a page can take away. */
async function erase() {
  // A newer edition would take the place of this page, and keep itself, before anything is gone.
  outdated = false;
  document.dispatchEvent(new Event('drogowskaz-forget'));
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration && registration.scope === href) await registration.unregister();
  await caches.delete(`strona ${pathname}`);
}

const result = make('div', 'stack');
result.setAttribute('role', 'status');
const left = ['{urzadzenie.historia}', '{urzadzenie.pliki}', '{urzadzenie.polaczenia}', '{urzadzenie.ikona_zostaje}', '{urzadzenie.siec}'];
const remove = Object.assign(make('button', 'btn btn--quiet', '{urzadzenie.usun}'), { type: 'button' });
remove.addEventListener('click', async () => {
  const said = await erase().then(() => '{urzadzenie.usuniete}', () => '{urzadzenie.nie_usuniete}');
  status.textContent = '{urzadzenie.niezapisana}';
  result.replaceChildren(
    make('p', '', said),
    make('p', '', '{urzadzenie.zostaje}'),
    make('ul', 'bullets', ...left.map((it) => make('li', '', it))),
    make('p', '', '{urzadzenie.na_koniec}'),
  );
});

const icon = make('div', 'stack');
addEventListener('beforeinstallprompt', (offer) => {
  offer.preventDefault();
  const add = Object.assign(make('button', 'btn btn--quiet', '{urzadzenie.dodaj}'), { type: 'button' });
  add.addEventListener('click', () => offer.prompt().then(() => icon.replaceChildren()));
  const manifest = document.querySelector('link[rel=manifest]');
  const names = [['', '{start.nazwa}'], ['inna-nazwa.webmanifest', '{urzadzenie.inna_nazwa}']];
  const rename = (file) => (manifest.href = file || 'manifest.webmanifest');
  const already = icon.querySelector('fieldset');
  icon.replaceChildren(
    make('h3', 'h4', '{urzadzenie.ikona}'),
    make('p', '', '{urzadzenie.ikona_opis}'),
    already || choice('w-ikona', '{urzadzenie.nazwa_ikony}', names, rename),
    add,
  );
});

foldInFooter('{urzadzenie.tytul}', make('p', '', '{urzadzenie.odpowiedzi}'), status, remove, result, icon);
globalThis.drogowskaz.fresh = () => outdated && location.replace(pathname);
const { rest, reading } = globalThis.drogowskaz;
Promise.all([rest(), reading()]).then(keep).catch(() => tell('none'));
