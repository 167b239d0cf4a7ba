// The first screen stands in the page itself: it can be read and filled in before the app is here, and the app takes it
// over where it stands.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from './rules.mjs';
import { LIMIT, stand } from './stand.mjs';

const WASM = '/drogowskaz_bg';
const ON_THE_WAY = 'Wczytujemy pytania…';
const CALM = 'Pytania teraz nie działają.';
const UNSURE = 'Nie wiem, od czego zacząć';
const FUNERAL = 'Kto może zająć się pogrzebem?';

const site = stand();

test('the first screen of the page and the one that the app draws are the same to the letter', LIMIT, async () => {
  const plain = await site.arrive({ javaScriptEnabled: false });
  await plain.open();
  const visitor = await site.begin({ city: null });
  await visitor.advance('Jak działa szybkie wyjście');
  await visitor.back();
  const [drawn, written] = [await markup(visitor.page), await markup(plain.page)];
  assert.deepEqual(drawn, written);
  await plain.leave();
  await visitor.leave();
});

test('the emergency lines are there on the way to the page about leaving, back, and to the places', LIMIT, async () => {
  const visitor = await site.begin({ city: null });
  const there = async () => assert.ok((await visitor.numbers('body')).includes('112'));
  for (const door of ['Jak działa szybkie wyjście', 'Wszystkie miejsca i telefony']) {
    await visitor.advance(door);
    await there();
    await visitor.back();
    await there();
  }
  await visitor.leave();
});

for (const width of [360, 1280]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`${width} px, ${colorScheme}: the app takes over, and nothing moves, not even the focus`, LIMIT, async () => {
      const { visitor, arrive } = await early({ viewport: { width, height: 640 }, colorScheme });
      await watchShifts(visitor.page);
      await visitor.open();
      await visitor.choose('Wrocław', 'Pogrzeb');
      await visitor.page.evaluate(() => (globalThis.before = document.activeElement));
      arrive();
      await visitor.ready();
      assert.ok(await visitor.answer('Wrocław').isChecked());
      assert.ok(await visitor.answer('Pogrzeb').isChecked());
      assert.ok(await visitor.at('Pogrzeb'));
      assert.ok(await visitor.page.evaluate(() => globalThis.before.isConnected), 'the very same box');
      assert.deepEqual(await shifts(visitor.page), []);
      await inspect(visitor);
      await visitor.advance();
      await visitor.reach(FUNERAL);
      await visitor.leave();
    });
  }
}

test('what the tests of shifts look at does see one', LIMIT, async () => {
  const visitor = await site.arrive();
  await watchShifts(visitor.page);
  await visitor.open();
  await visitor.ready();
  await visitor.page.evaluate(() => document.querySelector('#tresc').prepend(document.createElement('textarea')));
  assert.equal((await shifts(visitor.page)).length, 1);
  await visitor.leave();
});

test('going on before the app is here is remembered: a calm line, then the next question by itself', LIMIT, async () => {
  const { visitor, arrive } = await early();
  await visitor.open();
  await visitor.choose('Wrocław', 'Pogrzeb');
  await visitor.go();
  await visitor.see(ON_THE_WAY);
  await inspect(visitor);
  await visitor.meanwhile(arrive);
  await visitor.reach(FUNERAL);
  await visitor.leave();
});

test('going on with nothing chosen before the app is here says then what is lacking', LIMIT, async () => {
  const { visitor, arrive } = await early();
  await visitor.open();
  await visitor.go();
  await visitor.see(ON_THE_WAY);
  await visitor.meanwhile(arrive);
  assert.deepEqual(await visitor.mistakes(), [
    'Zaznacz miasto. Jeśli go nie ma na liście, zaznacz „Inne miasto lub gmina”.',
    'Zaznacz co najmniej jedną odpowiedź. „Nie wiem” też wystarczy.',
  ]);
  await visitor.leave();
});

test('a link of the app that is followed before it is here leads on as soon as it is', LIMIT, async () => {
  const { visitor, arrive } = await early();
  await visitor.open();
  await visitor.go('Wszystkie miejsca i telefony');
  await visitor.see(ON_THE_WAY);
  await visitor.meanwhile(arrive);
  await visitor.reach('Miejsca i telefony');
  await visitor.leave();
});

test('before the app is here, an answer that stands alone clears the others, and they clear it', LIMIT, async () => {
  const { visitor } = await early();
  await visitor.open();
  await visitor.choose('Pogrzeb', UNSURE);
  assert.ok(!(await visitor.answer('Pogrzeb').isChecked()));
  await visitor.choose('Pogrzeb');
  assert.ok(!(await visitor.answer(UNSURE).isChecked()));
  await visitor.leave();
});

test('after ten seconds the page says whom to call; should the app come yet, it goes on', LIMIT, async () => {
  const { visitor, arrive } = await early();
  await visitor.page.clock.install();
  await visitor.open();
  await visitor.choose('Wrocław', 'Pogrzeb');
  await visitor.go();
  await visitor.page.clock.fastForward(10_000);
  await visitor.see(CALM);
  assert.ok(!(await visitor.words()).includes(ON_THE_WAY));
  await visitor.page.clock.resume();
  await visitor.meanwhile(arrive);
  await visitor.reach(FUNERAL);
  await visitor.leave();
});

/** A visitor whose wasm waits until it is told to `arrive`. */
async function early(how) {
  let arrive;
  const told = new Promise((done) => (arrive = done));
  site.site.fault = async (path) => (path.includes(WASM) ? told : undefined);
  return { visitor: await site.arrive(how), arrive };
}

/** The first screen as it is written, element by element, without what is for browsers with scripts off and the space between elements. */
async function markup(page) {
  const written = await page.locator('#tresc > .page').evaluate(({ outerHTML }) => outerHTML);
  const tidy = written.replace(/<noscript>.*<\/noscript>/s, '').replace(/>\s+|\s+</g, (space) => space.trim());
  return tidy.split(/(?=<[^/])/);
}

function watchShifts(page) {
  return page.addInitScript(() => {
    globalThis.shifts = [];
    const note = (list) => globalThis.shifts.push(...list.getEntries());
    new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true });
  });
}

/** How much has moved so far: whatever was to be seen of it is seen once a shift of our own has been. */
function shifts(page) {
  return page.evaluate(async () => {
    const frames = async () => {
      for (let count = 0; count < 2; count += 1) await new Promise(requestAnimationFrame);
    };
    await frames();
    const ours = document.createElement('div');
    Object.assign(ours.style, { position: 'fixed', top: 0, left: 0, width: '50vw', height: '25vh', background: 'red' });
    document.body.append(ours);
    await frames();
    const start = performance.now();
    ours.style.top = '50vh';
    while (!globalThis.shifts.some(({ startTime }) => startTime >= start)) await frames();
    ours.remove();
    return globalThis.shifts.filter(({ startTime }) => startTime < start).map(({ value }) => value);
  });
}
