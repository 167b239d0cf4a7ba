// The way back: the browser's Back, Forward and Reload, changed answers, mistakes, and the search of the directory.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyboard } from './hands.mjs';
import { POVERTY, VIOLENCE } from './people.mjs';
import { inspect, traces } from './rules.mjs';
import { LIMIT, stand } from './stand.mjs';

const site = stand();

test('Back shows the question before with its answer, Forward the one after', LIMIT, async () => {
  const visitor = await site.begin();
  await visitor.choose(...VIOLENCE['Z czym']);
  await visitor.advance();
  const between = await visitor.heading();
  await visitor.agree();
  const second = await visitor.heading();
  await visitor.choose('Nie, w tej chwili nie');
  await visitor.advance();
  const third = await visitor.heading();

  await visitor.back();
  assert.equal(await visitor.heading(), second);
  assert.ok(await visitor.answer('Nie, w tej chwili nie').isChecked());
  await visitor.back();
  assert.equal(await visitor.heading(), between);
  await visitor.back();
  assert.ok(await visitor.answer('Przemoc lub strach w domu').isChecked());
  await visitor.forward();
  await visitor.forward();
  await visitor.forward();
  assert.equal(await visitor.heading(), third);
  await visitor.advance('Wstecz');
  assert.equal(await visitor.heading(), second, '„Wstecz” is the same as Back');
  await visitor.leave();
});

test('Reload starts clean, and nothing from before comes back', LIMIT, async () => {
  const visitor = await site.begin();
  const first = await visitor.heading();
  await visitor.choose(...VIOLENCE['Z czym']);
  await visitor.advance();
  await visitor.agree();
  await visitor.choose('Nie, w tej chwili nie');
  await visitor.advance();
  await visitor.page.reload();
  await visitor.ready();
  assert.equal(await visitor.heading(), first);
  assert.equal(new URL(visitor.page.url()).hash, '', 'the address is the one of the first screen');
  assert.equal(await visitor.page.locator('#tresc input:checked').count(), 0);

  await visitor.choose('Częstochowa', 'Pogrzeb');
  await visitor.advance();
  await visitor.back();
  assert.equal(await visitor.heading(), first, 'Back leads where the person was');
  assert.ok(await visitor.answer('Pogrzeb').isChecked());
  await visitor.leave();
});

test('Back past what was forgotten by a reload does no harm', LIMIT, async () => {
  const visitor = await site.begin();
  const first = await visitor.heading();
  await visitor.choose(...VIOLENCE['Z czym']);
  await visitor.advance();
  await visitor.page.reload();
  await visitor.ready();
  await visitor.page.goBack();
  await visitor.see('Z czym potrzebujesz pomocy?');
  assert.equal(await visitor.heading(), first);
  assert.deepEqual(visitor.complaints, []);
  await visitor.leave();
});

test('one answer is changed from the review, the rest is kept', LIMIT, async () => {
  const visitor = await site.begin({ hands: keyboard });
  await visitor.walk(POVERTY);
  const before = await visitor.answers();
  await visitor.advance(/^Zmień ?: Obywatelstwo/);
  assert.match(await visitor.heading(), /Jakie masz obywatelstwo/);
  await visitor.choose('Innego kraju Unii Europejskiej');
  await visitor.advance();
  while (!/^(Twój plan|Sprawdź)/.test(await visitor.heading())) {
    await visitor.choose(/^Nie wiem/);
    await visitor.advance();
  }
  if (await visitor.page.getByRole('button', { name: 'Zmień odpowiedzi' }).count()) await visitor.advance('Zmień odpowiedzi');
  assertKept(await visitor.answers(), { ...before, Obywatelstwo: 'Innego kraju Unii Europejskiej' });
  await visitor.leave();
});

/** New questions may have come; what was answered before stays. */
function assertKept(now, expected) {
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((label) => [label, now[label]])), expected);
}

test('an empty form is refused: summary in focus, title says so, the link leads to the first answer', LIMIT, async () => {
  const visitor = await site.begin({ hands: keyboard });
  await refuses(visitor, 'Zaznacz co najmniej jedną odpowiedź. „Nie wiem” też wystarczy.');
  await visitor.choose(...VIOLENCE['Z czym']);
  await visitor.advance();
  assert.doesNotMatch(await visitor.page.title(), /^Błąd/);
  await visitor.agree();
  await refuses(visitor, 'Zaznacz jedną odpowiedź. „Nie wiem” też wystarczy.');
  await visitor.choose('Nie, w tej chwili nie');
  await visitor.advance();
  const third = await visitor.heading();
  await visitor.back();
  assert.notEqual(await visitor.heading(), third, 'one Back is enough, though a link was followed within the page');
  await visitor.forward();
  assert.equal(await visitor.heading(), third);
  await visitor.leave();
});

