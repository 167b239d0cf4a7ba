// What a plan says beside its doors: a notice of the centre while it lasts, and how much a benefit may be.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LENT, POVERTY } from './people.mjs';
import { inspect } from './rules.mjs';
import { LIMIT, stand } from './stand.mjs';

const NOTICE = [
  'COVID-19: sprawy załatwiamy na odległość',
  'Z powodu COVID-19 ośrodek prosi, żeby nie przychodzić osobiście.',
  'Pocztą: MOPS, ul. Polskiej Organizacji Wojskowej 2, Częstochowa.',
  'E-mailem: mops@czestochowa.um.gov.pl.',
  'Przez ePUAP, skrytka /mopsczestochowa/urzad',
  'Telefonem: Rejonowy Zespół Nr 1, 34 370 94 04. Rejonowy Zespół Nr 2, 34 344 49 44. Centrala, 34 372 42 00.',
  'Przyjść można tylko w szczególnej sprawie. Najpierw zadzwoń i umów dzień',
  'Przed wizytą zapytają Cię',
  'Czy masz gorączkę, katar, duszność albo ból stawów i mięśni?',
  'Czy w ostatnim czasie był pobyt za granicą?',
  'Czy był kontakt z osobą zakażoną?',
  'Tak jest do 24.05.2020 r.',
];

const LOAN = 'Wypożyczalnia sprzętu ortopedycznego i rehabilitacyjnego';
const DIRECTOR = 'Przyjęcia u dyrektora MOPS';
const STOPPED = [LOAN, 'Wypożyczanie sprzętu jest wstrzymane do odwołania.', DIRECTOR, 'Przyjęcia u dyrektora są odwołane.'];
const BY_PHONE = 'Dyżur prawnika jest tylko przez telefon.';

// For three people who had 1500 zł last month.
const ESTIMATE = [
  'Ile może wynieść 484,50–969 zł na miesiąc, dla wszystkich w domu',
  'To obliczenie z Twoich odpowiedzi. Dokładną kwotę ustala decyzja.',
  'Tak to policzyliśmy',
  'kryterium dla wszystkich w domu: 823 zł × 3 2469 zł',
  'największy zasiłek: 2469 zł − 1500 zł, nie mniej niż 20 zł 969 zł',
  'najmniejszy zasiłek: 50% z 969 zł, nie mniej niż 20 zł 484,50 zł',
].join(' ');

const site = stand();

const missing = (words, parts) => parts.filter((part) => !words.includes(part));

test('in March 2020 the plan of Częstochowa says how to get in touch, and what is stopped', LIMIT, async () => {
  const visitor = await planOf({ day: '2020-03-20T10:00:00' });
  assert.deepEqual(missing(await visitor.words(), NOTICE), [], await visitor.words());
  assert.deepEqual(missing(await visitor.under('Teraz wstrzymane'), STOPPED), []);
  const doors = await visitor.under('Dokąd iść');
  assert.deepEqual(missing(doors, [LOAN, DIRECTOR]), [LOAN, DIRECTOR], 'nobody is sent to what is stopped');
  await inspect(visitor);

  await visitor.advance(/^Wypożyczalnia sprzętu/);
  await visitor.see('Tej pomocy teraz nie ma', 'Wypożyczanie sprzętu jest wstrzymane do odwołania.');
  await inspect(visitor);
  await visitor.back();
  await visitor.advance(/^Porada prawna w ośrodku/);
  await visitor.see(BY_PHONE);
  await inspect(visitor);
  await visitor.leave();
});

for (const [day, when] of [['2020-03-13T10:00:00', 'the day before it began'], ['2020-05-25T10:00:00', 'the day after it ended'], [undefined, 'today']]) {
  test(`${when} nothing of it is left`, LIMIT, async () => {
    const visitor = await planOf({ day });
    const words = await visitor.words();
    assert.doesNotMatch(words, /COVID|Przed wizytą zapytają|wstrzymane/);
    assert.deepEqual(missing(await visitor.under('Dokąd iść'), [LOAN, DIRECTOR]), []);
    await visitor.advance(/^Wypożyczalnia sprzętu/);
    assert.doesNotMatch(await visitor.words(), /Tej pomocy teraz nie ma/);
    await visitor.leave();
  });
}

test('in March 2020 the notice of Częstochowa is not shown in Wrocław', LIMIT, async () => {
  const visitor = await planOf({ day: '2020-03-20T10:00:00', city: 'Wrocław' });
  assert.doesNotMatch(await visitor.words(), /COVID|wstrzymane/);
  await visitor.leave();
});

async function planOf(how) {
  const visitor = await site.begin(how);
  await visitor.walk(LENT);
  await visitor.advance('Pokaż plan');
  return visitor;
}

test('a card says how much it may be, and shows the arithmetic', LIMIT, async () => {
  const visitor = await site.begin();
  await visitor.walk({
    ...POVERTY,
    'Ile pieniędzy na rękę': async () => {
      await visitor.unfold('Wpisz dokładną kwotę');
      await visitor.fill('Kwota na miesiąc', '1500');
    },
  });
  await visitor.advance('Pokaż plan');
  await visitor.advance(/^Zasiłek okresowy/);
  assert.equal(await visitor.under('Ile może wynieść'), ESTIMATE);
  await inspect(visitor);
  await visitor.leave();
});

test('a card says nothing of a sum that cannot be worked out', LIMIT, async () => {
  const visitor = await site.begin();
  await visitor.walk({ ...POVERTY, 'Ile osób': ['Nie wiem lub wolę nie mówić'] });
  await visitor.advance('Pokaż plan');
  await visitor.unfold('Czego jeszcze nie wiemy');
  await visitor.advance(/^Zasiłek okresowy/);
  assert.equal(await visitor.under('Ile może wynieść'), '');
  await visitor.leave();
});
