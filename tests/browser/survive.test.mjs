// Injuries of every kind, each done for real: afterwards one still walks to a plan with an address and a number, or
// reads them on the page that needs no script. What is kept offline has tests of its own in `offline.test.mjs`.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { holdMemory } from './memory.mjs';
import { VIOLENCE } from './people.mjs';
import { CALM, DEVICE, NUMBERS, toPlan as walkToPlan } from './rescue.mjs';
import { numbersWrong } from './rules.mjs';
import { DIST, LIMIT, stand } from './stand.mjs';

const OPEN_NOW = /Teraz (otwarte|zamknięte)/;
const OLD_DATA = 'Mogą być nieaktualne.';

const site = stand();

/** Walks to a plan; nothing complains on the way. */
async function toPlan(visitor, city) {
  await walkToPlan(visitor, city);
  assert.deepEqual(visitor.complaints, []);
}

/** Opens the page after something was done to it before any of its scripts, and walks to a plan. */
async function usable({ city, before, given, ...how }) {
  const visitor = await site.arrive(how);
  if (before) await visitor.page.addInitScript(before, given);
  await visitor.begin(city ?? 'Częstochowa');
  await toPlan(visitor, city);
  return visitor;
}

/** The numbers of the page without the app, and the calm line. */
async function calm(visitor) {
  await visitor.see(CALM);
  const words = await visitor.words('body');
  assert.deepEqual(NUMBERS.filter((number) => !words.includes(number)), []);
  assert.deepEqual(await numbersWrong(visitor.page), []);
}

test('R2: a browser without wasm: the calm line and the numbers, and the way to the pages without scripts', LIMIT, async () => {
  const visitor = await site.arrive();
  await visitor.page.addInitScript(() => delete globalThis.WebAssembly);
  await visitor.open();
  await calm(visitor);
  await visitor.page.locator('#awaria').getByRole('link', { name: 'Częstochowa' }).click();
  await visitor.see('ul. Mikołaja Kopernika 4', '34 372 42 00');
  await visitor.leave();
});

test('R2: the wasm comes as plain text, and the page works', LIMIT, async () => {
  site.site.fault = (path, answer) =>
    path.endsWith('.wasm') ? { ...answer, headers: { ...answer.headers, 'content-type': 'text/plain' } } : undefined;
  const visitor = await site.begin();
  await visitor.walk(VIOLENCE);
  await visitor.advance('Pokaż plan');
  await visitor.see('ul. Mikołaja Kopernika 4');
  await visitor.leave();
});

const STORES = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'serviceWorker'];

for (const how of ['throws', 'is not there']) {
  for (const name of STORES) {
    test(`R3: ${name} ${how}, and the page works`, LIMIT, async () => {
      const visitor = await usable({ serviceWorkers: 'allow', before: broken, given: { name, throws: how === 'throws' } });
      await visitor.unfold(DEVICE);
      await visitor.see(/jest zapisana w tym urządzeniu/);
      await visitor.leave();
    });
  }
}

/** Takes a store away from the page, or has it throw. */
function broken({ name, throws }) {
  const get = () => {
    if (throws) throw new DOMException('Refused.', 'SecurityError');
  };
  const owner = name in globalThis ? globalThis : Navigator.prototype;
  Object.defineProperty(owner, name, { configurable: true, get });
}

const CLOCKS = {
  'in 1970': ['1970-01-01T10:00:00', 'wrong'],
  'in 2038, past the end of 32 bits': ['2038-01-19T10:00:00', 'wrong'],
  'in 2100': ['2100-02-28T10:00:00', 'wrong'],
  'half a year and a day later': ['2027-05-23T10:00:00', 'old'],
  'in the hour that summer time leaves out': ['2027-03-28T02:30:00', 'fresh'],
  'in the hour that winter time brings twice': ['2027-10-31T02:30:00', 'old'],
  'in Kyiv': ['2026-11-24T10:00:00', 'fresh', 'Europe/Kyiv'],
  'in New York': ['2026-11-24T10:00:00', 'fresh', 'America/New_York'],
};

