// Changing one's mind: from a card, from the plan and from the review; the rest is kept, and what changed is said once.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyboard } from './hands.mjs';
import { POVERTY } from './people.mjs';
import { inspect } from './rules.mjs';
import { LIMIT, stand } from './stand.mjs';

const site = stand();

const MORE_PEOPLE = [
  'Po zmianie odpowiedzi',
  'Zmieniła się kwota. Zasiłek okresowy: było 484,25–968,50 zł, jest 895,75–1791,50 zł.',
].join(' ');

async function planOf(how) {
  const visitor = await site.begin(how);
  await visitor.walk(POVERTY);
  await visitor.advance('Pokaż plan');
  return visitor;
}

const told = async (visitor) => {
  const said = await visitor.page.getByRole('status').allInnerTexts();
  return said.join(' ').replace(/\s+/g, ' ').trim();
};

const notADecision = async (visitor) => (await visitor.words()).split('To podpowiedź, nie decyzja').length - 1;

test('an answer changed from a reason on a card leads back to the card, which says what changed', LIMIT, async () => {
  const visitor = await planOf({ hands: keyboard });
  assert.equal(await told(visitor), '', 'nothing has changed yet');
  assert.equal(await notADecision(visitor), 1);
  await visitor.advance(/^Zasiłek okresowy/);
  assert.equal(await notADecision(visitor), 1);
  assert.equal(await told(visitor), '');
  await visitor.advance(/^Zmień ?: Ile osób w domu/);
  assert.ok(await visitor.answer('3').isChecked(), 'one\'s own answer comes back');
  await visitor.choose('4');
  await visitor.advance();
  assert.equal(await visitor.heading(), 'Zasiłek okresowy');
  assert.equal(await told(visitor), MORE_PEOPLE);
  await inspect(visitor);
  await visitor.advance('Wszystkie miejsca i telefony');
  await visitor.back();
  assert.equal(await told(visitor), '', 'it is said once');
  await visitor.leave();
});

test('an answer changed from the review leads back there, and the plan says what changed, once', LIMIT, async () => {
  const visitor = await planOf();
  await visitor.advance('Zmień odpowiedzi');
  const before = await visitor.answers();
  await visitor.advance(/^Zmień ?: Ile osób w domu/);
  await visitor.choose('4');
  await visitor.advance();
  assert.equal(await visitor.heading(), 'Sprawdź odpowiedzi');
  assert.deepEqual(await visitor.answers(), { ...before, 'Ile osób w\u00a0domu': '4' });
  await visitor.advance('Pokaż plan');
  assert.ok((await told(visitor)).startsWith(MORE_PEOPLE), await told(visitor));
  await inspect(visitor);
  await visitor.advance('Zmień odpowiedzi');
  await visitor.advance('Pokaż plan');
  assert.equal(await told(visitor), '', 'it is said once');
  await visitor.leave();
});

test('a question answered from the plan leads back to the plan', LIMIT, async () => {
  const visitor = await planOf();
  await visitor.see('Odpowiedz na 3 pytania albo zapytaj o to w urzędzie.');
  await visitor.advance(/^Odpowiedz na pytanie: Twoje orzeczenie/);
  await visitor.choose('Nie mam');
  await visitor.advance();
  while (!/^Twój plan/.test(await visitor.heading())) {
    await visitor.choose(/^Nie wiem/);
    await visitor.advance();
  }
  assert.match(await told(visitor), /^Po zmianie odpowiedzi /);
  await visitor.leave();
});

test('whoever gives the same answer again is told of no change', LIMIT, async () => {
  const visitor = await planOf();
  await visitor.advance('Zmień odpowiedzi');
  await visitor.advance(/^Zmień ?: Ile osób w domu/);
  await visitor.advance();
  await visitor.advance('Pokaż plan');
  assert.equal(await told(visitor), '');
  await visitor.leave();
});
