// The machine's view of a screen. Each rule returns lines of text, so that a test compares them with [].

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';

const source = (file) => readFileSync(new URL(import.meta.resolve(file)), 'utf8');
const axeSource = source('axe-core/axe.min.js');
const sniffer = source('html_codesniffer/build/HTMLCS.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** On top of what has these tags: contrast of 7:1, names that begin with the words one sees, no locked orientation. */
const MORE = ['color-contrast-enhanced', 'label-content-name-mismatch', 'css-orientation-lock'];
const OPTIONS = {
  runOnly: TAGS,
  resultTypes: ['violations', 'incomplete'],
  rules: { ...Object.fromEntries(MORE.map((rule) => [rule, { enabled: true }])), 'color-contrast': { enabled: false } },
};

/** The stricter rule of contrast takes on what the usual one sees, below 4.5:1, as well: what has 7:1 has that too. */
const STRICT = {
  id: 'color-contrast-enhanced',
  options: {
    ignoreUnicode: true, ignoreLength: false, ignorePseudo: false, boldValue: 700, boldTextPt: 14, largeTextPt: 18,
    contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } },
    pseudoSizeThreshold: 0.25, shadowOutlineEmMax: 0.1, textStrokeEmMin: 0.03,
  },
};

/** What axe cannot decide, and a person has looked at: the rule, axe's own reason, and ours for letting it be. */
const LOOKED_AT = {
  'color-contrast-enhanced: equalRatio, forced': 'With forced colours the system paints a ground behind each line of text; axe does not see it.',
  'color-contrast-enhanced: pseudoContent': 'A bullet or a tick drawn before the text stands beside it, not behind it.',
};

const looked = new Map();

/** What a rule found; the same screen, in the same theme and window, is not looked at twice. */
async function once(page, rule) {
  const key = `${rule.name} ${createHash('sha256').update(await page.evaluate(stateOf)).digest('hex')}`;
  if (!looked.has(key)) looked.set(key, await rule(page));
  return looked.get(key);
}

/** Runs in the page: all that a rule may see of it. */
function stateOf() {
  const has = (feature) => matchMedia(`(${feature})`).matches;
  const media = ['prefers-color-scheme: dark', 'prefers-contrast: more', 'forced-colors: active', 'scripting: enabled'].map(has);
  const fields = [...document.querySelectorAll('input')].map(({ checked, value }) => [checked, value]);
  const focus = [...document.querySelectorAll('*')].indexOf(document.activeElement);
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets].map(({ cssRules }) => cssRules.length);
  const { outerHTML } = document.documentElement;
  return JSON.stringify([location.pathname, innerWidth, innerHeight, scrollX, scrollY, media, fields, focus, sheets, outerHTML]);
}

/** What axe objects to on the screen as it stands, and what it cannot decide and nobody has looked at. */
export const axe = (page) => once(page, axeRun);

async function axeRun(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(axeSource);
    await page.evaluate((check) => globalThis.axe.configure({ checks: [check] }), STRICT);
  }
  const found = await page.evaluate(async (options) => {
    const { violations, incomplete } = await globalThis.axe.run(options);
    const forced = matchMedia('(forced-colors: active)').matches;
    const about = ({ id, nodes }) => nodes.map(({ target, any, all, none }) => {
      const keys = [...any, ...all, ...none].map(({ data, message }) => data?.messageKey ?? message);
      return { reason: `${id}: ${keys}${forced ? ', forced' : ''}`, target: target.join(' ') };
    });
    const wrong = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
    return { wrong, open: incomplete.flatMap(about) };
  }, OPTIONS);
  const known = (reason) => reason in LOOKED_AT || reason.replace(', forced', '') in LOOKED_AT;
  const open = found.open.filter(({ reason }) => !known(reason));
  return [...found.wrong, ...open.map(({ reason, target }) => `not decided: ${reason} (${target})`)];
}

/** What the second engine warns of and a person has looked at: the end of its code, the one element meant, and why it may be. */
const SNIFFED = {
  '1_4_6.G17.Abs': 'Text out of the flow, for screen readers alone; axe measures the contrast of what is seen, in each theme.',
  '1_4_6.G18.Abs': 'The same.',
  '1_4_10.C32,C31,C33,C38,SCR34,G206': 'The safety bar is fixed by design; that nothing scrolls sideways at 320 px is measured.',
  '1_3_1.H42': 'A name in bold inside a list is no heading: a heading for each would make a hundred of them.',
  '1_3_1_AAA.G141 #bledy-h': 'The summary of mistakes stands above the heading of its question.',
  '3_2_5.H83.3': 'The link says it: „w nowej karcie”.',
  '1_3_1.H48': 'Two numbers side by side, each a link with words of its own.',
};

/** What HTML_CodeSniffer, the engine of pa11y, objects to at level AAA, which holds A and AA. */
export const sniff = (page) => once(page, sniffRun);

