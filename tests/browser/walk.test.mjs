// Whole journeys through the built site in Chromium, by keyboard alone: what cargo verify calls "browser tests".

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { keyboard } from './hands.mjs';
import { axe, html } from './rules.mjs';
import { serve } from './server.mjs';
import { Visitor } from './visitor.mjs';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

// Each step is what is chosen on one screen, then „Dalej”; `sees` is what the plan must show.
const JOURNEYS = [];

let site;
let browser;

before(async () => {
  assert.ok(existsSync(`${DIST}index.html`), 'There is no site in dist/. Build it first: cargo run -- build');
  site = await serve(DIST);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

test('the first screen stands in order', { timeout: 60_000 }, async () => {
  const visitor = await Visitor.arrive(browser, site.url);
  await visitor.open();
  await inspect(visitor);
  await visitor.leave();
});

for (const { name, steps, sees } of JOURNEYS) {
  test(name, { timeout: 60_000 }, async () => {
    const visitor = await Visitor.arrive(browser, site.url, { hands: keyboard });
    await visitor.open();
    await inspect(visitor);
    const loaded = site.requests.length;
    for (const step of steps) {
      await visitor.choose(...step);
      await visitor.go();
      await inspect(visitor);
    }
    await visitor.see(...sees);
    assert.deepEqual(site.requests.slice(loaded), [], 'nothing may be asked for once the page is there');
    await visitor.leave();
  });
}

/** What must hold on every screen. */
async function inspect(visitor) {
  const heading = await visitor.heading();
  assert.deepEqual(await axe(visitor.page), [], heading);
  assert.deepEqual(await html(visitor.page), [], heading);
  assert.deepEqual(visitor.complaints, [], heading);
}
