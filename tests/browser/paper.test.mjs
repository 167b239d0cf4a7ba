// The printed plan: few pages, black on white, large numbers, nothing that others should not read unless it is wanted.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PEOPLE, print } from './paper.mjs';
import { LIMIT, stand } from './stand.mjs';

const QR = 'Kod QR z planem';
const NAMES = 'Pełne nazwy';
const ANSWERS = 'Moje odpowiedzi';
const TELLING = /przemoc|krzywd|niebiesk/i;

const ONE_PAGE = ['przemoc-z-dziecmi', 'inne-ucieczka-przed-mezem', 'wroclaw-ucieczka-z-dzieckiem', 'bez-noclegu-dzis', 'wroclaw-zima-na-klatce'];
const HEAVIEST = ['ostrowiec-choruje-i-wychowuje', 'wroclaw-matka-z-ukrainy', 'wroclaw-zona-osadzonego', 'czestochowa-mama-po-udarze'];

const site = stand();

async function planOf(name, how = {}) {
  const { day, code } = PEOPLE.find((one) => one.name === name);
  const visitor = await site.arrive({ day, ...how });
  await visitor.open(`#K${code}`);
  await visitor.advance('Otwórz plan');
  await visitor.see('Zabierz ze sobą');
  return visitor;
}

const sheet = async (visitor) => {
  const paper = await print(visitor.page);
  assert.ok(paper.a4 && paper.tagged, 'A4, with tags for screen readers');
  return paper;
};

for (const name of ONE_PAGE) {
  test(`${name} gets one page, and nobody reads from it what the matter is`, LIMIT, async () => {
    const visitor = await planOf(name);
    const plain = await sheet(visitor);
    assert.equal(plain.pages, 1);
    assert.doesNotMatch(plain.words, TELLING);
    assert.deepEqual(plain.codes, []);
    await visitor.choose(QR);
    const coded = await sheet(visitor);
    assert.equal(coded.pages, 1);
    assert.equal(coded.codes.length, 1);
    await visitor.leave();
  });
}

for (const name of HEAVIEST) {
  test(`${name} gets two pages at most, with a code`, LIMIT, async () => {
    const visitor = await planOf(name);
    const { pages, codes, words } = await sheet(visitor);
    assert.ok(pages <= 2, `${pages} pages`);
    assert.equal(codes.length, 1);
    assert.match(words, /Dane sprawdzone \d+\.\d+\.\d+ r\. Wydruk 23\.11\.2026 r\./);
    assert.doesNotMatch(words, /Szybkie wyjście|Wstecz|Zmień odpowiedzi|Drukuj/);
    await visitor.leave();
  });
}

test('full names and answers are on paper only when they are ticked', LIMIT, async () => {
  const visitor = await planOf('przemoc-z-dziecmi');
  const before = await sheet(visitor);
  assert.doesNotMatch(before.words, /Moje odpowiedzi/);
  await visitor.choose(NAMES, ANSWERS);
  const after = await sheet(visitor);
  assert.match(after.words, /Zagrożonych Przemocą/);
  assert.match(after.words, /Moje odpowiedzi/);
  assert.match(after.words, /Niebezpieczeństwo teraz: Tak/);
  await visitor.leave();
});

for (const settings of [{ colorScheme: 'dark' }, { forcedColors: 'active' }, { contrast: 'more' }]) {
  test(`paper is black on white with ${JSON.stringify(settings)}`, LIMIT, async () => {
    const visitor = await planOf('wozek-i-turnus', settings);
    await visitor.page.emulateMedia({ media: 'print', ...settings });
    const wrong = await visitor.page.evaluate(() => {
      const shown = [...document.querySelectorAll('body, #tresc *')].filter((one) => one.checkVisibility());
      const paper = (colour) => /, 0\)$|^rgb\(255, 255, 255\)$/.test(colour);
      const colours = shown.map((one) => [one.tagName, getComputedStyle(one).color, getComputedStyle(one).backgroundColor]);
      return colours.filter(([, ink, ground]) => ink !== 'rgb(0, 0, 0)' || !paper(ground)).map(String);
    });
    assert.deepEqual(wrong, []);
    await visitor.leave();
  });
}

test('every phone number on paper has 14 points or more', LIMIT, async () => {
  const visitor = await planOf('bez-noclegu-dzis');
  await visitor.page.emulateMedia({ media: 'print' });
  const sizes = await visitor.page.locator('.sheet__tel').evaluateAll((all) =>
    all.filter((one) => one.checkVisibility()).map((one) => parseFloat(getComputedStyle(one).fontSize) * 0.75),
  );
  assert.ok(sizes.length >= 4, `${sizes.length} numbers`);
  assert.deepEqual(sizes.filter((size) => size < 13.99), []);
  await visitor.leave();
});

test('a card and the directory print without what can only be clicked', LIMIT, async () => {
  const visitor = await planOf('wozek-i-turnus');
  await visitor.advance(/^Dofinansowanie turnusu/);
  const card = await sheet(visitor);
  assert.match(card.words, /Dofinansowanie turnusu/);
  assert.doesNotMatch(card.words, /Szybkie wyjście|Wstecz/);
  await visitor.advance('Wszystkie miejsca i telefony');
  const directory = await sheet(visitor);
  assert.match(directory.words, /34 372 42 00/);
  assert.doesNotMatch(directory.words, /Szybkie wyjście|Czego szukasz/);
  await visitor.leave();
});
