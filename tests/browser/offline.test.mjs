// The kept page: whole without a network, one edition at a time, repaired when it can be, taken away when asked.

import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { launch } from './browser.mjs';
import { edition, kept, published } from './edition.mjs';
import { VIOLENCE } from './people.mjs';
import { CALM, DEVICE, DOORS, NOT_SAVED, SAVED, toPlan as walkToPlan } from './rescue.mjs';
import { serve } from './server.mjs';
import { DIST, LIMIT } from './stand.mjs';
import { Visitor } from './visitor.mjs';

const NEWER = 'Jest nowsza wersja tej strony.';
const LAST_RESORT = 'Pytania teraz nie zadziałają.';
const OFF = new URL('../../public/sw-off.js', import.meta.url);
const STORE = ({ pathname }) => `strona ${pathname}`;

let browser;
const folders = [];
before(async () => (browser = await launch()));
after(async () => {
  await browser?.close();
  folders.forEach((folder) => rmSync(folder, { recursive: true }));
});

/** Another edition of the site, removed at the end. */
function made(mark, change) {
  const folder = edition(DIST, mark, change);
  folders.push(folder);
  return folder;
}

/** A server of its own, with what is done at the end of the test. */
async function hosted(context, how) {
  const site = await serve(DIST, how);
  context.after(() => site.close());
  return site;
}

const arrive = (site, how) => Visitor.arrive(browser, site.url, { serviceWorkers: 'allow', ...how });

/** Opens the footer's part about this device, and waits for what it says of the page. */
async function says(visitor, words) {
  await visitor.page.locator('html[data-app]').waitFor();
  await visitor.unfold(DEVICE);
  await visitor.see(words);
}

/** A visitor whose device keeps the page. */
async function keeper(site, how) {
  const visitor = await arrive(site, how);
  await visitor.begin();
  await says(visitor, SAVED);
  return visitor;
}

/** Chooses a city and walks to a plan. */
async function toPlan(visitor, city = 'Częstochowa') {
  await visitor.choose(city);
  await walkToPlan(visitor, city);
}

/** The mark of the edition on the screen. */
const mark = (visitor) => visitor.page.evaluate(() => document.querySelector('meta[name=edition]')?.content ?? 'first');

/** Looks for another edition and waits until the worker has it, or has given it up. */
const renew = (visitor) =>
  visitor.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => {});
    const { installing } = registration;
    await new Promise((done) => {
      const look = () => (!installing || ['activated', 'redundant'].includes(installing.state)) && done();
      installing?.addEventListener('statechange', look);
      look();
    });
  });

test('R1: the server gone, every city leads to a plan, to paper and to a code, and nothing complains', LIMIT, async (context) => {
  const site = await hosted(context, { base: '/drogowskaz/' });
  const visitor = await keeper(site);
  await site.close();
  await visitor.page.context().setOffline(true);
  for (const city of Object.keys(DOORS)) {
    await visitor.begin();
    await toPlan(visitor, city);
  }
  assert.ok((await visitor.page.pdf()).length > 10_000);
  await visitor.go('Pokaż kod QR');
  await visitor.page.getByRole('img', { name: 'Kod QR z tym planem' }).filter({ visible: true }).waitFor();
  await visitor.begin();
  await visitor.advance('Wszystkie miejsca i telefony');
  await visitor.advance('Wrocław');
  await visitor.see('ul. Strzegomska 6');
  assert.deepEqual(visitor.complaints, []);
  await visitor.leave();
});

test('R4: with no room left the page works, and does not say that it is kept', LIMIT, async (context) => {
  const site = await hosted(context);
  const visitor = await arrive(site);
  await room(visitor, site, 1);
  await visitor.begin();
  await says(visitor, NOT_SAVED);
  await toPlan(visitor);
  assert.deepEqual(visitor.complaints, []);
  await visitor.leave();
});

test('R4: a new edition for which there is no room changes nothing, online and offline', LIMIT, async (context) => {
  const site = await hosted(context);
  const visitor = await keeper(site);
  await room(visitor, site, 1);
  site.fault = published(made('second'));
  await renew(visitor);
  await visitor.page.context().setOffline(true);
  await visitor.begin();
  assert.equal(await mark(visitor), 'first');
  await toPlan(visitor);
  await visitor.leave();
});

/** Leaves so many bytes of room for what the site keeps. */
async function room(visitor, site, quotaSize) {
  const devtools = await visitor.page.context().newCDPSession(visitor.page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.url).origin, quotaSize });
}