async function sniffRun(page) {
  if (!(await page.evaluate(() => 'HTMLCS' in globalThis))) await page.evaluate(sniffer);
  const found = await page.evaluate(async () => {
    const { HTMLCS } = globalThis;
    await new Promise((done) => HTMLCS.process('WCAG2AAA', document, done));
    // A link to a screen of the app is a number after the hash; the app takes the click.
    const within = ({ code, element }) => code.endsWith('.NoSuchID') && /^#\d+$/.test(element.getAttribute('href'));
    const seen = ({ element }) => element.checkVisibility?.({ visibilityProperty: true }) ?? true;
    const kept = HTMLCS.getMessages().filter((it) => it.type !== HTMLCS.NOTICE && seen(it) && !within(it));
    return kept.map(({ code, msg, element: { id, outerHTML } }) => {
      const rule = code.replace(/^.*Guideline\d_\d+\./, '');
      return { keys: [rule, `${rule} #${id}`], line: `${rule}: ${msg} (${outerHTML?.slice(0, 120)})` };
    });
  });
  return found.filter(({ keys }) => !keys.some((key) => key in SNIFFED)).map(({ line }) => line);
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
export const html = (page) => once(page, htmlRun);

async function htmlRun(page) {
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

/** Words that were squeezed until they stand letter under letter. */
export const shattered = (page) =>
  page.evaluate(() => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (words.nextNode()) {
      const { data, parentElement } = words.currentNode;
      if (data.trim().length < 3 || !parentElement.checkVisibility() || parentElement.closest('.unseen, .sprite')) continue;
      const range = document.createRange();
      range.selectNodeContents(words.currentNode);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      if (data.trim().length / lines < 3) found.push(`„${data.trim().slice(0, 40)}” in ${lines} lines`);
    }
    return found;
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
  const parts = { lines: '#pilne a[href^="tel:"] b', anywhere: 'a.tel', foot: '.foot__links a[href^="tel:"]', city: 'header .top__city' };
  const { lines, anywhere, foot, city: [city = ''] } = await page.evaluate(shown, parts);
  const { switchboard = [], line = [] } = CITIES[city] ?? {};
  const same = (found, expected, name) => (String(found) === String(expected) ? [] : [`${name} of „${city}”: ${found}`]);
  return [
    ...(lines[0] === '112' ? [] : ['112 is missing']),
    ...same(lines.filter((number) => each('line').includes(number)), line, 'lines'),
    ...same(foot, switchboard, 'switchboard'),
    ...(city ? [] : each('switchboard').filter((number) => !anywhere.includes(number)).map((number) => `${number} is missing`)),
  ];
}

/** Runs in the page: what can be read of each part, where it can be seen. */
function shown(parts) {
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length;
  const words = (part) => [...document.querySelectorAll(part)].filter(seen).map(({ innerText }) => innerText.replace(/^Zadzwoń:/, '').trim());
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, words(part)]));
}

/** What a shared phone could tell of the person who used it. */
export async function traces(page) {
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, history.state]);
  const cookies = await page.context().cookies();
  const lines = [];
  if (String(kept) !== String([0, 0, '', null]) || cookies.length) lines.push(`kept: ${JSON.stringify([kept, cookies])}`);
  const title = await page.title();
  if (!/^(Błąd: )?(Krok \d+ – |Deklaracja dostępności – )?Drogowskaz$/.test(title)) lines.push(`title: ${title}`);
  const { hash, search } = new URL(page.url());
  if (search || !/^(#(\d+|o0|kwota|pilne|tresc|w\d+))?$/.test(hash)) lines.push(`address: ${search}${hash}`);
  return lines;
}

/**
 * What a form asks beyond what it may: radios, checkboxes, one sum of money and one search; in the consultation one sum
 * a question, under a name that says nothing. Nothing that is typed is remembered by the browser or sent to a spelling
 * service.
 */
export const asked = (page) =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea, select, [contenteditable]')];
    const typed = fields.filter((field) => !['radio', 'checkbox'].includes(field.type) && !field.readOnly);
    const sum = (field) => field.id === 'kwota' || (field.closest('.desk') && field.inputMode === 'decimal');
    const allowed = (field) => sum(field) || field.type === 'search' || field.closest('[role=search]');
    const name = (field) => `${field.tagName} ${field.type} #${field.id}`;
    const says = (field, key, value) => field.getAttribute(key) === value;
    const quiet = (field) => says(field, 'autocomplete', 'off') && says(field, 'spellcheck', 'false') && (!field.name || (sum(field) && /^q\d+$/.test(field.name)));
    return [
      ...typed.filter((field) => !allowed(field)).map((field) => `not allowed: ${name(field)}`),
      ...typed.filter((field) => !field.closest('.desk')).slice(1).map((field) => `more than one field to type in: ${name(field)}`),
      ...typed.filter((field) => !quiet(field)).map((field) => `remembered or checked: ${name(field)}`),
      ...[...document.querySelectorAll('form')].filter((form) => form.action && form.getAttribute('action')).map(() => 'a form is sent'),
    ];
  });

/** Links that lead away without saying where, or tell the other page where one came from. */
export const leaks = (page) =>
  page.evaluate(() => {
    const away = [...document.querySelectorAll('a[href]')].filter(({ origin, protocol }) => origin !== location.origin && !['tel:', 'geo:', 'mailto:'].includes(protocol));
    const exit = (link) => link.matches('.safety__exit');
    const wrong = (link) => {
      const { protocol, hostname, relList, textContent } = link;
      const kind = ['https:', 'blob:', 'data:'].includes(protocol);
      const closed = relList.contains('noreferrer');
      // Where "Szybkie wyjście" leads is explained before it is needed; a host in it would say too much.
      const said = protocol !== 'https:' || exit(link) || textContent.includes(hostname.replace(/^www\./, ''));
      return [!kind && protocol, !closed && protocol === 'https:' && 'tells where one came from', !said && 'does not say where to'].filter(Boolean);
    };
    return away.map((link) => [link, wrong(link)]).filter(([, faults]) => faults.length).map(([link, faults]) => `${link.href}: ${faults}`);
  });

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
    asked: await asked(page),
    leaks: await leaks(page),
    complaints: visitor.complaints,
  };
  const clean = Object.fromEntries(Object.keys(found).map((rule) => [rule, []]));
  assert.deepEqual(found, clean, await visitor.words('h1'));
}
