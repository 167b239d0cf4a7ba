// Firefox: one whole way through the page, and the injuries that its own settings can do. All others are done in Chromium.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Visitor, WITHOUT, launch } from './firefox.mjs';
import { CALM, DEVICE, DOORS, NOT_SAVED, NUMBERS, SAVED, toPlan } from './rescue.mjs';
import { serve } from './server.mjs';
import { DIST, LIMIT } from './stand.mjs';

const ADVICE = 'Porada w sprawie przemocy domowej';
const NO_SCRIPTS = 'Pytania działają tylko z włączonymi skryptami.';

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
    await visitor.begin('Częstochowa');
    await toPlan(visitor, 'Częstochowa');
    await visitor.follow(ADVICE);
    assert.equal(await visitor.words('h1'), ADVICE);
    assert.ok((await visitor.numbers()).length > 0);
    await visitor.back();
    await visitor.see('Dokąd iść', DOORS['Częstochowa']);
    assert.ok((await visitor.focus()).startsWith(ADVICE));
  });

  test('R1: the server gone, the page once opened leads to a plan', async (context) => {
    const { site, visitor } = await arrive(context);
    await visitor.begin();
    await visitor.unfold(DEVICE, SAVED);
    await site.close();
    await visitor.begin('Wrocław');
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
    await visitor.begin('Wrocław');
    await toPlan(visitor, 'Wrocław');
  });

  test('R4: with no room left the page works, and does not say that it is kept', async (context) => {
    const { visitor } = await arrive(context, { 'dom.quotaManager.temporaryStorage.fixedLimit': 1 });
    await works(visitor);
    assert.equal((await visitor.run(() => navigator.storage.estimate())).quota, 1024);
  });
});

/** The page works, though it is not kept. */
async function works(visitor) {
  await visitor.begin();
  await visitor.unfold(DEVICE, NOT_SAVED);
  await visitor.begin('Częstochowa');
  await toPlan(visitor, 'Częstochowa');
}