const CUTS = [0, 0.25, 0.5, 0.75, 0.99].map((cutAt) => [`cut at ${cutAt * 100} %`, (answer) => ({ ...answer, cutAt })]);
const WRONGS = [
  ['missing', (answer) => ({ ...answer, status: 404 })],
  ['answered by an error', (answer) => ({ ...answer, status: 500 })],
  ['another page', (answer) => ({ ...answer, body: Buffer.from('<!DOCTYPE html><title>Wi-Fi</title>') })],
  ['hung up on', () => null],
];

test('R5: an update that stops at any file, in any way, leaves the old edition whole; in the end the new one is', LIMIT, async (context) => {
  const site = await hosted(context);
  const visitor = await keeper(site);
  const folder = made('second');
  const answers = published(folder);
  const all = ['sw.js', ...kept(folder)];
  const some = all.filter((file) => /^(sw|index|boot|reading)/.test(file));
  const harms = (file) => (some.includes(file) ? [...CUTS, ...WRONGS] : CUTS);
  for (const file of all) {
    for (const [how, harm] of harms(file)) {
      site.fault = async (path) => {
        const answer = await answers(path);
        return path.endsWith(file === 'index.html' ? '/' : file) ? harm(answer) : answer;
      };
      await renew(visitor);
      assert.equal(await keeps(visitor, DIST), 'this', `${file} ${how}`);
    }
  }
  site.fault = answers;
  await renew(visitor);
  assert.equal(await keeps(visitor, folder), 'this');
  await visitor.page.context().setOffline(true);
  await visitor.begin();
  assert.equal(await mark(visitor), 'second');
  await toPlan(visitor);
  await visitor.leave();
});

/** What the worker says of the edition in a folder: it keeps `this` whole, `another`, or `none`. */
const keeps = (visitor, folder) =>
  visitor.page.evaluate(async (files) => {
    const { active } = await navigator.serviceWorker.getRegistration();
    const { port1, port2 } = new MessageChannel();
    active.postMessage(files, [port2]);
    return new Promise((answered) => (port1.onmessage = ({ data }) => answered(data)));
  }, kept(folder).slice(1));

test('R5: an update goes on where it stopped', LIMIT, async (context) => {
  const site = await hosted(context);
  const visitor = await keeper(site);
  const folder = made('second');
  const [last] = kept(folder).slice(-1);
  const answers = published(folder);
  site.fault = (path) => (path.endsWith(last) ? null : answers(path));
  await renew(visitor);
  assert.deepEqual(await missing(visitor, folder), [last]);
  await visitor.begin();
  await says(visitor, SAVED);
  site.fault = answers;
  await renew(visitor);
  assert.equal(await keeps(visitor, folder), 'this');
  await visitor.leave();
});

/** The files of an edition that are not in the store. */
const missing = (visitor, folder) =>
  visitor.page.evaluate(async (files) => {
    const [name] = await caches.keys();
    const addresses = (await (await caches.open(name)).keys()).map(({ url }) => url);
    return files.filter((file) => !addresses.some((address) => address.endsWith(`/${file}`)));
  }, kept(folder).slice(1));

test('R6: whatever piece is missing or damaged, the addresses and numbers stand in offline, and online it is mended', LIMIT, async (context) => {
  const site = await hosted(context);
  const visitor = await keeper(site);
  const { page } = visitor;
  for (let piece = 0; piece < kept(DIST).length; piece += 1) {
    for (const flip of [false, true]) {
      await visitor.open('otwarte-dane.html');
      await page.evaluate(harm, flip);
      await page.context().setOffline(true);
      await visitor.open();
      await visitor.see(LAST_RESORT, '112', '34 372 42 00', 'ul. Mikołaja Kopernika 4', 'ul. Rydygiera 45a');
      await page.context().setOffline(false);
      assert.equal(await keeps(visitor, DIST), 'this');
    }
  }
  await page.context().setOffline(true);
  await visitor.begin();
  await toPlan(visitor);
  await visitor.leave();
});

/** Takes the oldest piece out of the store, or flips a bit in the youngest; what is mended is then the youngest. */
async function harm(flip) {
  const store = await caches.open((await caches.keys())[0]);
  const request = (await store.keys()).at(flip ? -1 : 0);
  const answer = await store.match(request);
  await store.delete(request);
  if (!flip) return;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  bytes[bytes.length >> 1] ^= 1;
  await store.put(request, new Response(bytes, { headers: answer.headers }));
}

