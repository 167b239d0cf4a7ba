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

/** Which of the numbers that belong on every screen cannot be seen there. */
export async function numbersMissing(page) {
  const emergency = page.locator('a[href="tel:112"]').filter({ visible: true });
  const switchboard = page.locator('footer').getByText('Centrala:').locator('a[href^="tel:"]').filter({ visible: true });
  return [
    ...((await emergency.count()) ? [] : ['112']),
    ...((await switchboard.count()) ? [] : ['the switchboard']),
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
    missing: await numbersMissing(page),
    traces: await traces(page),
    complaints: visitor.complaints,
  };
  const clean = Object.fromEntries(Object.keys(found).map((rule) => [rule, []]));
  assert.deepEqual(found, clean, await visitor.heading());
}
