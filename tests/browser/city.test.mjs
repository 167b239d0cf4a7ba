// The city comes first: a form without it, a plan of each city, another city later, the directory.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyboard } from './hands.mjs';
import { LENT, VIOLENCE } from './people.mjs';
import { CITIES, inspect, narrow, numbersWrong } from './rules.mjs';
import { LIMIT, stand } from './stand.mjs';

const NO_CITY = 'Zaznacz miasto. Jeśli go nie ma na liście, zaznacz „Inne miasto lub gmina”.';
const NO_NEED = 'Zaznacz co najmniej jedną odpowiedź. „Nie wiem” też wystarczy.';

// The door for somebody who is being hurt.
const DOORS = {
  Częstochowa: ['Sekcja Pomocy Specjalistycznej dla Osób Zagrożonych Przemocą', 'ul. Mikołaja Kopernika 4', '34 311 70 52'],
  Wrocław: ['Ośrodek Interwencji Kryzysowej (OIK)', 'ul. Rydygiera 45a', '512 198 939'],
  'Ostrowiec Świętokrzyski': ['Zespół ds. Przeciwdziałania Przemocy', 'ul. Świętokrzyska 22', '41 276 76 00'],
  'Inne miasto lub gmina': [
    'Ośrodek pomocy społecznej w Twojej gminie',
    'Wpisz w wyszukiwarce „ośrodek pomocy społecznej” i nazwę swojej gminy.',
    'Bez internetu: zapytaj w urzędzie gminy lub miasta.',
  ],
};

const OF_THE_COUNTRY = ['112', '116111', '226280120', '800120002', '800121212', '997'];

const site = stand();

test('a first form with nothing on it names both mistakes, and each leads to its first answer', LIMIT, async () => {
  const visitor = await site.begin({ city: null, hands: keyboard });
  await inspect(visitor);
  await visitor.advance();
  assert.equal(await visitor.focus(), 'alert');
  assert.match(await visitor.page.title(), /^Błąd: /);
  assert.deepEqual(await visitor.mistakes(), [NO_CITY, NO_NEED]);
  await inspect(visitor);
  await visitor.go(NO_CITY);
  assert.ok(await visitor.at('Częstochowa'));
  await visitor.go(NO_NEED);
  assert.ok(await visitor.at('Pieniądze, jedzenie, opłaty'));
  await visitor.choose('Wrocław', 'Pogrzeb');
  await visitor.advance();
  await visitor.reach('Kto może zająć się pogrzebem?');
  await visitor.leave();
});

test('without a city the needs stay ticked, and the plan is one click away', LIMIT, async () => {
  const visitor = await site.begin({ city: null, hands: keyboard });
  await visitor.choose('Pogrzeb', 'Dzieci i rodzina');
  await visitor.advance();
  assert.deepEqual(await visitor.mistakes(), [NO_CITY]);
  assert.ok(await visitor.answer('Pogrzeb').isChecked());
  assert.ok(await visitor.answer('Dzieci i rodzina').isChecked());
  assert.equal(await visitor.city(), '');
  await inspect(visitor);
  await visitor.go(NO_CITY);
  assert.ok(await visitor.at('Częstochowa'));
  await visitor.choose('Ostrowiec Świętokrzyski');
  await visitor.advance();
  assert.doesNotMatch(await visitor.page.title(), /^Błąd/);
  await inspect(visitor);
  await visitor.leave();
});

test('without a need the city stays chosen', LIMIT, async () => {
  const visitor = await site.begin({ city: 'Wrocław', hands: keyboard });
  await visitor.advance();
  assert.equal(await visitor.focus(), 'alert');
  assert.deepEqual(await visitor.mistakes(), [NO_NEED]);
  assert.ok(await visitor.answer('Wrocław').isChecked());
  await inspect(visitor);
  await visitor.go(NO_NEED);
  assert.ok(await visitor.at('Pieniądze, jedzenie, opłaty'));
  await visitor.choose('Pogrzeb');
  await visitor.advance();
  assert.equal(await visitor.city(), 'Wrocław');
  await inspect(visitor);
  await visitor.leave();
});

