// The reader's own size of letters and colours: they stay from screen to screen, and nothing is cut off.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyboard } from './hands.mjs';
import { VIOLENCE } from './people.mjs';
import { axe, inspect, narrow, small, traces } from './rules.mjs';
import { LIMIT, stand } from './stand.mjs';

const site = stand();
const SIZES = { Mniejsze: 14, Zwykłe: 16, Większe: 20, Największe: 24 };

test('each size of letters is another, and the usual one comes back', LIMIT, async () => {
  const visitor = await site.begin({ hands: keyboard });
  await visitor.unfold('Wielkość liter i kolory');
  await inspect(visitor);
  for (const [name, pixels] of [...Object.entries(SIZES), ['Zwykłe', SIZES.Zwykłe]]) {
    await visitor.choose(name);
    assert.deepEqual(await small(visitor.page), [], 'a finger does not get smaller');
    assert.equal(await visitor.page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize)), pixels, name);
  }
  await visitor.leave();
});

test('the largest letters stay on every screen, and fit the narrowest window', LIMIT, async () => {
  const visitor = await site.begin();
  await visitor.unfold('Wielkość liter i kolory');
  await visitor.choose('Największe');
  const look = async () => {
    const size = await visitor.page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    assert.equal(size, '24px', await visitor.heading());
    assert.deepEqual(await narrow(visitor.page), [], await visitor.heading());
  };
  await look();
  await visitor.walk(VIOLENCE, look);
  await visitor.advance('Pokaż plan');
  await look();
  await visitor.advance(/^Procedura „Niebieskie Karty”/);
  await look();
  await visitor.advance('Jak działa szybkie wyjście');
  await look();
  await visitor.advance('Wszystkie miejsca i telefony');
  await look();
  assert.deepEqual(await traces(visitor.page), [], 'nothing is kept');
  await visitor.leave();
});

for (const colorScheme of ['light', 'dark']) {
  test(`colours on a device that is ${colorScheme}: those chosen are shown, and the device's own come back`, LIMIT, async () => {
    const visitor = await site.begin({ colorScheme });
    const paper = () => visitor.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await visitor.unfold('Wielkość liter i kolory');
    const own = await paper();
    const papers = {};
    for (const name of ['Jasne', 'Ciemne', 'Wysoki kontrast']) {
      await visitor.choose(name);
      papers[name] = await paper();
      assert.deepEqual(await axe(visitor.page), [], name);
    }
    assert.deepEqual(papers, { Jasne: 'rgb(250, 246, 239)', Ciemne: 'rgb(23, 20, 17)', 'Wysoki kontrast': 'rgb(0, 0, 0)' });
    await visitor.choose('Jak w urządzeniu');
    assert.equal(await paper(), own);
    await visitor.leave();
  });
}
