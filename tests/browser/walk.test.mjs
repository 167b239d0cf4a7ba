// Whole journeys through the built site in Chromium, by keyboard alone, from the first screen to a card and back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyboard } from './hands.mjs';
import { DISABILITY, POVERTY, VIOLENCE } from './people.mjs';
import { inspect } from './rules.mjs';
import { LIMIT, stand } from './stand.mjs';

const JOURNEYS = [
  {
    name: 'violence',
    screen: { viewport: { width: 360, height: 640 }, colorScheme: 'light' },
    answers: VIOLENCE,
    plan: [
      'Twój plan: najpierw telefon',
      'Sekcja Pomocy Specjalistycznej dla Osób Zagrożonych Przemocą',
      'ul. Mikołaja Kopernika 4',
      '34 311 70 52',
      'Nie trzeba iść najpierw na pierwszy kontakt.',
    ],
    card: /^Procedura „Niebieskie Karty”/,
    leaflet: [],
  },
  {
    name: 'poverty with children',
    screen: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
    answers: POVERTY,
    plan: [
      'Rejonowy Zespół Pomocy Społecznej',
      'al. Niepodległości 20/22',
      '34 370 94 04',
      'ul. Księdza Stanisława Staszica 10',
      '34 344 49 44',
    ],
    card: /^Zasiłek celowy/,
    leaflet: ['Dlaczego', 'Zabierz, jeśli masz'],
  },
  {
    name: 'disability equipment',
    screen: { viewport: { width: 360, height: 640 }, colorScheme: 'dark' },
    answers: DISABILITY,
    plan: ['Sekcja Pomocy Osobom z Niepełnosprawnością', 'al. Niepodległości 20/22', '34 363 18 19'],
    card: /^Dofinansowanie turnusu/,
    leaflet: ['Dlaczego', 'Zabierz, jeśli masz'],
  },
];

const ON_EVERY_CARD = ['Co będzie dalej', 'Podstawa', 'Źródło', 'Sprawdzono'];

const site = stand();

for (const { name, screen, answers, plan, card, leaflet } of JOURNEYS) {
  test(`${name}, by keyboard alone`, LIMIT, async (context) => {
    const visitor = await site.begin({ hands: keyboard, ...screen });
    const loaded = site.site.requests.length;

    const asked = await visitor.walk(answers, () => inspect(visitor));
    await visitor.advance('Pokaż plan');
    await inspect(visitor);
    includes(await visitor.words(), plan);

    await visitor.advance(card);
    await inspect(visitor);
    includes(await visitor.words(), [...ON_EVERY_CARD, ...leaflet]);
    await visitor.advance('Wstecz');
    assert.match(await visitor.page.evaluate(() => document.activeElement.innerText), card, 'back where the card was opened');

    await visitor.advance('Wszystkie miejsca i telefony');
    await inspect(visitor);
    includes(await visitor.words(), plan.slice(1).filter((words) => /\d/.test(words) || words.startsWith('Sekcja')));

    context.diagnostic(`${asked.length} questions, ${visitor.presses} key presses`);
    const later = site.site.requests.slice(loaded).map(({ path }) => path.replace(/(-[0-9a-f]+)?\.bin$/, ''));
    assert.deepEqual(later, ['/miasto-czestochowa'], 'once the page is there, it asks for the city alone');
    await visitor.leave();
  });
}

function includes(words, parts) {
  const missing = parts.filter((part) => !words.includes(part));
  assert.deepEqual(missing, [], `missing in: ${words}`);
}