for (const city of Object.keys(CITIES)) {
  test(`${city}: a short way to a plan with its own door, and nothing of another city`, LIMIT, async () => {
    const visitor = await site.begin({ city });
    assert.equal(await visitor.city(), '', 'until it is sent');
    // walk.test.mjs looks at these questions, which are the same in each city but for its numbers.
    await visitor.walk(VIOLENCE, async (heading) => assert.deepEqual(await numbersWrong(visitor.page), [], heading));
    assert.equal(await visitor.city(), city);
    await inspect(visitor);
    await visitor.advance('Pokaż plan');
    await inspect(visitor);
    assert.deepEqual(await narrow(visitor.page), []);
    await leadsTo(visitor, city);
    if (!CITIES[city].switchboard) assert.deepEqual(await visitor.numbers(), OF_THE_COUNTRY, 'no number is invented');

    await visitor.advance(/^Procedura „Niebieskie Karty”/);
    await inspect(visitor);
    await visitor.advance('Wszystkie miejsca i telefony');
    await inspect(visitor);
    assert.deepEqual(await narrow(visitor.page), []);
    await visitor.leave();
  });
}

/** The plan names the door of this city, and none of another. */
async function leadsTo(visitor, city) {
  const words = await visitor.words();
  assert.deepEqual(DOORS[city].filter((part) => !words.includes(part)), [], words);
  const others = Object.keys(DOORS).filter((other) => other !== city);
  assert.deepEqual(others.flatMap((other) => DOORS[other]).filter((part) => words.includes(part)), [], words);
}

test('another city, chosen on the review, keeps the answers and changes the doors', LIMIT, async () => {
  const visitor = await site.begin();
  await visitor.walk(VIOLENCE);
  const before = await visitor.answers();
  await visitor.advance('Pokaż plan');
  await leadsTo(visitor, 'Częstochowa');
  await visitor.advance('Zmień odpowiedzi');
  for (const city of ['Wrocław', 'Inne miasto lub gmina', 'Ostrowiec Świętokrzyski', 'Częstochowa']) {
    await visitor.advance(/^Zmień ?: Miasto/);
    assert.ok(await visitor.answer('Przemoc lub strach w domu').isChecked());
    await visitor.choose(city);
    await visitor.advance();
    await visitor.reach('Sprawdź odpowiedzi');
    assert.deepEqual(await visitor.answers(), { ...before, Miasto: city });
    await inspect(visitor);
    await visitor.advance('Pokaż plan');
    assert.equal(await visitor.city(), city);
    await leadsTo(visitor, city);
    await inspect(visitor);
    await visitor.advance('Zmień odpowiedzi');
  }
  await visitor.leave();
});

test('Back after another city was chosen shows no card of the old one', LIMIT, async () => {
  const visitor = await site.begin();
  await visitor.walk(LENT);
  await visitor.advance('Pokaż plan');
  await visitor.advance(/^Przyjęcia u dyrektora/);
  await visitor.advance(/^Zmień ?: Inna sprawa/);
  await visitor.choose('Chcę rozmawiać z dyrekcją');
  await visitor.advance();
  await visitor.advance('Drogowskaz');
  await visitor.choose('Inne miasto lub gmina');
  await visitor.advance();
  await visitor.reach('Sprawdź odpowiedzi');
  const headings = [];
  for (let steps = 0; steps < 5; steps += 1) {
    await visitor.back();
    headings.push(await visitor.heading());
    await inspect(visitor);
  }
  const expected = ['Dokąd pójść po pomoc', 'Twój plan', 'Jaka to sprawa?', 'Twój plan', 'Twój plan'];
  assert.deepEqual(headings, expected, 'the card was of a service that the other city has not');
  assert.ok(!(await visitor.words()).includes('Przyjęcia u dyrektora'));
  await visitor.leave();
});

test('the directory asks for the city first, then shows it', LIMIT, async () => {
  for (const city of Object.keys(CITIES)) {
    const visitor = await site.begin({ city: null });
    await visitor.advance('Wszystkie miejsca i telefony');
    await visitor.see('W którym mieście szukasz pomocy?', ...Object.keys(CITIES));
    await inspect(visitor);
    await visitor.go(city);
    await visitor.reach('Miejsca i telefony');
    await visitor.see('Czego szukasz?');
    assert.equal(await visitor.city(), city);
    const words = await visitor.words();
    assert.ok(words.includes(CITIES[city].switchboard ?? DOORS[city][1]), words);
    assert.ok(!/To centrala/.test(words) || CITIES[city].switchboard, 'no switchboard is promised where there is none');
    await inspect(visitor);

    await visitor.back();
    assert.ok(await visitor.answer(city).isChecked(), 'it need not be chosen again');
    await visitor.leave();
  }
});
