// Firefox, driven through geckodriver in the plain words of WebDriver: a person at the page, as in `visitor.mjs`.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BEFORE_HARD, FIRST, LAST, ON_THE_WAY } from './visitor.mjs';

const TOOLS = fileURLToPath(new URL('../../target/tools/bin', import.meta.url));
const FOLDERS = [TOOLS, ...process.env.PATH.split(delimiter)];
const found = (name) => FOLDERS.map((folder) => join(folder, name)).find(existsSync);

const FIREFOX = process.env.FIREFOX_PATH ?? found('firefox-esr') ?? found('firefox');
const GECKODRIVER = found('geckodriver');

/** Why Firefox cannot be driven here; false where it can. */
export const WITHOUT = (!FIREFOX && 'there is no Firefox here') || (!GECKODRIVER && 'there is no geckodriver here');

/** So long that only what never comes is given up, in milliseconds. */
const PATIENCE = 60_000;
const DONT_KNOW = 'Nie wiem';
const MOST_SCREENS = 40;
/** How WebDriver names an element in its messages. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * Starts geckodriver, which drives one Firefox at a time, until `close()`. `complaints(home)` are the errors that no
 * script of the site at that address caught.
 */
export async function launch() {
  const driver = spawn(GECKODRIVER, ['--port', '0', '--binary', FIREFOX], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complained = '';
  driver.stderr.on('data', (some) => (complained += some));
  const ended = new Promise((done) => driver.once('exit', done));
  const address = await new Promise((done, failed) => {
    let said = '';
    driver.stdout.on('data', (some) => {
      said += some;
      const [, where] = said.match(/Listening on (\S+)\n/) ?? [];
      if (where) done(where);
    });
    ended.then(() => failed(new Error(`geckodriver ended: ${said}${complained}`)));
  });
  const complaints = (home) => complained.split('\n').filter((line) => line.startsWith(`JavaScript error: ${home}`));
  return { url: `http://${address}`, complaints, close: () => (driver.kill(), ended) };
}

/** Sends one command of WebDriver. */
async function command(url, method, body) {
  const answer = await fetch(url, { method, body: body && JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

export class Visitor {
  /** Starts a Firefox with nothing in it; `prefs` are settings as in `about:config`. */
  static async arrive(driver, home, prefs = {}) {
    const alwaysMatch = {
      timeouts: { script: PATIENCE, pageLoad: PATIENCE },
      'moz:firefoxOptions': { args: ['-headless', '--width=360', '--height=800'], prefs: { 'intl.accept_languages': 'pl', ...prefs } },
    };
    const { sessionId } = await command(`${driver.url}/session`, 'POST', { capabilities: { alwaysMatch } });
    return new Visitor(`${driver.url}/session/${sessionId}`, home);
  }

  constructor(session, home) {
    this.session = session;
    this.home = home;
  }

  /** Opens a page of the site, the first one by default. */
  open(path = '') {
    return command(`${this.session}/url`, 'POST', { url: this.home + path });
  }

  /** Opens the first page, waits until all of it is there and chooses the city, if any. */
  async begin(city) {
    await this.open();
    await this.run(async () => {
      while (!document.querySelector('html[data-app]')) await new Promise((later) => setTimeout(later, 10));
      const { rest, reading } = window.drogowskaz;
      await Promise.all([rest(), reading()]);
      while (!document.querySelector('.looks')) await new Promise((later) => setTimeout(later, 10));
    });
    if (city) await this.choose(city);
  }

  /** Runs a function in the page, which has to bring all it needs. */
  run(act, ...given) {
    return command(`${this.session}/execute/sync`, 'POST', { script: `return (${act})(...arguments)`, args: given });
  }

  /** Presses, as a hand does, what a function finds in the page. */
  async press(find, ...given) {
    const element = await this.run(find, ...given);
    if (!element) throw new Error(`“${given}” is not there. The page says:\n${await this.words()}`);
    // Away from the edge, where the bar with the exit may lie over it.
    await this.run((it) => it.scrollIntoView({ block: 'center' }), element);
    await command(`${this.session}/element/${element[ELEMENT]}/click`, 'POST', {});
  }

  /** Chooses the answers with exactly these words, else the first that begins so. */
  async choose(...answers) {
    for (const answer of answers) await this.press(answerCalled, answer);
  }

  /** Goes on by the button or link with exactly these words, and waits for the screen that comes of it. */
  advance(name = 'Dalej') {
    return this.meanwhile(() => this.press(buttonCalled, name));
  }

  /** The browser's own Back; the screen that comes of it is there when it returns. */
  back() {
    return this.meanwhile(() => command(`${this.session}/back`, 'POST', {}));
  }

  /** Follows the link that begins with these words, and waits for the screen that comes of it. */
  follow(words) {
    return this.meanwhile(() => this.press(linkCalled, words));
  }

  /** What the thing that has the focus says. */
  focus() {
    return this.words(':focus');
  }

  /** Acts, then waits until another screen stands, with all its words, and the focus is in it. */
  async meanwhile(act) {
    await this.run(() => void (window.before = document.querySelector('#tresc h1')));
    await act();
    await this.run(async (onTheWay) => {
      const waits = () => [...document.querySelectorAll('#tresc .meta')].some(({ textContent }) => textContent === onTheWay);
      while (window.before.isConnected || document.activeElement === document.body || waits()) {
        await new Promise((later) => setTimeout(later, 10));
      }
    }, ON_THE_WAY).catch(async () => {
      throw new Error(`No other screen came, or it has no focus. The page says:\n${await this.words()}`);
    });
  }

  /** Unfolds a part of the page and waits until it says this. */
  async unfold(part, words) {
    await this.press((called) => [...document.querySelectorAll('summary')].find((it) => it.textContent.includes(called)), part);
    await this.see(words);
  }

  /** Answers questions until all are answered; to a question that is in none of `answers`, that one does not know. */
  async walk(answers) {
    for (let screen = 0; screen < MOST_SCREENS; screen += 1) {
      const heading = await this.words('h1');
      if (heading === LAST) return;
      if (heading !== BEFORE_HARD) {
        const question = heading === FIRST ? await this.run(lastLegend) : heading;
        const [, known] = Object.entries(answers).find(([part]) => question.includes(part)) ?? [];
        await this.choose(...(known ?? [DONT_KNOW]));
      }
      await this.advance();
    }
    throw new Error(`There is no end of questions. The page says:\n${await this.words()}`);
  }

  /** Waits until the words can be read. */
  async see(...texts) {
    for (const text of texts) {
      const start = Date.now();
      while (!(await this.words('body')).includes(text)) {
        if (Date.now() - start > PATIENCE) throw new Error(`“${text}” cannot be seen. The page says:\n${await this.words('body')}`);
        await new Promise((later) => setTimeout(later, 50));
      }
    }
  }

  /** What can be read on a part of the page; asked of Firefox itself, so that it is told without scripts too. */
  async words(part = '#tresc') {
    const element = await command(`${this.session}/element`, 'POST', { using: 'css selector', value: part });
    const text = await command(`${this.session}/element/${element[ELEMENT]}/text`, 'GET');
    return text.replace(/\s+/g, ' ').trim();
  }

  /** The links by which one could call from the screen. */
  numbers() {
    return command(`${this.session}/elements`, 'POST', { using: 'css selector', value: '#tresc a[href^="tel:"]' });
  }

  /** Closes Firefox and forgets everything. */
  leave() {
    return command(this.session, 'DELETE');
  }
}

/** These run in the page. */
function answerCalled(words) {
  const called = ({ labels: [label] }) => label.textContent.replace(/\s+/g, ' ').trim();
  const all = [...document.querySelectorAll('#tresc :is([type=radio], [type=checkbox])')];
  return (all.find((it) => called(it) === words) ?? all.find((it) => called(it).startsWith(words)))?.labels[0];
}

function buttonCalled(words) {
  const all = [...document.querySelectorAll('main :is(button, a)')].filter((it) => it.checkVisibility());
  return all.find((it) => it.textContent.replace(/\s+/g, ' ').trim() === words);
}

function linkCalled(words) {
  const all = [...document.querySelectorAll('#tresc a[id]')].filter((it) => it.checkVisibility());
  return all.find((it) => it.textContent.replace(/\s+/g, ' ').trim().startsWith(words));
}

function lastLegend() {
  return [...document.querySelectorAll('#tresc legend')].pop().textContent;
}
