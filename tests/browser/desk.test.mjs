// The consultation at a desk: all questions and verdicts at once, by keyboard, with a second scenario beside the first.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyboard } from './hands.mjs';
import { inspect, narrow } from './rules.mjs';
import { LIMIT, stand } from './stand.mjs';

const PHONE = { width: 360, height: 640 };
const DESK = { width: 1280, height: 800 };
const MOST_PRESSES = 25;
const QUESTIONS = 7;

const site = stand();

/** Follows the address of the consultation and chooses the city. */
async function arrive(visitor) {
  await visitor.open('/#konsultacja');
  await visitor.page.getByRole('heading', { name: 'Konsultacja' }).waitFor();
  await visitor.advance('Częstochowa');
}

/** The consultation, with the city chosen. */
async function consult({ viewport = DESK, ...how } = {}) {
  const visitor = await site.arrive({ viewport, ...how });
  await arrive(visitor);
  await visitor.see('Zaznacz po lewej');
  return visitor;
}

/** Presses keys one after another. */
async function press(visitor, ...keys) {
  for (const key of keys) await visitor.press(key);
}

/** The question that the focus is at. */
const asked = (visitor) => visitor.page.locator('.ask:focus-within .ask__name').innerText();

/** Opens a question that is folded into one row. */
async function open(visitor, name) {
  const row = visitor.page.locator('.ask__row').filter({ hasText: name, visible: true });
  if (await row.count()) await row.click();
}

/** How many answers are chosen. */
const chosen = (visitor) => visitor.page.locator('.ask input:checked').count();

/** The services under an outcome. */
const services = (visitor, group) => visitor.page.locator(`#g-${group} .ruling__name`).allInnerTexts();

test('seven questions by keyboard alone take at most 25 key presses', LIMIT, async (context) => {
  const visitor = await site.arrive({ viewport: DESK, hands: keyboard });
  await arrive(visitor);
  await visitor.reach('Konsultacja');
  await press(visitor, '1', '6', 'Enter');
  const questions = ['Czego dotyczy sprawa'];
  while (questions.length < QUESTIONS) {
    const several = await visitor.page.locator('.ask:focus-within input[type=checkbox]').count();
    questions.push(await asked(visitor));
    await press(visitor, '1', ...(several ? ['Enter'] : []));
  }
  assert.equal(new Set(questions).size, QUESTIONS, questions.join(', '));
  assert.notDeepEqual(await services(visitor, 'tak'), []);
  context.diagnostic(`${QUESTIONS} questions and the city: ${visitor.presses} key presses`);
  assert.ok(visitor.presses <= MOST_PRESSES, `${visitor.presses} key presses`);
  await visitor.leave();
});

for (const [viewport, colorScheme] of [[PHONE, 'light'], [DESK, 'dark']]) {
  test(`no rule objects to it at ${viewport.width} px, ${colorScheme}`, LIMIT, async () => {
    const visitor = await consult({ viewport, colorScheme });
    const look = async () => {
      await inspect(visitor);
      assert.deepEqual(await narrow(visitor.page), []);
    };
    await look();
    await press(visitor, 'Tab');
    await visitor.choose('Pieniądze, jedzenie, opłaty', 'Dzieci i rodzina');
    await visitor.unfold('Rozmowa na początek');
    await visitor.unfold('Pozostałe pytania');
    await look();
    await visitor.go(/^Porównaj/);
    await look();
    await visitor.choose('Niepełnosprawność');
    await visitor.go(/^Skróty/);
    await look();
    await visitor.leave();
  });
}

test('a changed answer is compared with what it was, and either is kept', LIMIT, async () => {
  const visitor = await consult();
  await visitor.choose('Pogrzeb');
  const before = await visitor.page.locator('.ruling__name').count();
  await visitor.go(/^Porównaj/);
  await visitor.see('A to odpowiedzi sprzed chwili.');
  await visitor.choose('Dzieci i rodzina');
  await visitor.see(/^Porównanie, różnice: \d+$/, 'Poza sprawą');
  assert.match(await visitor.words('#zmiany'), /^Zmienione oceny: \d+\. Prawdopodobnie tak: \d+, możliwe: \d+\.$/);
  await visitor.go('Wróć do A');
  assert.equal(await visitor.page.locator('.ruling__name').count(), before);
  assert.equal(await visitor.focus(), 'n-compare');
  await visitor.go(/^Porównaj/);
  await visitor.choose('Dzieci i rodzina');
  await visitor.go(/^Zostaw B/);
  assert.ok((await visitor.page.locator('.ruling__name').count()) > before);
  await visitor.leave();
});

