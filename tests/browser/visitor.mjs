// A person at the page. The tests speak in what such a person does and sees, never in selectors.

import { mouse, script } from './hands.mjs';

/** So long that only what never comes is given up, however busy the machine; when all goes well it costs nothing. */
const PATIENCE = 60_000;
/** How often a wait looks, in milliseconds. By the clock: no frame is asked for that the page itself would not want. */
export const OFTEN = { polling: 10 };
/** What Playwright says of a worker that stands aside. */
const ASIDE = 'Service Worker registration blocked by Playwright';
export const FIRST = 'Dokąd pójść po pomoc';
export const LAST = 'Sprawdź odpowiedzi';
export const BEFORE_HARD = 'Teraz mogą być trudniejsze pytania';
export const ON_THE_WAY = 'Wczytujemy pytania…';
const DONT_KNOW = /^Nie wiem/;
const MOST_QUESTIONS = 40;

export class Visitor {
  /**
   * Opens a fresh, private tab on a day, today by default. `hands` is `mouse` or `keyboard`; the rest goes to Playwright.
   * What keeps the page in the device stands aside unless it is what is tested.
   */
  static async arrive(browser, url, { hands = mouse, day, ...settings } = {}) {
    const viewport = { width: 360, height: 640 };
    const context = await browser.newContext({ baseURL: url, locale: 'pl-PL', viewport, serviceWorkers: 'block', ...settings });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    if (day) await page.clock.setFixedTime(new Date(day));
    return new Visitor(page, hands);
  }

