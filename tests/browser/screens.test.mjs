// Every kind of screen and every state of it, in every theme and window: no rule may object.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Matrix } from './matrix.mjs';
import { POVERTY, VIOLENCE } from './people.mjs';
import { LIMIT, stand } from './stand.mjs';

const LONG = { timeout: 10 * 60_000 };

// One question of each kind, by a part of its heading.
const KINDS = {
  one: 'Jakie masz obywatelstwo',
  several: 'Czego teraz brakuje',
  number: 'Ile osób',
  money: 'Ile pieniędzy na rękę',
};

const site = stand();

test('every kind of screen and every state of it, in every theme and window', LONG, async (context) => {
  const visitor = await site.begin({ city: null });
  const matrix = new Matrix();
  const look = async () => matrix.look(visitor, await visitor.words('h1'));

  await look();
  await visitor.advance();
  await look();
  await visitor.choose('Częstochowa');
  await visitor.advance();
  await look();

  const met = new Set();
  await visitor.walk(answersFor(met, look));
  assert.deepEqual([...met].sort(), Object.keys(KINDS).sort(), 'a question of each kind was asked');
  await look();

  await visitor.advance('Pokaż plan');
  await look();
  for (const folded of ['Raczej nie', 'Inna pomoc w tej sprawie']) {
    await visitor.unfold(folded);
    await look();
  }
  await visitor.advance(/^Zasiłek okresowy/);
  await visitor.see('Ile może wynieść');
  await look();
  await visitor.back();
  await visitor.advance(/Prawdopodobnie tak$|Możliwe, decyduje urząd$/);
  await look();
  await visitor.back();
  await visitor.unfold('Czego jeszcze nie wiemy');
  await look();
  await visitor.advance(/Nie wiemy jeszcze$/);
  await look();

  await visitor.advance('Wszystkie miejsca i telefony');
  for (const folded of ['Telefony pomocy', 'Rodzaje pomocy', 'Placówki w mieście', 'To załatwisz w innych miejscach']) {
    await visitor.unfold(folded);
  }
  await look();
  for (const [asked, found] of [['turnus', /^Wyniki: [1-9]/], ['xyzxyz', 'Nic nie pasuje.']]) {
    await visitor.fill('Czego szukasz?', asked);
    await visitor.press('Enter');
    await visitor.see(found);
    await look();
  }
  matrix.close(context);
  await visitor.leave();
});

/** Looks at the first question of each kind, wrong and filled in; matrix.test.mjs sees every question as it is asked. */
function answersFor(met, look) {
  const meet = (kind, fillIn) => async (visitor) => {
    met.add(kind);
    await visitor.advance();
    await look();
    await fillIn(visitor);
  };
  const choose = (answer) => (visitor) => visitor.choose(answer);
  return {
    ...POVERTY,
    [KINDS.one]: meet('one', choose('Polskie')),
    [KINDS.several]: meet('several', choose('Jedzenia')),
    [KINDS.number]: meet('number', choose('2')),
    [KINDS.money]: meet('money', async (visitor) => {
      await visitor.unfold('Wpisz dokładną kwotę');
      await visitor.fill('Kwota na miesiąc', 'dużo');
      await visitor.advance();
      await look();
      await visitor.fill('Kwota na miesiąc', '900');
    }),
  };
}

// The stops of the Tab key on the screens with the most to stop at.
test('each stop of the Tab key can be seen and is marked', LIMIT, async () => {
  const visitor = await site.begin();
  await everyStopIsMarked(visitor);
  await visitor.choose('Przemoc lub strach w domu');
  await visitor.advance();
  await visitor.reach('');
  await everyStopIsMarked(visitor);
  await visitor.walk(VIOLENCE);
  await visitor.reach('');
  await everyStopIsMarked(visitor);
  await visitor.advance('Pokaż plan');
  await visitor.reach('');
  await everyStopIsMarked(visitor);
  await visitor.leave();
});

async function everyStopIsMarked(visitor) {
  const bad = [];
  await visitor.page.locator('h1').focus();
  for (let presses = 0; presses < 100; presses += 1) {
    await visitor.press('Tab');
    const stop = await visitor.page.evaluate(lookAtStop);
    if (!stop) break;
    if (stop.wrong) bad.push(stop.wrong);
  }
  assert.deepEqual(bad, [], await visitor.heading());
}

/** Whether what has the focus is on top in the middle of itself, and whether a line of 2 px or more is around it. */
function lookAtStop() {
  const active = document.activeElement;
  if (active === document.body) return null;
  const face = active.closest('label') ?? active;
  const { left, top, width, height } = face.getBoundingClientRect();
  const on = document.elementFromPoint(left + width / 2, Math.min(top + height / 2, innerHeight - 1));
  const seen = on && (face.contains(on) || on.contains(face));
  const inWindow = top >= 0 && top < innerHeight && left >= 0 && left < innerWidth;
  const outlined = (element, part) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  };
  const parts = [active, face, ...face.querySelectorAll('*')];
  const marked = parts.some((element) => outlined(element)) || outlined(active, '::after');
  const name = active.innerText?.trim() || face.innerText?.trim() || active.id;
  const wrong = [!seen && 'covered', !inWindow && 'outside the window', !marked && 'not marked'].filter(Boolean);
  return { wrong: wrong.length ? `${name}: ${wrong.join(', ')}` : '' };
}
