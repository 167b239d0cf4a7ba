// When something fails: the emergency lines are in the page itself, and one calm line says what to do.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, html, inspect, numbersWrong, small, wide } from './rules.mjs';
import { LIMIT, stand } from './stand.mjs';

const LINES = ['112', '800 120 002', '116 123', '116 111'];
const SWITCHBOARDS = ['34 372 42 00', '71 78 22 322', '41 276 76 00'];
const NUMBERS = [...LINES, ...SWITCHBOARDS];
const CALM = 'Pytania teraz nie działają.';

const FAULTS = {
  'the wasm answers 500': ['/drogowskaz_bg', (answer) => ({ ...answer, status: 500 })],
  'the wasm breaks off': ['/drogowskaz_bg', (answer) => ({ ...answer, cutAt: 0.5 })],
  'the wasm is not the one that was built': ['/drogowskaz_bg', (answer) => ({ ...answer, body: Buffer.from('<!DOCTYPE html>') })],
  'the rulebook is missing': ['/start', (answer) => ({ ...answer, status: 404 })],
  'the rulebook was tampered with': ['/start', (answer) => ({ ...answer, body: Buffer.concat([answer.body, Buffer.from('x')]) })],
  'the script that starts it all is missing': ['/boot', (answer) => ({ ...answer, status: 404 })],
};

const site = stand();

test('with scripts off the emergency lines stand in the page', LIMIT, async () => {
  const visitor = await site.arrive({ javaScriptEnabled: false });
  await visitor.open();
  const words = await visitor.words('body');
  assert.deepEqual(NUMBERS.filter((number) => !words.includes(number)), []);
  assert.match(words, /Pytania działają tylko z włączonymi skryptami\. Zadzwoń\./);
  assert.deepEqual(await numbersWrong(visitor.page), []);
  assert.ok(!words.includes('Wczytujemy'), 'nothing is on its way');
  await visitor.leave();
});

for (const [name, [part, harm]] of Object.entries(FAULTS)) {
  test(`${name}: the calm line appears, the numbers stay`, LIMIT, async () => {
    site.site.fault = (path, answer) => (path.includes(part) ? harm(answer) : undefined);
    const visitor = await site.arrive();
    await visitor.open();
    await visitor.see(CALM);
    const words = await visitor.words('body');
    assert.deepEqual(NUMBERS.filter((number) => !words.includes(number)), []);
    assert.ok(!words.includes('Wczytujemy'), 'nothing is on its way any more');
    const { page } = visitor;
    const found = [await axe(page), await html(page), await wide(page), await small(page), await numbersWrong(page)];
    assert.deepEqual(found.flat(), []);
    await visitor.leave();
  });
}

const VIOLENCE = { 'Z czym': ['Przemoc lub strach w domu'] };

test('when the later screens are missing, the questions work, and they can be asked for again', LIMIT, async () => {
  site.site.fault = (path, answer) => (path.includes('/reading') ? { ...answer, status: 404 } : undefined);
  const visitor = await site.arrive();
  await visitor.open();
  await visitor.choose('Częstochowa', 'Pieniądze, jedzenie, opłaty');
  await visitor.advance();
  await visitor.see(/^Krok \d/);
  await visitor.advance('Wszystkie miejsca i telefony');
  await visitor.see('Opisy pomocy się nie wczytały', '34 372 42 00');
  assert.deepEqual(await numbersWrong(visitor.page), []);
  site.site.fault = () => undefined;
  await visitor.advance('Spróbuj jeszcze raz');
  await visitor.reach('Miejsca i telefony');
  await visitor.leave();
});

test('when only the later words are missing, the questions work, and they can be asked for again', LIMIT, async () => {
  site.site.fault = (path, answer) => (path.includes('/rest') ? { ...answer, status: 404 } : undefined);
  const visitor = await site.arrive();
  await visitor.open();
  await visitor.choose('Częstochowa');
  await visitor.walk(VIOLENCE);
  await visitor.advance('Pokaż plan');
  await visitor.see('Opisy pomocy się nie wczytały', '34 372 42 00');
  assert.deepEqual(await numbersWrong(visitor.page), []);
  site.site.fault = () => undefined;
  await visitor.advance('Spróbuj jeszcze raz');
  await visitor.reach('Twój plan');
  await visitor.see('Dokąd iść', 'ul. Mikołaja Kopernika 4');
  await visitor.leave();
});

// What a person waits for after the first screen. The screen says what is wrong, and nothing that was ticked is lost.
const PACKS = { 'the law': '/law', 'the pack of the city': '/miasto-czestochowa' };
const LOSSES = {
  'is missing': (answer) => ({ ...answer, status: 404 }),
  'was tampered with': (answer) => ({ ...answer, body: Buffer.concat([answer.body, Buffer.from('x')]) }),
  'breaks off': (answer) => ({ ...answer, cutAt: 0.5 }),
  'never begins': () => null,
};

