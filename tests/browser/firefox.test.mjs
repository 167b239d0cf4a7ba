// Firefox: one whole way through the page, and the injuries that its own settings can do. All others are done in Chromium.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Visitor, WITHOUT, launch } from './firefox.mjs';
import { VIOLENCE } from './people.mjs';
import { serve } from './server.mjs';
import { DIST, LIMIT } from './stand.mjs';

const DEVICE = 'Ślady w tym urządzeniu';
const SAVED = 'Sama strona jest zapisana w tym urządzeniu.';
const NOT_SAVED = 'Strona nie jest zapisana w tym urządzeniu.';
const CALM = 'Pytania teraz nie działają.';
const ADVICE = 'Porada w sprawie przemocy domowej';
const NO_SCRIPTS = 'Pytania działają tylko z włączonymi skryptami.';
const NUMBERS = ['112', '800 120 002', '116 123', '34 372 42 00', '71 78 22 322', '41 276 76 00'];
const DOORS = { 'Częstochowa': 'ul. Mikołaja Kopernika 4', 'Wrocław': 'ul. Rydygiera 45a' };

describe('in Firefox', { skip: WITHOUT, ...LIMIT }, () => {
  let driver;
  before(async () => (driver = await launch()));
  after(() => driver?.close());

  /** A site of its own, and somebody at it in a Firefox with these settings; both are gone after the test. */
  async function arrive(context, prefs) {
    const site = await serve(DIST);
    context.after(() => site.close());
    const visitor = await Visitor.arrive(driver, site.url, prefs);
    context.after(async () => {
      await visitor.leave();
      assert.deepEqual(driver.complaints(site.url), []);
    });
    return { site, visitor };
  }

  test('somebody gets to a plan, to the card of a service on it, and back', async (context) => {
    const { visitor } = await arrive(context);
    await toPlan(visitor, 'Częstochowa');
    await visitor.follow(ADVICE);
    assert.equal(await visitor.words('h1'), ADVICE);
    assert.ok((await visitor.numbers()) > 0);
    await visitor.back();
    await visitor.see('Dokąd iść', DOORS['Częstochowa']);
    assert.ok((await visitor.focus()).startsWith(ADVICE));
  });

  test('R1: the server gone, the page once opened leads to a plan', async (context) => {
    const { site, visitor } = await arrive(context);
    await visitor.begin();
    await visitor.unfold(DEVICE, SAVED);
    await site.close();
    await toPlan(visitor, 'Wrocław');
  });

  test('R2: without scripts the numbers and the addresses are there', async (context) => {
    const { visitor } = await arrive(context, { 'javascript.enabled': false });
    await visitor.open();
    await visitor.see(NO_SCRIPTS, ...NUMBERS);
    await visitor.open('adresy-czestochowa.html');
    await visitor.see('112', '34 372 42 00', DOORS['Częstochowa']);
  });

  test('R2: without wasm: the calm line and the numbers', async (context) => {
    const { visitor } = await arrive(context, { 'javascript.options.wasm': false });
    await visitor.open();
    await visitor.see(CALM, ...NUMBERS);
  });

  const REFUSALS = {
    'no workers and no storage': { 'dom.serviceWorkers.enabled': false, 'dom.storage.enabled': false },
    'all cookies are refused, and with them every store': { 'network.cookie.cookieBehavior': 2 },
  };
  for (const [what, prefs] of Object.entries(REFUSALS)) {
    test(`R3: ${what}: the page works, and does not say that it is kept`, async (context) => {
      const { visitor } = await arrive(context, prefs);
      await works(visitor);
    });
  }

  test('R3: in a private window the page works', async (context) => {
    const { visitor } = await arrive(context, { 'browser.privatebrowsing.autostart': true });
    await toPlan(visitor, 'Wrocław');
  });

  test('R4: with no room left the page works, and does not say that it is kept', async (context) => {
    const { visitor } = await arrive(context, { 'dom.quotaManager.temporaryStorage.fixedLimit': 1 });
    await works(visitor);
    assert.equal((await visitor.run(() => navigator.storage.estimate())).quota, 1024);
  });
});

/** Walks to a plan with an address and a number. */
async function toPlan(visitor, city) {
  await visitor.begin(city);
  await visitor.walk(VIOLENCE);
  await visitor.advance('Pokaż plan');
  await visitor.see('Dokąd iść', DOORS[city]);
  assert.ok((await visitor.numbers()) > 0);
}

/** The page works, though it is not kept. */
async function works(visitor) {
  await visitor.begin();
  await visitor.unfold(DEVICE, NOT_SAVED);
  await toPlan(visitor, 'Częstochowa');
}
