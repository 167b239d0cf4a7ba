// The machine's view of a screen. Each rule returns lines of text, so that a test compares them with [].

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';

const axeSource = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Contrast as AAA wants it, 7:1, comes on top. */
const OPTIONS = {
  runOnly: TAGS,
  resultTypes: ['violations'],
  rules: { 'color-contrast-enhanced': { enabled: true } },
};

/** What axe objects to on the screen as it stands. */
export async function axe(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async (options) => (await globalThis.axe.run(options)).violations, OPTIONS);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
}

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    // The two below are about how a file is written; this is what a browser made of it.
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    // The summary of mistakes stands above the heading of its question.
    'heading-level': ['error', { minInitialRank: 'h2' }],
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

/** What html-validate objects to in the document as the browser holds it. */
export async function html(page) {
  const { results } = await validator.validateString(await page.content());
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`));
}

/** What does not fit the width of the window. */
export const wide = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth} px in a window of ${clientWidth}`] : [];
  });

/** The same in the narrowest window that must do, 320 px. */
export async function narrow(page) {
  const usual = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const found = await wide(page);
  await page.setViewportSize(usual);
  return found;
}

/** Links, buttons and boxes smaller than a finger, 44 px; a link in a sentence is as high as its line. */
export const small = (page) =>
  page.evaluate(() => {
    const inSentence = (element) =>
      getComputedStyle(element).display === 'inline' &&
      [...element.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const target = (element) => element.closest('label') ?? element;
    const all = [...document.querySelectorAll('a[href], button, summary, input:not([type=text], [type=search])')];
    return all
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches('.skip'))
      .filter((element) => !inSentence(element))
      .map((element) => [target(element), target(element).getBoundingClientRect()])
      .filter(([, { width, height }]) => width < 43.9 || height < 43.9)
      .map(([element, { width, height }]) => {
        return `${element.className || element.tagName} „${element.innerText.trim()}”: ${width.toFixed()} × ${height.toFixed()}`;
      });
  });

/** What each city has on every screen: its switchboard, and the emergency line that it alone has. */
export const CITIES = {
  Częstochowa: { switchboard: '34 372 42 00', line: '987' },
  Wrocław: { switchboard: '71 78 22 322', line: '800 292 137' },
  'Ostrowiec Świętokrzyski': { switchboard: '41 276 76 00', line: '986' },
  'Inne miasto lub gmina': {},
};

const each = (what) => Object.values(CITIES).flatMap((city) => city[what] ?? []);

/**
 * What is wrong with the numbers of every screen: 112 is there; the footer has the switchboard of the city in the
 * header, the emergency lines have its own, and neither has another city's. Without a city all switchboards are there.
 */
export async function numbersWrong(page) {
  const shown = async (links) => {
    const words = await page.locator(links).filter({ visible: true }).allInnerTexts();
    return words.map((said) => said.replace(/^Zadzwoń:/, '').trim());
  };
  const city = await page.locator('header .top__city').innerText();
  const { switchboard = [], line = [] } = CITIES[city] ?? {};
  const same = (found, expected, name) => (String(found) === String(expected) ? [] : [`${name} of „${city}”: ${found}`]);
  const lines = await shown('#pilne a[href^="tel:"] b');
  const anywhere = await shown('a.tel');
  return [
    ...(lines[0] === '112' ? [] : ['112 is missing']),
    ...same(lines.filter((number) => each('line').includes(number)), line, 'lines'),
    ...same(await shown('.foot__links a[href^="tel:"]'), switchboard, 'switchboard'),
    ...(city ? [] : each('switchboard').filter((number) => !anywhere.includes(number)).map((number) => `${number} is missing`)),
  ];
}

/** What a shared phone could tell of the person who used it. */
export async function traces(page) {
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, history.state]);
  const cookies = await page.context().cookies();
  const lines = [];
  if (String(kept) !== String([0, 0, '', null]) || cookies.length) lines.push(`kept: ${JSON.stringify([kept, cookies])}`);
  const title = await page.title();
  if (!/^(Błąd: )?(Krok \d+ – )?Drogowskaz$/.test(title)) lines.push(`title: ${title}`);
  const { hash, search } = new URL(page.url());
  if (search || !/^(#(\d+|o0|kwota|pilne|tresc|w\d+))?$/.test(hash)) lines.push(`address: ${search}${hash}`);
  return lines;
}

/** What must hold on every screen. */
export async function inspect(visitor) {
  const { page } = visitor;
  const found = {
    axe: await axe(page),
    html: await html(page),
    wide: await wide(page),
    small: await small(page),
    numbers: await numbersWrong(page),
    traces: await traces(page),
    complaints: visitor.complaints,
  };
  const clean = Object.fromEntries(Object.keys(found).map((rule) => [rule, []]));
  assert.deepEqual(found, clean, await visitor.words('h1'));
}
