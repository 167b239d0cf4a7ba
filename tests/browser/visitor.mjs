// A person at the page. The tests speak in what such a person does and sees, never in selectors.

import { mouse } from './hands.mjs';

const PATIENCE = 5_000;

export class Visitor {
  /** Opens a fresh, private tab. `hands` is `mouse` or `keyboard`; the rest goes to Playwright's context. */
  static async arrive(browser, url, { hands = mouse, ...settings } = {}) {
    const viewport = { width: 360, height: 640 };
    const context = await browser.newContext({ baseURL: url, locale: 'pl-PL', viewport, ...settings });
    context.setDefaultTimeout(PATIENCE);
    return new Visitor(await context.newPage(), hands);
  }

  constructor(page, hands) {
    this.page = page;
    this.hands = hands;
    this.presses = 0;
    this.complaints = [];
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  /** Opens a page of the site, the first one by default. */
  open(path = '') {
    return this.page.goto(path);
  }

  /** Chooses the answers with exactly these words. */
  async choose(...answers) {
    for (const name of answers) {
      const radio = this.page.getByRole('radio', { name, exact: true });
      const box = this.page.getByRole('checkbox', { name, exact: true });
      await this.hands.choose(this, radio.or(box));
    }
  }

  /** Goes on, by the button or link with exactly these words. */
  go(name = 'Dalej') {
    const button = this.page.getByRole('button', { name, exact: true });
    const link = this.page.getByRole('link', { name, exact: true });
    return this.hands.use(this, button.or(link).first());
  }

  /** Presses one key. */
  press(key) {
    this.presses += 1;
    return this.page.keyboard.press(key);
  }

  /** The browser's own Back. */
  back() {
    return this.page.goBack();
  }

  /** Waits until the words can be seen; if they never can, tells what could be seen instead. */
  async see(...texts) {
    for (const text of texts) {
      const words = this.page.getByText(text).filter({ visible: true }).first();
      await words.waitFor().catch(async () => {
        throw new Error(`“${text}” cannot be seen. The page says:\n${await this.page.locator('body').innerText()}`);
      });
    }
  }

  /** The heading of the screen. */
  async heading() {
    return (await this.page.locator('h1').innerText()).replace(/\s+/g, ' ').trim();
  }

  /** Closes the tab and forgets everything. */
  leave() {
    return this.page.context().close();
  }
}
