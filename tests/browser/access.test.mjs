// What a reader changes for themselves, and the page about it: larger letters, no style sheet, no scripts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Matrix } from './matrix.mjs';
import { VIOLENCE } from './people.mjs';
import { numbersWrong, wide } from './rules.mjs';
import { LIMIT, stand } from './stand.mjs';

const DECLARATION = 'deklaracja-dostepnosci.html';
// Where the checkers of the authorities look (Warunki techniczne 2.0).
const IDS = [
  'wstep', 'podmiot', 'url', 'data-publikacja', 'data-aktualizacja', 'status', 'data-sporzadzenie', 'kontakt', 'osoba',
  'email', 'telefon', 'procedura', 'architektura', 'aplikacje',
];

const site = stand();

/** Sees the first screen, a question, the review, the plan, a card and the directory. */
async function tour(visitor, look) {
  await look('the first screen');
  await visitor.choose('Częstochowa');
  await visitor.walk(VIOLENCE, (heading) => look(heading));
  await visitor.advance('Pokaż plan');
  await look('the plan');
  await visitor.advance(/^Porada w sprawie przemocy domowej/);
  await look('a card');
  await visitor.advance('Wszystkie miejsca i telefony');
  await look('the directory');
}

test('with letters twice as large and spaced out nothing scrolls sideways and no text is cut', LIMIT, async () => {
  const visitor = await site.begin({ city: null, viewport: { width: 320, height: 640 } });
  const { page } = visitor;
  const stretch = (size, spaced) => page.evaluate(spread, { size, spaced });
  const found = [];
  await tour(visitor, async (screen) => {
    for (const [size, spaced] of [['200%', false], ['100%', true]]) {
      await stretch(size, spaced);
      found.push(...[...(await wide(page)), ...(await page.evaluate(cut))].map((line) => `${screen}, ${size}: ${line}`));
    }
    await stretch('100%', false);
  });
  assert.deepEqual(found, []);
  await visitor.leave();
});

/** Sets the size of letters, and the distances that WCAG 1.4.12 names. */
function spread({ size, spaced }) {
  document.documentElement.style.fontSize = size;
  const sheet = new CSSStyleSheet();
  if (spaced) sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
  document.adoptedStyleSheets = [sheet];
}

/** What holds more text than it shows. */
function cut() {
  const hides = (element) => getComputedStyle(element).overflow !== 'visible' && !element.closest('.unseen, .sprite, svg');
  const boxes = [...document.querySelectorAll('body *')].filter((box) => box.checkVisibility() && hides(box));
  const more = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
  return boxes.filter(more).map((box) => `${box.tagName} ${box.className}: ${box.innerText?.slice(0, 40)}`);
}

test('nothing on any screen moves by itself, and nothing has a limit of time', LIMIT, async () => {
  const visitor = await site.begin({ city: null });
  const found = [];
  await tour(visitor, async (screen) => {
    const moving = await visitor.page.evaluate(() => {
      const lasts = (value) => value.split(',').some((time) => parseFloat(time) > 0);
      const moves = ({ animationName, transitionDuration }) => animationName !== 'none' || lasts(transitionDuration);
      const all = [...document.querySelectorAll('*')].filter((one) => moves(getComputedStyle(one)));
      return [...all, ...document.querySelectorAll('video, audio, marquee, meta[http-equiv=refresh]')].map(({ tagName, className }) => `${tagName} ${className}`);
    });
    found.push(...moving.map((line) => `${screen}: ${line}`));
  });
  assert.deepEqual(found, []);
  await visitor.leave();
});

test('at rest nothing ticks: a minute passes without a timer or a frame asked for', LIMIT, async () => {
  const visitor = await site.arrive();
  const { page } = visitor;
  await page.clock.install();
  await visitor.begin('Częstochowa');
  await page.clock.runFor(20_000);
  await page.evaluate(() => {
    globalThis.ticks = [];
    for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame']) {
      const real = globalThis[name];
      globalThis[name] = (...given) => (globalThis.ticks.push(name), real(...given));
    }
  });
  await page.clock.runFor(60_000);
  assert.deepEqual(await page.evaluate(() => globalThis.ticks), []);
  await visitor.leave();
});

test('without the style sheet the order and the numbers stay', LIMIT, async () => {
  site.site.fault = (path, answer) => (path.endsWith('.css') ? { ...answer, status: 404, body: Buffer.from('') } : undefined);
  const visitor = await site.begin({ city: null });
  visitor.complaints.length = 0;
  const wrong = [];
  await tour(visitor, async (screen) => {
    wrong.push(...(await numbersWrong(visitor.page)).map((line) => `${screen}: ${line}`));
    const order = await visitor.page.evaluate(() => {
      const parts = ['nav', 'header', 'main h1', 'footer'].map((part) => document.querySelector(part));
      const tops = parts.map((part) => part.getBoundingClientRect().top);
      return String(tops) === String([...tops].sort((one, next) => one - next)) ? [] : [`out of order: ${tops}`];
    });
    // On the first screen the urgent numbers stand beside the questions.
    wrong.push(...order.map((line) => `${screen}: ${line}`));
  });
  assert.deepEqual(wrong, []);
  await visitor.leave();
});

test('choosing an answer and moving the focus change nothing else', LIMIT, async () => {
  const visitor = await site.begin();
  const [before, address] = [await visitor.heading(), visitor.page.url()];
  for (let presses = 0; presses < 30; presses += 1) await visitor.press('Tab');
  await visitor.choose('Pogrzeb');
  assert.deepEqual([await visitor.heading(), visitor.page.url()], [before, address]);
  await visitor.leave();
});

test('the declaration of accessibility is one step from every screen and keeps the answers', LIMIT, async () => {
  const visitor = await site.begin({ city: null });
  await tour(visitor, async (screen) => {
    const link = visitor.page.getByRole('contentinfo').getByRole('link', { name: /^Deklaracja dostępności/ });
    const says = [await link.getAttribute('href'), await link.getAttribute('target'), await link.isVisible()];
    assert.deepEqual(says, [DECLARATION, '_blank', true], screen);
  });
  await visitor.leave();
});

test('the declaration has every id and date the law asks for, in every theme and window', LIMIT, async () => {
  const visitor = await site.arrive();
  await visitor.open(DECLARATION);
  const { page } = visitor;
  const missing = await page.evaluate((ids) => ids.filter((id) => document.querySelectorAll(`#a11y-${id}`).length !== 1), IDS);
  assert.deepEqual(missing, []);
  const dates = await page.locator('time').evaluateAll((all) => all.map(({ dateTime }) => dateTime));
  assert.ok(dates.length >= 2 && dates.every((date) => /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date))), dates);
  assert.equal(await page.locator('#a11y-status').innerText(), 'częściowo zgodna');
  await new Matrix().look(visitor, 'the declaration');
  await visitor.leave();
});

test('the declaration is whole without scripts, with the urgent numbers and a way back', LIMIT, async () => {
  const visitor = await site.arrive({ javaScriptEnabled: false });
  await visitor.open(DECLARATION);
  assert.equal(await visitor.page.locator('script').count(), 0);
  await visitor.see('Deklaracja dostępności', 'Twoje prawa', '112', '116 123', '34 372 42 00');
  await visitor.go('Wróć do pytań');
  await visitor.see('Dokąd pójść po pomoc');
  await visitor.leave();
});
