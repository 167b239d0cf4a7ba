// Places and telephones: each thing has a page of its own with a number to call, Back returns to its link, and the
// rules are there for anybody to read.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CITIES, inspect, narrow } from './rules.mjs';
import { LIMIT, stand } from './stand.mjs';

const DIRECTORY = 'Miejsca i telefony';

const site = stand();

/** In the directory of a city, opened from the first screen without answering anything. */
async function arrive(city) {
  const visitor = await site.begin({ city });
  await visitor.advance('Wszystkie miejsca i telefony');
  await visitor.reach(DIRECTORY);
  return visitor;
}

/** Opens pages, each by its link: there is a number on it, and Back returns to the link. Returns what was read. */
async function visit(visitor, city, doors) {
  const pages = await visitor.visits(doors, CITIES[city].switchboard ? '#tresc' : 'body');
  const wrong = pages.flatMap(({ door, heading, numbers, focus }) => [
    ...(numbers ? [] : [`no number on ${door}: ${heading}`]),
    ...(focus === door ? [] : [`Back from ${door}: ${heading} leads to ${focus}`]),
  ]);
  assert.deepEqual(wrong, [], city);
  return pages;
}

/** Opens all pages of a kind; the machine looks at the first of them. Returns what was read. */
async function visitAll(visitor, city, kind) {
  const doors = await visitor.doors(kind);
  if (doors.length) {
    await visitor.follow(doors[0]);
    await inspect(visitor);
    assert.deepEqual(await narrow(visitor.page), []);
    await visitor.back();
    assert.equal(await visitor.focus(), doors[0]);
  }
  return visit(visitor, city, doors);
}

for (const city of Object.keys(CITIES)) {
  test(`${city}: every building and every section in it has a page with a number, and Back returns to its link`, LIMIT, async () => {
    const visitor = await arrive(city);
    await inspect(visitor);
    assert.deepEqual(await narrow(visitor.page), []);
    const buildings = await visitAll(visitor, city, 's');
    assert.ok(buildings.length > 1);
    for (const { door } of buildings) {
      await visitor.follow(door);
      await visit(visitor, city, await visitor.doors('k'));
      await visitor.back();
    }
    await visitor.leave();
  });

  test(`${city}: every place of help, line and need has a page with a number, and Back returns to its link`, LIMIT, async () => {
    const visitor = await arrive(city);
    await visitAll(visitor, city, 'f');
    assert.ok((await visitAll(visitor, city, 'l')).length > 10);
    assert.equal((await visitAll(visitor, city, 'p')).length, 12);
    await visitor.leave();
  });
}

test('every service can be read without an answer: for whom, what to bring, what next, and on whose authority', LIMIT, async () => {
  const visitor = await arrive('Częstochowa');
  const parts = ['Dla kogo', 'Zabierz, jeśli masz', 'Co będzie dalej', 'Podstawa', 'Źródło', 'Sprawdzono'];
  const services = await visitAll(visitor, 'Częstochowa', 'u');
  for (const { words } of services) assert.deepEqual(parts.filter((part) => !words.includes(part)), [], words);
  assert.ok(services.length > 100);
  await visitor.leave();
});

test('the rules of all services are there for anybody to read, and say which of them are uncertain', LIMIT, async () => {
  const visitor = await arrive('Częstochowa');
  await visitor.advance('Według jakich zasad podpowiadamy');
  await visitor.see('Należy się każdemu, kto spełnia warunki', 'są powody, by dać mniej lub odmówić');
  await inspect(visitor);
  const rules = await visitor.doors('z');
  assert.ok(rules.length > 100);
  for (const { door, words, focus } of await visitor.visits(rules)) {
    assert.match(words, /Podstawa/, words);
    assert.doesNotMatch(words, /[{}_@]/, 'no key and no gap is left in the words');
    assert.equal(focus, door);
  }
  await visitor.follow(rules.at(-1));
  await inspect(visitor);
  assert.deepEqual(await narrow(visitor.page), []);
  await visitor.leave();
});

test('the search says where a hit comes from, and Back returns to it', LIMIT, async () => {
  const visitor = await arrive('Częstochowa');
  for (const [asked, found] of [
    ['500+', 'dawniej: 500 plus'],
    ['opiekunka', 'pod hasłem: opiekunka'],
    ['343724200', 'numer: 34 372 42 00'],
    ['ulica Kopernika', 'ul. Mikołaja Kopernika 4'],
  ]) {
    await visitor.fill('Czego szukasz?', asked);
    await visitor.press('Enter');
    await visitor.see(found);
  }
  await inspect(visitor);
  const [door] = await visitor.doors('s');
  await visit(visitor, 'Częstochowa', [door]);
  await visitor.go('Wszystkie miejsca');
  await visitor.see('Według sprawy');
  await visitor.leave();
});

test('a search that finds nothing promises no switchboard where there is none', LIMIT, async () => {
  for (const [city, said] of [['Wrocław', 'zadzwoń do centrali'], ['Inne miasto lub gmina', 'zadzwoń pod numer na dole strony']]) {
    const visitor = await arrive(city);
    await visitor.fill('Czego szukasz?', 'xyzxyz');
    await visitor.press('Enter');
    await visitor.see(new RegExp(`^Nic nie pasuje.*${said}`));
    await visitor.leave();
  }
});

for (const link of ['Wszystkie miejsca i telefony', 'Jak działa szybkie wyjście', 'Dla pracownika socjalnego']) {
  test(`what is ticked on the first screen is kept while one looks at “${link}”`, LIMIT, async () => {
    const visitor = await site.begin({ city: 'Wrocław' });
    await visitor.choose('Pogrzeb');
    await visitor.advance(link);
    assert.equal(await visitor.city(), 'Wrocław');
    await visitor.back();
    assert.ok(await visitor.answer('Wrocław').isChecked());
    assert.ok(await visitor.answer('Pogrzeb').isChecked());
    await visitor.leave();
  });
}

test('another city, chosen among the places, keeps the answers and leaves the pages of the old one', LIMIT, async () => {
  const visitor = await site.begin({ city: 'Wrocław' });
  await visitor.choose('Pogrzeb');
  await visitor.advance('Wszystkie miejsca i telefony');
  await visitor.follow('s0');
  await visitor.back();
  await visitor.advance('Zmień miasto');
  await inspect(visitor);
  await visitor.advance('Ostrowiec Świętokrzyski');
  await visitor.reach(DIRECTORY);
  assert.equal(await visitor.city(), 'Ostrowiec Świętokrzyski');
  await visitor.see('MOPS, ul. Świętokrzyska 22');
  await visitor.back();
  assert.ok(await visitor.answer('Pogrzeb').isChecked());
  assert.ok(await visitor.answer('Ostrowiec Świętokrzyski').isChecked());
  await visitor.leave();
});