test('R7: a newer edition is offered, waits for the end of the conversation, and comes with a new beginning', LIMIT, async (context) => {
  const site = await hosted(context);
  const visitor = await keeper(site);
  await visitor.choose('Częstochowa', 'Przemoc lub strach w domu');
  await visitor.advance();
  await visitor.agree();
  for (const name of ['second', 'third', 'fourth']) {
    site.fault = published(made(name));
    await renew(visitor);
  }
  await visitor.see(NEWER);
  const other = await sibling(visitor);
  await other.begin();
  assert.equal(await mark(other), 'fourth');
  await says(other, SAVED);
  await visitor.page.context().setOffline(true);
  await visitor.walk(VIOLENCE);
  await visitor.advance('Pokaż plan');
  await visitor.see('Dokąd iść', DOORS['Częstochowa']);
  assert.equal(await mark(visitor), 'first');
  await visitor.back();
  await visitor.go('Zacznij od nowa');
  await visitor.page.locator('meta[content=fourth]').waitFor({ state: 'attached' });
  await says(visitor, SAVED);
  await toPlan(visitor, 'Wrocław');
  await toPlan(await again(other), 'Ostrowiec Świętokrzyski');
  assert.deepEqual(visitor.complaints, []);
  await visitor.leave();
});

/** Another tab of the same person. */
const sibling = async (visitor) => new Visitor(await visitor.page.context().newPage(), visitor.hands);

async function again(visitor) {
  await visitor.begin();
  return visitor;
}

test('R8: a release that does not start is undone by the worker that takes everything back', LIMIT, async (context) => {
  const site = await hosted(context);
  const visitor = await keeper(site);
  site.fault = published(made('broken', (stem, content) => (stem === 'boot' ? Buffer.from('throw 1;') : content)));
  await renew(visitor);
  await visitor.open();
  assert.equal(await mark(visitor), 'broken');
  await visitor.see(CALM, '34 372 42 00');
  const good = published(made('mended'));
  const off = { status: 200, headers: { 'content-type': 'text/javascript' }, body: readFileSync(OFF) };
  site.fault = (path) => (path.endsWith('sw.js') ? off : good(path));
  await visitor.open();
  await visitor.page.evaluate(gone);
  assert.deepEqual(await visitor.page.evaluate(() => caches.keys()), []);
  await visitor.begin();
  assert.equal(await mark(visitor), 'mended');
  await toPlan(visitor);
  await visitor.leave();
});

/** Waits until no worker is left. */
async function gone() {
  while (await navigator.serviceWorker.getRegistration()) await new Promise((later) => setTimeout(later, 50));
}

test('traces: one button takes away all that the page keeps, and says what it cannot', LIMIT, async (context) => {
  const site = await hosted(context);
  const visitor = await keeper(site);
  await toPlan(visitor);
  assert.deepEqual(await traces(visitor), { workers: 1, caches: [STORE(new URL(site.url))], databases: 0, local: 0, session: 0, cookies: '' });
  site.fault = published(made('second'));
  await renew(visitor);
  await visitor.see(NEWER);
  site.fault = () => undefined;
  await visitor.go('Usuń ślady z tego urządzenia');
  await visitor.see('Gotowe.', 'wpisu w historii przeglądarki', 'listy połączeń', NOT_SAVED, 'Dokąd pójść po pomoc');
  await visitor.choose('Wrocław');
  await visitor.walk(VIOLENCE);
  assert.deepEqual(await traces(visitor), { workers: 0, caches: [], databases: 0, local: 0, session: 0, cookies: '' });
  assert.deepEqual(visitor.complaints, []);
  await visitor.leave();
});

const traces = (visitor) =>
  visitor.page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).length,
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
  }));

test('once the page is kept, nothing more is asked of the server, whatever one does', LIMIT, async (context) => {
  const site = await hosted(context);
  const visitor = await keeper(site);
  const asked = site.requests.length;
  await toPlan(visitor);
  await visitor.go('Pokaż kod QR');
  await visitor.page.pdf();
  await visitor.advance('Wszystkie miejsca i telefony');
  await visitor.advance('Dla pracownika socjalnego');
  assert.deepEqual(site.requests.slice(asked), []);
  await visitor.leave();
});

test('an icon is offered where the browser offers one, also under another name', LIMIT, async (context) => {
  const site = await hosted(context);
  const visitor = await keeper(site);
  const { page } = visitor;
  assert.equal(await page.getByText('Ikona na ekranie').count(), 0);
  await page.evaluate(() => {
    const offer = new Event('beforeinstallprompt', { cancelable: true });
    offer.prompt = () => ((globalThis.prompted = true), Promise.resolve());
    dispatchEvent(offer);
  });
  await visitor.see('Ikona na ekranie', 'Zobaczy ją każdy');
  await visitor.choose('Adresy');
  const manifest = await page.evaluate(() => fetch(document.querySelector('link[rel=manifest]').href).then((it) => it.json()));
  assert.equal(manifest.name, 'Adresy');
  await visitor.go('Dodaj ikonę');
  assert.ok(await page.evaluate(() => globalThis.prompted));
  await visitor.leave();
});