async function refuses(visitor, advice) {
  await visitor.advance();
  assert.equal(await visitor.focus(), 'alert');
  assert.match(await visitor.page.title(), /^Błąd: /);
  await visitor.go(advice);
  assert.equal(await visitor.focus(), 'o0');
  assert.deepEqual(await traces(visitor.page), []);
}

test('a mistake stays behind when another screen comes', LIMIT, async () => {
  const visitor = await site.begin();
  await visitor.choose(...VIOLENCE['Z czym']);
  await visitor.advance();
  await visitor.agree();
  await visitor.advance();
  assert.equal(await visitor.focus(), 'alert');
  await visitor.back();
  await assertNoMistake(visitor);
  await visitor.forward();
  await assertNoMistake(visitor);
  await visitor.advance();
  await visitor.advance('Wszystkie miejsca i telefony');
  await assertNoMistake(visitor);
  await visitor.leave();
});

async function assertNoMistake(visitor) {
  assert.doesNotMatch(await visitor.page.title(), /^Błąd/, await visitor.heading());
  assert.equal(await visitor.page.getByRole('alert').count(), 0, await visitor.heading());
  assert.equal(await visitor.focus(), 'h1');
}

test('a sum that cannot be read is kept as typed, a good one counts and comes back', LIMIT, async () => {
  const visitor = await site.begin({ hands: keyboard });
  const sum = visitor.page.getByLabel('Kwota na miesiąc', { exact: true });
  await visitor.walk({
    ...POVERTY,
    'Ile pieniędzy na rękę': async () => {
      await visitor.unfold('Wpisz dokładną kwotę');
      await visitor.fill('Kwota na miesiąc', 'tysiąc zł');
      await visitor.advance();
      assert.equal(await visitor.focus(), 'alert');
      assert.match(await visitor.page.title(), /^Błąd: /);
      assert.equal(await sum.inputValue(), 'tysiąc zł');
      await visitor.go('Wpisz kwotę cyframi, na przykład 1500 albo 1500,50.');
      assert.equal(await visitor.focus(), 'kwota');
      await sum.press('Control+A');
      await visitor.page.keyboard.type('1 234,5');
    },
  });
  assert.match((await visitor.answers())['Dochód wszystkich razem'], /1\s?234,50? zł/);
  await visitor.advance(/^Zmień ?: Dochód wszystkich/);
  assert.match(await sum.inputValue(), /^1\s?234,50?$/);
  await visitor.leave();
});

test('Back returns from a card that was opened below a link within the page', LIMIT, async () => {
  const visitor = await site.begin();
  await visitor.walk(VIOLENCE);
  await visitor.advance('Pokaż plan');
  const plan = await visitor.heading();
  await visitor.page.locator('a[href="#w1"]').click();
  await visitor.advance(/^Porada w sprawie przemocy domowej/);
  await visitor.advance('Wstecz');
  assert.equal(await visitor.heading(), plan);
  await visitor.leave();
});

test('the search of the directory keeps the focus and says how much it found', LIMIT, async () => {
  const visitor = await site.begin({ hands: keyboard });
  await visitor.advance('Wszystkie miejsca i telefony');
  await visitor.advance('Częstochowa');
  await visitor.fill('Czego szukasz?', 'turnus');
  await visitor.press('Enter');
  await visitor.see(/^Wyniki: [1-9]/);
  assert.notEqual(await visitor.focus(), 'body', 'after Enter');
  await visitor.fill('Czego szukasz?', 'wózek');
  await visitor.press('Tab');
  await visitor.see(/^Wyniki: /);
  assert.notEqual(await visitor.focus(), 'body', 'after Tab');
  await visitor.leave();
});

test('an answer that stands alone clears the others, and they clear it', LIMIT, async () => {
  const visitor = await site.begin({ hands: keyboard });
  await visitor.choose('Pogrzeb', 'Nie wiem, od czego zacząć');
  assert.equal(await visitor.answer('Pogrzeb').isChecked(), false);
  await visitor.choose('Pogrzeb');
  assert.equal(await visitor.answer('Nie wiem, od czego zacząć').isChecked(), false);
  await visitor.leave();
});

test('„Zacznij od nowa” forgets every answer and the city', LIMIT, async () => {
  const visitor = await site.begin();
  await visitor.walk(VIOLENCE);
  await visitor.advance('Zacznij od nowa');
  assert.equal(await visitor.page.locator('#tresc input:checked').count(), 0);
  assert.equal(await visitor.city(), '');
  await inspect(visitor);
  await visitor.page.goBack();
  await visitor.see('Z czym potrzebujesz pomocy?');
  assert.equal(await visitor.page.locator('#tresc input:checked').count(), 0, 'nor does Back bring them');
  assert.doesNotMatch(await visitor.words(), /Nie, w tej chwili nie/, 'nor does Back show them');
  await visitor.leave();
});