for (const [name, part] of Object.entries(PACKS)) {
  for (const [loss, harm] of Object.entries(LOSSES)) {
    test(`${name} ${loss}: a calm line and the numbers; once it is there, choosing again goes on`, LIMIT, async () => {
      const visitor = await lost(part, harm);
      await visitor.advance('Wstecz');
      assert.ok(await visitor.answer('Częstochowa').isChecked());
      assert.ok(await visitor.answer('Przemoc lub strach w domu').isChecked());
      site.site.fault = () => undefined;
      await visitor.advance();
      await goesOn(visitor);
      await visitor.leave();
    });
  }

  test(`${name} is missing: it can be asked for again on the spot, as often as it takes`, LIMIT, async () => {
    const visitor = await lost(part, LOSSES['is missing']);
    await visitor.advance('Spróbuj jeszcze raz');
    await visitor.see('Opisy pomocy się nie wczytały');
    site.site.fault = () => undefined;
    await visitor.advance('Spróbuj jeszcze raz');
    await goesOn(visitor);
    await visitor.leave();
  });

  test(`${name} is slow: the page says so, the numbers are there, and the questions come by themselves`, LIMIT, async () => {
    const { arrive, fault } = slow(part);
    site.site.fault = fault;
    const visitor = await site.arrive();
    await visitor.open();
    await waits(visitor, 'Częstochowa');
    await visitor.see(...NUMBERS);
    await inspect(visitor);
    await visitor.meanwhile(arrive);
    await goesOn(visitor);
    await visitor.leave();
  });
}

test('the law comes while one fills in the first screen: what was ticked and the numbers stay', LIMIT, async () => {
  const { arrive, fault } = slow('/law');
  site.site.fault = fault;
  const visitor = await site.arrive();
  await visitor.open();
  await visitor.choose('Wrocław', 'Pogrzeb');
  arrive();
  await visitor.ready();
  assert.ok(await visitor.answer('Wrocław').isChecked());
  assert.ok(await visitor.answer('Pogrzeb').isChecked());
  await visitor.see(...NUMBERS);
  await inspect(visitor);
  await visitor.advance();
  await visitor.reach('Kto może zająć się pogrzebem?');
  await visitor.leave();
});

test('the city chosen last counts, whichever pack comes first', LIMIT, async () => {
  for (const late of ['/miasto-czestochowa', '/miasto-wroclaw']) {
    const packs = { '/miasto-czestochowa': slow('/miasto-czestochowa'), '/miasto-wroclaw': slow('/miasto-wroclaw') };
    site.site.fault = async (path) => Promise.all(Object.values(packs).map(({ fault }) => fault(path))).then(() => undefined);
    const visitor = await site.arrive();
    await visitor.open();
    for (const city of ['Częstochowa', 'Wrocław']) {
      await waits(visitor, city);
      if (city === 'Częstochowa') await visitor.back();
    }
    for (const part of [...Object.keys(packs).filter((part) => part !== late), late]) {
      packs[part].arrive();
      await visitor.page.evaluate(taken, part);
    }
    await visitor.agree();
    await visitor.walk(VIOLENCE);
    await visitor.advance('Pokaż plan');
    await visitor.see('ul. Rydygiera 45a');
    assert.equal(await visitor.city(), 'Wrocław');
    await inspect(visitor);
    await visitor.leave();
  }
});

test('the directory of a city that did not come can be asked for again', LIMIT, async () => {
  site.site.fault = (path, answer) => (path.includes('/miasto-wroclaw') ? { ...answer, status: 404 } : undefined);
  const visitor = await site.arrive();
  await visitor.open();
  await visitor.advance('Wszystkie miejsca i telefony');
  await visitor.advance('Wrocław');
  await visitor.see('Opisy pomocy się nie wczytały', ...NUMBERS);
  assert.deepEqual(await numbersWrong(visitor.page), []);
  site.site.fault = () => undefined;
  await visitor.advance('Spróbuj jeszcze raz');
  await visitor.reach('Miejsca i telefony');
  await visitor.see('ul. Strzegomska 6');
  await visitor.leave();
});

/** A visitor who named the city and the needs, and a pack of theirs does not come. */
async function lost(part, harm) {
  site.site.fault = (path, answer) => (path.includes(part) ? harm(answer) : undefined);
  const visitor = await site.arrive();
  await visitor.open();
  await visitor.choose('Częstochowa', 'Przemoc lub strach w domu');
  await visitor.advance();
  await visitor.see('Coś się zepsuło', 'Opisy pomocy się nie wczytały', ...NUMBERS);
  const { page } = visitor;
  const found = [await axe(page), await html(page), await wide(page), await small(page), await numbersWrong(page)];
  assert.deepEqual(found.flat(), []);
  return visitor;
}

/** The first question stands there, and a plan comes of it. */
async function goesOn(visitor) {
  await visitor.agree();
  await visitor.reach('Czy komuś grozi teraz niebezpieczeństwo?');
  await visitor.walk(VIOLENCE);
  await visitor.advance('Pokaż plan');
  await visitor.see('ul. Mikołaja Kopernika 4');
}

/** Names the city and the need and goes on too early: the app is there, and the questions are on their way. */
async function waits(visitor, city) {
  await visitor.page.locator('html[data-app]').waitFor();
  await visitor.choose(city, 'Przemoc lub strach w domu');
  await visitor.go();
  await visitor.see('Wczytujemy pytania…');
}

/** Runs in the page: waits until the pack of a city has come, and the app, which asked for it before, has it. */
function taken(part) {
  const files = document.querySelector('script[data-wasm]').dataset.cities.split(' ');
  return globalThis.drogowskaz.city(files.findIndex((file) => `/${file}`.includes(part))).then(() => undefined);
}

/** A part of the site that waits until it is told to `arrive`. */
function slow(part) {
  let arrive;
  const told = new Promise((done) => (arrive = done));
  const fault = async (path) => (path.includes(part) ? told : undefined);
  return { arrive, fault };
}
