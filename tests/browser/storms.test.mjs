// Hasty hands and wandering ones: fast clicks do what one click does, and Back, Forward and Reload never lead astray.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { script } from './hands.mjs';
import { LIMIT, stand } from './stand.mjs';

const FULL = Boolean(process.env.VERIFY_FULL);
const WALKS = FULL ? 1_000 : 2;
const STEPS = 40;
const LONG = { timeout: FULL ? 55 * 60_000 : 10 * 60_000 };

const site = stand();

const STORMS = {
  'a double click': (button) => button.dblclick(),
  'twenty fast clicks': (button) => button.click({ clickCount: 20, delay: 5 }),
  'Enter held': async (button, page) => {
    await button.focus();
    for (let repeats = 0; repeats < 10; repeats += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
  },
};

// From the first screen past the page about leaving, to the third question.
const ANSWERS = [['Przemoc lub strach w domu'], [], ['Nie, w tej chwili nie']];

for (const [name, storm] of Object.entries(STORMS)) {
  test(`${name} on „Dalej” leads where one click leads, with nothing refused and nothing answered`, LIMIT, async () => {
    const calm = await site.begin();
    const hasty = await site.begin();
    for (const answers of ANSWERS) {
      await calm.choose(...answers);
      await calm.advance();
      await hasty.choose(...answers);
      await storm(hasty.page.getByRole('button', { name: 'Dalej', exact: true }), hasty.page);
      const next = await calm.heading();
      await hasty.see(next);
      await hasty.page.evaluate(settled);
      assert.equal(await hasty.page.getByRole('alert').count(), 0, next);
      const checked = ({ page }) => page.locator('input:checked').count();
      assert.equal(await checked(hasty), await checked(calm), next);
    }
    assert.deepEqual(hasty.complaints, []);
    await calm.leave();
    await hasty.leave();
  });
}

/** Two frames later whatever the storm has set off is on the screen. */
const settled = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

test('random walks with Back, Forward and Reload always show the screen that was there', LONG, async (context) => {
  const seeds = Array.from({ length: WALKS }, (_, seed) => seed + 1);
  const lane = async () => {
    for (let seed = seeds.shift(); seed; seed = seeds.shift()) await wander(seed);
  };
  await Promise.all([lane(), lane()]);
  context.diagnostic(`${WALKS} walks of ${STEPS} steps`);
});

/** The model: the headings one has been at since the page was loaded, and where among them one stands. */
async function wander(seed) {
  const dice = rolls(seed);
  const visitor = await site.begin({ hands: script });
  const first = await visitor.heading();
  let [trail, at] = [[first], 0];
  const done = [];
  for (let step = 0; step < STEPS; step += 1) {
    const here = trail[at];
    const act = pick(dice, {
      go: 6,
      back: at > 0 ? 3 : 0,
      forward: at < trail.length - 1 ? 3 : 0,
      reload: 0.3,
    });
    done.push(act);
    const where = () => `seed ${seed}: ${done.join(' ')}; at ${at} of ${trail.join(' | ')}`;
    if (act === 'go') {
      const heading = await lost(where, at ? onward(visitor, here, dice) : answer(visitor, dice));
      [trail, at] = [[...trail.slice(0, at + 1), heading], at + 1];
    } else if (act === 'reload') {
      await visitor.page.reload();
      await visitor.ready();
      await visitor.choose('Częstochowa');
      [trail, at] = [[first], 0];
    } else {
      await lost(where, visitor[act]());
      at += act === 'back' ? -1 : 1;
    }
    assert.equal(kind(await visitor.heading()), kind(trail[at]), where());
  }
  assert.deepEqual(visitor.complaints, [], `seed ${seed}`);
  await visitor.leave();
}

/** Waits for a step; where it fails, says how one came there. */
const lost = (where, step) =>
  step.catch((error) => {
    throw new Error(`${where()}\n${error.message.slice(0, 500)}`);
  });

/** One step on from any screen; returns the heading it leads to. */
async function onward(visitor, here, dice) {
  const { page } = visitor;
  const directory = await page.getByRole('searchbox').count();
  if (directory) await visitor.advance('Drogowskaz');
  else if (dice() < 0.1) await visitor.advance('Wszystkie miejsca i telefony');
  else if (here.startsWith('Sprawdź')) await visitor.advance('Pokaż plan');
  else if (here.startsWith('Twój plan')) await visitor.advance(dice() < 0.5 ? 'Zmień odpowiedzi' : /(Prawdopodobnie tak|Możliwe, decyduje urząd)$/);
  else if (await page.getByRole('button', { name: 'Dalej', exact: true }).count()) return answer(visitor, dice);
  else await visitor.advance('Wszystkie miejsca i telefony');
  return visitor.heading();
}

/** Answers a question somehow; a page between questions is only gone on from. */
async function answer(visitor, dice) {
  const choices = visitor.page.locator('form input[name=o]');
  const count = await choices.count();
  if (count) await visitor.hands.choose(visitor, choices.nth(Math.floor(dice() * count)));
  await visitor.advance();
  return visitor.heading();
}

/** The plan has two headings, which depend on the answers as they are now. */
const kind = (heading) => heading.replace(/^Twój plan.*/, 'Twój plan');

function pick(dice, weights) {
  let left = dice() * Object.values(weights).reduce((sum, weight) => sum + weight);
  return Object.keys(weights).find((name) => (left -= weights[name]) < 0);
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function rolls(seed) {
  let state = seed * 2_654_435_769;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