for (const [when, [day, clock, timezoneId = 'Europe/Warsaw']] of Object.entries(CLOCKS)) {
  test(`R9, R10: ${when} the page works, and says what its clock and the age of the data are worth`, LIMIT, async () => {
    const visitor = await usable({ city: 'Ostrowiec Świętokrzyski', day, timezoneId });
    const words = await visitor.words('body');
    assert.equal(words.includes(OLD_DATA), clock !== 'fresh');
    await visitor.advance('Wszystkie miejsca i telefony');
    const [building] = await visitor.doors('s');
    await visitor.follow(building);
    assert.equal(OPEN_NOW.test(await visitor.words()), clock !== 'wrong');
    assert.match(words, /Dane sprawdzone \d+\.\d+\.2026 r\./);
    await visitor.leave();
  });
}

test('R12: the app breaks down on the way: numbers at once, the exit works, and one can begin anew', LIMIT, async () => {
  const visitor = await site.begin();
  const { page } = visitor;
  await visitor.choose('Pogrzeb');
  const waited = await page.evaluate(async () => {
    document.createElement = () => {
      throw new Error('No elements are left.');
    };
    const start = performance.now();
    document.querySelector('#tresc .btn').click();
    while (!document.querySelector('#tresc #awaria')) await new Promise((later) => setTimeout(later));
    return performance.now() - start;
  });
  assert.ok(waited < 500, `${waited} ms`);
  await calm(visitor);
  assert.equal(await visitor.focus(), 'alert');
  assert.ok(await page.getByRole('link', { name: 'Szybkie wyjście', exact: true }).isVisible());
  await page.getByRole('link', { name: 'Spróbuj jeszcze raz' }).click();
  await visitor.ready();
  visitor.complaints = [];
  await visitor.choose('Częstochowa');
  await toPlan(visitor);
  await visitor.leave();
});

test('R14: the phone is turned, enlarged, put to sleep and woken in the middle: one is where one was', LIMIT, async () => {
  const visitor = await site.begin();
  const { page } = visitor;
  await visitor.choose('Przemoc lub strach w domu');
  await visitor.advance();
  await visitor.agree();
  await visitor.choose('Nie, w tej chwili nie');
  const before = await visitor.words();
  const devtools = await page.context().newCDPSession(page);
  await page.setViewportSize({ width: 640, height: 360 });
  await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  for (const state of ['frozen', 'active']) await devtools.send('Page.setWebLifecycleState', { state });
  await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
  await page.setViewportSize({ width: 360, height: 640 });
  assert.equal(await visitor.words(), before);
  assert.ok(await visitor.answer('Nie, w tej chwili nie').isChecked());
  await toPlan(visitor);
  await visitor.leave();
});

test('R15: a copy of the page opened as a file, where no script starts, shows the numbers', LIMIT, async () => {
  const visitor = await site.arrive();
  await visitor.open(pathToFileURL(`${DIST}/index.html`).href);
  const words = await visitor.words('body');
  assert.deepEqual(NUMBERS.filter((number) => !words.includes(number)), []);
  await visitor.leave();
});

test('R15: in the browser of another app the page works', LIMIT, async () => {
  const userAgent = 'Mozilla/5.0 (Linux; Android 9; SM-A105FN; wv) AppleWebKit/537.36 Chrome/156.0 Mobile Safari/537.36 [FBAN/FB4A;FBAV/480.0]';
  const visitor = await usable({ userAgent });
  await visitor.leave();
});