test('a new conversation wipes everything in one action and stays there', LIMIT, async () => {
  const visitor = await consult();
  await visitor.choose('Pogrzeb');
  await visitor.go(/^Porównaj/);
  await visitor.go(/^Nowa rozmowa/);
  await visitor.see('Zaznacz po lewej');
  assert.equal(await chosen(visitor), 0);
  assert.doesNotMatch(await visitor.words(), /Porównanie|Zmienione oceny|Kod sprawy/);
  assert.equal(await visitor.city(), 'Częstochowa');
  assert.equal(await visitor.focus(), 'konsultacja-h');
  await visitor.leave();
});

test('keys can be switched off, and mean nothing while one types', LIMIT, async () => {
  const visitor = await consult();
  await visitor.choose('Pieniądze, jedzenie, opłaty');
  await visitor.go(/^Skróty/);
  assert.equal(await visitor.focus(), 'skroty-h');
  await press(visitor, 'Escape');
  assert.equal(await visitor.focus(), 'n-help');
  await open(visitor, 'Dochód wszystkich');
  const sum = visitor.page.getByLabel('albo dokładnie').filter({ visible: true });
  await sum.click();
  await visitor.page.keyboard.type('1500?N');
  await press(visitor, 'Enter');
  await visitor.see('Błąd: Wpisz kwotę cyframi');
  await inspect(visitor);
  await sum.fill('1500');
  await press(visitor, 'Enter', '0');
  await visitor.see('1500 zł');

  await visitor.go(/^Skróty/);
  await visitor.answer('Skróty włączone').uncheck();
  await visitor.go('Zamknij');
  await press(visitor, 'Shift+N', '1', '?');
  assert.ok((await chosen(visitor)) > 0);
  assert.equal(await visitor.page.locator('#skroty-s').count(), 0);
  await visitor.leave();
});

test('a sensitive answer is folded once one goes on, and shown when asked for', LIMIT, async () => {
  const visitor = await consult();
  await visitor.choose('Przemoc lub strach w domu');
  await open(visitor, 'Bezpieczeństwo w domu');
  await visitor.choose('Ktoś krzywdzi mnie');
  await press(visitor, 'Enter', '0');
  await visitor.see('Pokaż odpowiedź');
  assert.equal(await visitor.answer('Ktoś krzywdzi mnie').count(), 0);
  await visitor.go(/^Bezpieczeństwo w domu Pokaż odpowiedź/);
  assert.ok(await visitor.answer('Ktoś krzywdzi mnie').isChecked());
  await visitor.leave();
});

test('the whole trace of a verdict says which answer settled what, where to go and on whose authority', LIMIT, async () => {
  const visitor = await consult();
  await visitor.choose('Pieniądze, jedzenie, opłaty');
  await open(visitor, 'Związek z miastem');
  await visitor.choose('Mieszkam tu');
  await visitor.unfold('Praca socjalna');
  await visitor.see('Wszystko to musi zachodzić', 'Podstawa', 'Sprawdzono', 'Gdzie');
  const trace = await visitor.words('.trace');
  assert.match(trace, /Zachodzi Mieszkasz tu.*Związek z miastem: Mieszkam tu/);
  assert.match(trace, /34 3\d\d \d\d \d\d/);
  await visitor.leave();
});

test('the address and the footer lead to it, and the address does not stay', LIMIT, async () => {
  const visitor = await consult();
  assert.doesNotMatch(visitor.page.url(), /konsultacja/);
  await visitor.page.evaluate(() => (location.hash = '#konsultacja'));
  await visitor.page.waitForFunction(() => location.hash === '#1');
  await visitor.leave();

  const other = await site.begin();
  await other.advance('Dla pracownika socjalnego');
  await other.reach('Konsultacja');
  await inspect(other);
  await other.back();
  await other.see('Dokąd pójść po pomoc');
  await other.leave();
});