  constructor(page, hands) {
    this.page = page;
    this.hands = hands;
    this.presses = 0;
    this.complaints = [];
    page.on('console', (message) => {
      const { url } = message.location();
      const aside = message.text() === ASIDE;
      if (['error', 'warning'].includes(message.type()) && !aside) this.complaints.push(`${message.text()} (${url})`);
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  /** Opens a page of the site, the first one by default. */
  open(path = '') {
    return this.page.goto(path);
  }

  /** Opens the first page, waits until all of it is there and chooses the city, if any. */
  async begin(city) {
    await this.open();
    await this.ready();
    if (city) await this.choose(city);
  }

  /** Waits until the app has taken over the page, and all that the page fetches of its own accord is there. */
  async ready() {
    await this.page.locator('html[data-app]').waitFor();
    await this.page.evaluate(() => {
      const { rest, reading } = globalThis.drogowskaz;
      return Promise.all([rest(), reading()]).then(() => undefined);
    });
    await this.page.locator('.looks').first().waitFor({ state: 'attached' });
  }

  /** Chooses the answers with exactly these words, or words that match. */
  async choose(...answers) {
    for (const name of answers) await this.hands.choose(this, this.answer(name));
  }

  /** The radio or checkbox of an answer. */
  answer(name) {
    const radio = this.page.getByRole('radio', { name, exact: true });
    return radio.or(this.page.getByRole('checkbox', { name, exact: true }));
  }

  /** Goes on, by the button or link with exactly these words, or words that match. */
  go(name = 'Dalej') {
    const button = this.page.getByRole('button', { name, exact: true });
    const link = this.page.getByRole('link', { name, exact: true });
    return this.hands.use(this, button.or(link).first());
  }

  /** Goes on and waits for the screen that comes of it. */
  advance(name) {
    return this.meanwhile(() => this.go(name));
  }

  /** Opens a part that is folded up. */
  unfold(words) {
    return this.hands.use(this, this.page.locator('summary').filter({ hasText: words }));
  }

  /** Types into the field of this name. */
  fill(label, text) {
    return this.hands.fill(this, this.page.getByLabel(label, { exact: true }), text);
  }

  /** Presses one key. */
  press(key) {
    this.presses += 1;
    return this.page.keyboard.press(key);
  }

  /** The browser's own Back and Forward; the screen that comes of it is there when they return. */
  back() {
    return this.meanwhile(() => this.page.goBack());
  }

  forward() {
    return this.meanwhile(() => this.page.goForward());
  }

  /** Acts, then waits until another screen stands, with all its words, and the focus is in it. */
  async meanwhile(act) {
    const before = await this.page.locator('#tresc h1').elementHandle();
    await act();
    const changed = ([old, onTheWay]) => {
      const waits = [...document.querySelectorAll('#tresc .meta')].some(({ textContent }) => textContent === onTheWay);
      return !old.isConnected && document.activeElement !== document.body && !waits;
    };
    await this.page.waitForFunction(changed, [before, ON_THE_WAY], OFTEN).catch(async () => {
      throw new Error(`No other screen came, or it has no focus. The page says:\n${await this.words()}`);
    });
    await before.dispose();
  }

  /**
   * Answers questions until all are answered. `answers` maps a part of a question to what is chosen, or to a
   * function that fills the form in; to any other question the answer is "don't know". `look` sees every screen.
   * Returns the questions asked. It is the way to what is tested, so a script may go it for the `mouse`.
   */
  async walk(answers, look = async () => {}, hands = this.hands === mouse ? script : this.hands) {
    const asked = [];
    for (;;) {
      const heading = await this.heading();
      await look(heading);
      if (heading === LAST) return asked;
      if (heading !== BEFORE_HARD) {
        const question = heading === FIRST ? await this.words('#tresc legend >> nth=-1') : heading;
        if (asked.length >= MOST_QUESTIONS) throw new Error(`There is no end of questions:\n${asked.join('\n')}`);
        asked.push(question);
        const known = Object.entries(answers).find(([part]) => question.includes(part))?.[1];
        if (typeof known === 'function') await known(this.by(hands));
        else await this.by(hands).choose(...(known ?? [DONT_KNOW]));
      }
      await this.by(hands).advance();
    }
  }

  /** The same visitor with other hands. */
  by(hands) {
    return hands === this.hands ? this : Object.assign(Object.create(this), { hands });
  }

  /** Reads how to leave, before the first hard question, and goes on to it. */
  async agree() {
    await this.reach(BEFORE_HARD);
    await this.advance();
  }

  /** Waits until the words can be seen; if they never can, tells what could be seen instead. */
  async see(...texts) {
    for (const text of texts) {
      const words = this.page.getByText(text).filter({ visible: true }).first();
      await words.waitFor().catch(async () => {
        throw new Error(`“${text}” cannot be seen. The page says:\n${await this.words('body')}`);
      });
    }
  }

  /** Waits until a screen whose heading begins so stands there, with the focus on its heading. */
  async reach(beginning) {
    const reached = (said) => {
      const { tagName, innerText } = document.activeElement;
      return tagName === 'H1' && innerText.replace(/\s+/g, ' ').startsWith(said);
    };
    await this.page.waitForFunction(reached, beginning, OFTEN).catch(async () => {
      throw new Error(`“${beginning}” is not reached. The page says:\n${await this.words()}`);
    });
  }

  /** What can be read on the screen. */
  async words(part = '#tresc') {
    return tidy(await this.page.locator(part).innerText());
  }

  /** The heading of the screen, once the words for it are there. */
  async heading() {
    await this.page.getByText(ON_THE_WAY).waitFor({ state: 'hidden' });
    return this.words('h1');
  }

  /** The city in the header of the page. */
  city() {
    return this.page.locator('header .top__city').innerText();
  }

  /** What the form is said to lack, line by line. */
  async mistakes() {
    return this.page.getByRole('alert').getByRole('link').allInnerTexts();
  }

  /** The numbers one could call from a part of the page, each once. */
  async numbers(part = '#tresc') {
    const links = await this.page.locator(part).locator('a[href^="tel:"]').evaluateAll((all) => all.map(({ href }) => href));
    return [...new Set(links.map((link) => link.replace(/^tel:(\+48)?/, '')))].sort();
  }

  /** What can be read under the heading of a part of the screen; empty when there is no such part. */
  async under(heading) {
    const part = this.page.getByRole('region', { name: heading, exact: true });
    return (await part.count()) ? tidy(await part.innerText()) : '';
  }

  /** The answers on the review, by their labels. */
  async answers() {
    const rows = await this.page.locator('dl.summary > div').evaluateAll((all) =>
      all.map((row) => {
        const said = row.querySelector('dd').cloneNode(true);
        said.querySelector('summary')?.remove();
        return [row.querySelector('dt').textContent, said.textContent.replace(/\s+/g, ' ').trim()];
      }),
    );
    return Object.fromEntries(rows);
  }

  /** Whether the focus is on an answer. */
  async at(name) {
    return this.answer(name).evaluate((control) => control === document.activeElement);
  }

  /** What has the focus, in words. */
  focus() {
    return this.page.evaluate(() => {
      const { tagName, id, role } = document.activeElement;
      return role === 'alert' ? 'alert' : id || tagName.toLowerCase();
    });
  }

  /** The names of the links to pages of this kind, folded up or not: `k` for sections, `s` for buildings, and so on. */
  doors(kind) {
    const links = this.page.locator(`#tresc a[id^="${kind}"]`);
    return links.evaluateAll((all) => all.map(({ id }) => id).filter((id) => /^[a-z]\d+$/.test(id)));
  }

  /** Follows such a link, unfolding the part it is in. */
  follow(door) {
    const open = (link) => {
      link.closest('details')?.setAttribute('open', '');
      link.click();
    };
    return this.meanwhile(() => this.page.locator(`#${door}`).evaluate(open));
  }

  /**
   * Follows such links one after another, and from each returns by Back; all in one go, for there are hundreds.
   * Of each page: its heading, what can be read on it, whom one can call, and what has the focus after Back.
   */
  visits(doors, part = '#tresc') {
    return this.page.evaluate(visits, [doors, part]);
  }

  /** Closes the tab and forgets everything. */
  leave() {
    return this.page.context().close();
  }
}

const tidy = (text) => text.replace(/\s+/g, ' ').trim();

/** Runs in the page. */
async function visits([doors, part]) {
  const heading = () => document.querySelector('#tresc h1');
  const another = async (act) => {
    const before = heading();
    act();
    while (before.isConnected || document.activeElement === document.body) await new Promise((done) => setTimeout(done));
  };
  const read = (element) => element.innerText.replace(/\s+/g, ' ').trim();
  const seen = [];
  for (const door of doors) {
    const link = document.getElementById(door);
    link.closest('details')?.setAttribute('open', '');
    await another(() => link.click());
    const calls = [...document.querySelector(part).querySelectorAll('a[href^="tel:"]')];
    const page = { door, heading: read(heading()), words: read(document.querySelector('#tresc')), numbers: calls.length };
    await another(() => history.back());
    seen.push({ ...page, focus: document.activeElement.id });
  }
  return seen;
}