test('R16: on paper it is black on white, also from a dark screen, from one’s own colours, and without scripts', LIMIT, async () => {
  for (const how of [{ colorScheme: 'dark' }, { colorScheme: 'dark', forcedColors: 'active' }, { javaScriptEnabled: false, colorScheme: 'dark' }]) {
    const visitor = await site.arrive(how);
    await visitor.open('adresy-czestochowa.html');
    await visitor.page.emulateMedia({ media: 'print', forcedColors: how.forcedColors && 'none' });
    const { ink, paper } = await visitor.page.locator('main h1').evaluate((heading) => ({
      ink: getComputedStyle(heading).color,
      paper: getComputedStyle(document.body).backgroundColor,
    }));
    assert.match(ink, /^rgb\((\d|[1-5]\d), (\d|[1-5]\d), (\d|[1-5]\d)\)$/, 'the letters are dark');
    assert.match(paper, /^(rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\))$/, 'the paper is white');
    await visitor.leave();
  }
});

const WALKS = process.env.VERIFY_FULL ? 500 : 40;

test('R17: one page, hundreds of random walks: nothing complains, and the memory stays as it is', LIMIT, async (context) => {
  const visitor = await site.arrive();
  await visitor.page.addInitScript(holdMemory);
  await visitor.begin('Częstochowa');
  const devtools = await visitor.page.context().newCDPSession(visitor.page);
  await devtools.send('Performance.enable');
  const measure = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    const wasm = await visitor.page.evaluate(() => globalThis.wasmMemory.buffer.byteLength);
    return { wasm, heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  // The same ways twice: what the first time has made room for must do for the second.
  const ways = { walks: WALKS / 2, seed: 2 };
  await visitor.page.evaluate(stroll, ways);
  const before = await measure();
  const steps = await visitor.page.evaluate(stroll, ways);
  const after = await measure();
  context.diagnostic(`twice ${WALKS / 2} walks of ${steps} steps in all; before ${JSON.stringify(before)}, after ${JSON.stringify(after)}`);
  assert.deepEqual(visitor.complaints, []);
  // One page of 64 KiB may come late, by how the pieces happen to lie; what is never let go would take more each time.
  assert.ok(after.wasm <= before.wasm + 65_536, 'the memory of the wasm grew');
  assert.ok(after.wasm <= 4 * 1024 * 1024, 'the memory of the wasm is at most 4 MiB');
  assert.ok(after.heap < before.heap + 1_000_000, 'the heap grew');
  assert.ok(after.nodes < before.nodes + 500 && after.listeners < before.listeners + 100, 'something is never let go');
  await visitor.leave();
});

/** Runs in the page: answers at random, sometimes goes back, to the plan, and begins anew; returns how many steps. */
async function stroll({ walks, seed }) {
  let state = seed;
  const dice = (sides) => (state = (state * 48_271) % 2_147_483_647) % sides;
  const button = (...names) => {
    const all = [...document.querySelectorAll('#tresc button, #tresc a')];
    return all.find((it) => names.includes(it.textContent.trim()));
  };
  let steps = 0;
  const another = async (act) => {
    const before = document.querySelector('#tresc h1');
    act();
    steps += 1;
    const start = performance.now();
    while (before.isConnected || !document.querySelector('#tresc .btn')) {
      if (performance.now() - start > 60_000) throw new Error(`Nothing came after “${before.textContent}”.`);
      await new Promise((later) => setTimeout(later));
    }
  };
  for (let walk = 0; walk < walks; walk += 1) {
    for (;;) {
      const boxes = [...document.querySelectorAll('#tresc form input:is([type=radio], [type=checkbox])')];
      const groups = [...new Set(boxes.map(({ name }) => name))];
      for (const group of groups) {
        const some = boxes.filter(({ name, checked }) => name === group && !checked);
        if (some.length) some[dice(some.length)].click();
      }
      const plan = button('Pokaż plan');
      const on = plan ?? button('Dalej', 'Pokaż plan') ?? document.querySelector('#tresc .btn');
      await another(() => on.click());
      if (plan) break;
      if (dice(8) === 0) await another(() => history.back());
    }
    await another(() => history.back());
    await another(() => button('Zacznij od nowa').click());
  }
  return steps;
}
