// Each question is asked in the same good manner, and says truly how many are still to come.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mouse } from './hands.mjs';
import { POVERTY, VIOLENCE } from './people.mjs';
import { LIMIT, stand } from './stand.mjs';

const site = stand();

const PROGRESS = /^Krok \d+\. (Jeszcze mniej więcej (1 pytanie|[2-4] pytania|\d+ pytań)|To chyba ostatnie pytanie)$/;

for (const [name, answers] of Object.entries({ POVERTY, VIOLENCE })) {
  test(`every question of ${name} has its manners`, LIMIT, async () => {
    const visitor = await site.begin();
    const bad = [];
    const steps = [];
    await visitor.walk(answers, async (heading) => {
      if (/^(Dokąd pójść|Sprawdź|Teraz mogą być)/.test(heading)) return;
      const seen = await visitor.page.evaluate(lookAtQuestion);
      steps.push(seen.progress);
      bad.push(...seen.wrong.map((wrong) => `${heading}: ${wrong}`));
      if (!PROGRESS.test(seen.progress)) bad.push(`${heading}: ${seen.progress}`);
    }, mouse);
    assert.deepEqual(bad, []);
    assert.match(steps.at(-1), /To chyba ostatnie pytanie/, steps.join('; '));
    await visitor.leave();
  });
}

/** What is wrong with the question on the screen, and what its progress line says. */
function lookAtQuestion() {
  const page = document.querySelector('#tresc');
  const choices = [...page.querySelectorAll('fieldset label.choice')];
  const last = choices.at(-1);
  const inputs = [...page.querySelectorAll('input')];
  const strange = inputs.filter(({ type, id }) => !['radio', 'checkbox'].includes(type) && id !== 'kwota');
  const hint = page.querySelector('.hint');
  const wrong = [
    page.querySelectorAll('h1').length !== 1 && 'not one heading',
    !page.querySelector('fieldset > legend > h1') && 'the legend is not the heading',
    inputs.some(({ checked }) => checked) && 'something is chosen beforehand',
    !/^Nie wiem/.test(last?.innerText ?? '') && '„Nie wiem” is not the last answer',
    last?.previousElementSibling?.innerText !== 'albo' && 'no „albo” before „Nie wiem”',
    !/^Dlaczego pytamy\? ./.test(page.querySelector('.why')?.innerText ?? '') && 'it does not say why',
    strange.length > 0 && `an input of type ${strange[0]?.type}`,
    hint && !hint.innerText.trim() && 'an empty hint',
    !page.querySelector('.back') && 'no way back',
  ];
  const progress = page.querySelector('.progress').innerText.replace(/\s+/g, ' ').trim();
  return { wrong: wrong.filter(Boolean), progress };
}

test('what is certain is named quietly, with the way to the plan; what is sensitive has no name', LIMIT, async () => {
  const visitor = await site.begin();
  const known = () => visitor.words('.known');
  await visitor.walk({
    ...POVERTY,
    'Ile osób': async () => {
      assert.match(await known(), /^Już wiemy, co do Ciebie pasuje: Praca socjalna.* Pokaż, co już wiadomo$/);
      await visitor.advance('Pokaż, co już wiadomo');
      assert.match(await visitor.heading(), /^Twój plan/);
      await visitor.back();
      await visitor.choose('3');
    },
  });
  await visitor.leave();

  const other = await site.begin();
  await other.walk(VIOLENCE, async () => {
    const panels = await other.page.locator('.known').allInnerTexts();
    assert.doesNotMatch(panels.join(' '), /przemoc|Niebiesk|krzywdz/i);
  });
  await other.leave();
});
