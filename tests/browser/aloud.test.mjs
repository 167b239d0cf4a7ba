// Reading aloud: by a Polish voice of the device only, all that one sees, and silence as soon as one goes on.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VIOLENCE } from './people.mjs';
import { inspect } from './rules.mjs';
import { LIMIT, stand } from './stand.mjs';

const site = stand();
const LOCAL = { name: 'Zofia', lang: 'pl-PL', localService: true };

// Which voices a device has, and whether it reads.
const DEVICES = {
  'a local Polish voice': [[LOCAL], 1],
  'a local Polish voice as Android names it': [[{ ...LOCAL, lang: 'pl_PL' }], 1],
  'Polish voices from the network only': [[{ ...LOCAL, localService: false }], 0],
  'local voices of other languages only': [[{ ...LOCAL, lang: 'en-GB' }, { ...LOCAL, lang: 'pt-BR' }], 0],
  'no voice': [[], 0],
};

for (const [device, [voices, buttons]] of Object.entries(DEVICES)) {
  test(`${device}: ${buttons ? 'a button' : 'no button'}`, LIMIT, async () => {
    const visitor = await listen(voices);
    await toQuestion(visitor);
    assert.equal(await visitor.page.locator('.listen').count(), buttons);
    if (buttons) await inspect(visitor);
    await visitor.leave();
  });
}

test('a voice that comes late brings the button', LIMIT, async () => {
  const visitor = await listen([]);
  assert.equal(await visitor.page.locator('.listen').count(), 0);
  await visitor.page.evaluate((voice) => globalThis.device.gain(voice), LOCAL);
  await visitor.see('Czytaj na głos');
  await visitor.leave();
});

test('a question is read whole, with its hint and answers, and a second press stops it', LIMIT, async () => {
  const visitor = await listen([LOCAL]);
  await toQuestion(visitor);
  await visitor.go('Czytaj na głos');
  assert.deepEqual(await said(visitor), [
    'Czy komuś grozi teraz niebezpieczeństwo?',
    'Tobie, dziecku albo innej osobie. Gdy ktoś jest ranny lub ktoś atakuje, dzwoń pod 112.',
    'To pytanie bywa trudne. Możesz je pominąć. Pomoc dostaniesz tak samo.',
    'Tak',
    'Nie, w tej chwili nie',
    'albo',
    'Nie wiem lub wolę nie mówić',
  ]);
  assert.ok(await visitor.page.evaluate(() => globalThis.device.voices.every((name) => name === 'Zofia')));
  await visitor.go('Przestań czytać');
  assert.deepEqual(await said(visitor), []);
  await visitor.see('Czytaj na głos');
  await visitor.go('Czytaj na głos');
  await visitor.page.evaluate(() => globalThis.device.finish());
  await visitor.see('Czytaj na głos');
  await visitor.leave();
});

test('it falls silent with the next question', LIMIT, async () => {
  const visitor = await listen([LOCAL]);
  await toQuestion(visitor);
  await visitor.choose('Nie, w tej chwili nie');
  await visitor.go('Czytaj na głos');
  await visitor.advance();
  assert.deepEqual(await said(visitor), []);
  await visitor.see('Czytaj na głos');
  await visitor.leave();
});

test('it falls silent with the quick exit, at once', LIMIT, async () => {
  const visitor = await listen([LOCAL]);
  await visitor.page.route('https://pl.wikipedia.org/**', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await toQuestion(visitor);
  await visitor.go('Czytaj na głos');
  assert.notDeepEqual(await said(visitor), []);
  const left = await visitor.page.evaluate(() => {
    document.querySelector('.safety__exit').click();
    return globalThis.device.saying;
  });
  assert.deepEqual(left, []);
  await visitor.leave();
});

test('the plan and a card are read from their heading on', LIMIT, async () => {
  const visitor = await listen([LOCAL]);
  await visitor.walk(VIOLENCE);
  await visitor.advance('Pokaż plan');
  await visitor.go('Czytaj na głos');
  const plan = await said(visitor);
  assert.equal(plan[0], 'Twój plan: najpierw telefon');
  assert.ok(plan.some((line) => line.includes('ul. Mikołaja Kopernika 4')), plan.join('\n'));
  assert.ok(!plan.includes('Wstecz') && !plan.includes('Przestań czytać'), 'what one operates the page with is not read');
  await visitor.advance(/^Procedura „Niebieskie Karty”/);
  assert.deepEqual(await said(visitor), []);
  await visitor.go('Czytaj na głos');
  assert.equal((await said(visitor))[0], 'Procedura „Niebieskie Karty”');
  await inspect(visitor);
  await visitor.leave();
});

/** A visitor whose device has these voices. */
async function listen(voices) {
  const visitor = await site.arrive();
  await visitor.page.addInitScript(device, voices);
  await visitor.begin('Częstochowa');
  return visitor;
}

async function toQuestion(visitor) {
  await visitor.choose('Przemoc lub strach w domu');
  await visitor.advance();
  await visitor.agree();
}

/** What is being said, sentence by sentence. */
const said = (visitor) => visitor.page.evaluate(() => globalThis.device.saying);

/** Stands for the voices of a device: it runs in the page, before the page's own scripts. */
function device(voices) {
  const speech = new EventTarget();
  let queue = [];
  speech.getVoices = () => voices;
  speech.speak = (sentence) => queue.push(sentence);
  speech.cancel = () => (queue = []);
  globalThis.SpeechSynthesisUtterance = function (text) {
    this.text = text;
  };
  Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
  globalThis.device = {
    get saying() {
      return queue.map(({ text }) => text.replace(/\s+/g, ' '));
    },
    get voices() {
      return queue.map(({ voice }) => voice.name);
    },
    gain(voice) {
      voices.push(voice);
      speech.dispatchEvent(new Event('voiceschanged'));
    },
    finish() {
      const done = queue;
      queue = [];
      for (const { onend } of done) onend?.();
    },
  };
}
