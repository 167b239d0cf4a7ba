// The quick exit: from every screen, by button, by Shift pressed three times, with whatever is slow, broken or away.
// Pages that Back can revive are on here, for they are what a person at home has.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VIOLENCE } from './people.mjs';
import { inspect, narrow } from './rules.mjs';
import { LIMIT, stand } from './stand.mjs';
import { OFTEN } from './visitor.mjs';

const ELSEWHERE = 'https://pl.wikipedia.org/';
const BEFORE = 'https://before.example/';
const SENSITIVE = /przemoc w domu\?|krzywdzi|niebezpieczeństwo\?|Twój plan|Niebieska|Kopernika/;

const site = stand({ bfcache: true });
const forgetful = stand();

// The screens one may have to leave, each by the way to it.
const toQuestion = async (visitor) => {
  await visitor.choose('Przemoc lub strach w domu');
  await visitor.advance();
  await visitor.agree();
  await visitor.choose('Tak');
};
const toPlan = async (visitor) => {
  await visitor.walk(VIOLENCE);
  await visitor.advance('Pokaż plan');
};
const SCREENS = {
  'the first screen': (visitor) => visitor.choose('Przemoc lub strach w domu'),
  'the page before the first hard question': async (visitor) => {
    await visitor.choose('Przemoc lub strach w domu');
    await visitor.advance();
  },
  'a question': toQuestion,
  'a question with a mistake': async (visitor) => {
    await visitor.choose('Przemoc lub strach w domu');
    await visitor.advance();
    await visitor.agree();
    await visitor.advance();
  },
  'the plan': toPlan,
  'a card': async (visitor) => {
    await toPlan(visitor);
    await visitor.advance(/^Procedura „Niebieskie Karty”/);
  },
  'the directory': (visitor) => visitor.advance('Wszystkie miejsca i telefony'),
};

for (const [name, reach] of Object.entries(SCREENS)) {
  test(`from ${name}: what was open before lies behind, and no way back shows what was said`, LIMIT, async () => {
    const visitor = await cameFromElsewhere();
    await reach(visitor);
    await visitor.go('Szybkie wyjście');
    await visitor.page.waitForURL(ELSEWHERE);
    await leavesNothing(visitor);
    await visitor.leave();
  });
}

test('the same where pages are not kept for Back', LIMIT, async () => {
  const visitor = await cameFromElsewhere(forgetful);
  await toQuestion(visitor);
  await visitor.go('Szybkie wyjście');
  await visitor.page.waitForURL(ELSEWHERE);
  await leavesNothing(visitor, forgetful);
  await visitor.leave();
});

test('the button is never covered, wherever one has scrolled, at every size of window', LIMIT, async () => {
  const windows = [[360, 640], [320, 256], [1280, 800]];
  const visitor = await site.begin();
  const look = async () => {
    for (const [width, height] of windows) {
      await visitor.page.setViewportSize({ width, height });
      assert.deepEqual(await visitor.page.evaluate(coveredAt), [], `${await visitor.heading()}, ${width} × ${height}`);
    }
  };
  await look();
  await visitor.choose('Przemoc lub strach w domu');
  await visitor.advance();
  await look();
  await visitor.agree();
  await visitor.advance();
  await look();
  await visitor.walk(VIOLENCE, look);
  await visitor.advance('Pokaż plan');
  await look();
  await visitor.advance(/^Procedura „Niebieskie Karty”/);
  await look();
  await visitor.advance('Wszystkie miejsca i telefony');
  await look();
  await visitor.leave();
});

/** The places one can scroll to where the middle or an edge of the button is not on top. */
async function coveredAt() {
  const button = document.querySelector('.safety__exit');
  const covered = [];
  const step = innerHeight / 2;
  for (let top = 0; top < document.documentElement.scrollHeight; top += step) {
    scrollTo(0, top);
    await new Promise(requestAnimationFrame);
    const box = button.getBoundingClientRect();
    const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]];
    const free = points.every(([x, y]) => button.contains(document.elementFromPoint(box.left + x * box.width, box.top + y * box.height)));
    if (!free || box.width < 44 || box.height < 44) covered.push(top);
  }
  return covered;
}

// How long it takes says more of this machine than of the page; what is left undone at the press is what counts.
test('on a device six times slower the screen is empty within the press itself, in one stroke', LIMIT, async (context) => {
  const visitor = await cameFromElsewhere();
  await toPlan(visitor);
  const { page } = visitor;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  const { changed, left, title, time } = await page.evaluate(pressExit);
  context.diagnostic(`the screen was empty after ${time.toFixed(1)} ms`);
  assert.deepEqual([changed[0], left, title], ['BODY', 0, ''], 'the screen is emptied first of all');
  assert.deepEqual(changed.filter((name) => name !== 'BODY' && name !== 'TITLE'), [], 'and nothing else is worked at before');
  await page.waitForURL(ELSEWHERE);
  await visitor.leave();
});

/** Runs in the page: presses, and tells before any promise, timer or frame what has been changed and what is left. */
function pressExit() {
  const watch = new MutationObserver(() => {});
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const start = performance.now();
  document.querySelector('.safety__exit').click();
  const time = performance.now() - start;
  const changed = watch.takeRecords().map(({ target }) => target.nodeName);
  return { changed, left: document.body.children.length, title: document.title.trim(), time };
}

test('without a network it leads to an empty page', LIMIT, async () => {
  const visitor = await cameFromElsewhere();
  await toQuestion(visitor);
  await visitor.page.context().setOffline(true);
  await visitor.go('Szybkie wyjście');
  await visitor.page.waitForURL('about:blank');
  assert.equal(await visitor.page.evaluate(() => document.body.innerText), '');
  await visitor.leave();
});

test('when the other page does not answer, an empty one comes in its place', LIMIT, async () => {
  const visitor = await cameFromElsewhere();
  await visitor.page.unroute(`${ELSEWHERE}**`);
  await visitor.page.route(`${ELSEWHERE}**`, () => {});
  await toQuestion(visitor);
  await visitor.page.getByRole('link', { name: 'Szybkie wyjście', exact: true }).click({ noWaitAfter: true });
  await visitor.page.waitForURL('about:blank');
  await visitor.leave();
});

test('it works while the app is on its way, and when it is broken', LIMIT, async () => {
  const never = new Promise(() => {});
  for (const harm of [() => never, (answer) => ({ ...answer, status: 500 })]) {
    site.site.fault = (path, answer) => (path.includes('.wasm') ? harm(answer) : undefined);
    for (const leave of [(visitor) => visitor.go('Szybkie wyjście'), pressShiftThrice]) {
      const visitor = await arriveFromElsewhere();
      await visitor.page.goto(site.site.url);
      await leave(visitor);
      await visitor.page.waitForURL(ELSEWHERE);
      await visitor.leave();
    }
  }
});

test('with scripts off it is a plain link', LIMIT, async () => {
  const visitor = await arriveFromElsewhere({ javaScriptEnabled: false });
  await visitor.page.goto(site.site.url);
  await visitor.go('Szybkie wyjście');
  await visitor.page.waitForURL(ELSEWHERE);
  await visitor.leave();
});

test('Shift pressed three times leaves as the button does', LIMIT, async () => {
  const visitor = await cameFromElsewhere();
  await toQuestion(visitor);
  await pressShiftThrice(visitor);
  await visitor.page.waitForURL(ELSEWHERE);
  await leavesNothing(visitor);
  await visitor.leave();
});

// Ways to press Shift that do not mean it.
const HARMLESS = {
  'twice only': ['Shift', 'Shift'],
  'for capital letters': ['Shift+A', 'Shift+B', 'Shift+C', 'Shift+D'],
  'with another key between': ['Shift', 'Shift', 'Tab', 'Shift', 'Shift'],
  'to go back with Tab': ['Shift+Tab', 'Shift+Tab', 'Shift+Tab'],
  'with Control': ['Control+Shift', 'Control+Shift', 'Control+Shift'],
  'with Alt, to change the language': ['Alt+Shift', 'Alt+Shift', 'Alt+Shift'],
};

test('Shift pressed for anything else leaves nothing', LIMIT, async () => {
  const visitor = await cameFromElsewhere();
  await visitor.choose('Przemoc lub strach w domu');
  for (const [how, keys] of Object.entries(HARMLESS)) {
    for (const key of keys) await visitor.press(key);
    await visitor.press('Escape');
    assert.ok(await stays(visitor), how);
  }
  await visitor.page.keyboard.down('Shift');
  for (let clicks = 0; clicks < 3; clicks += 1) await visitor.page.mouse.click(5, 5);
  await visitor.page.keyboard.up('Shift');
  assert.ok(await stays(visitor), 'held while clicking');
  await visitor.leave();
});

test('Shift can be switched off and on again, for as long as the page is open', LIMIT, async () => {
  const visitor = await cameFromElsewhere();
  await visitor.advance('Jak działa szybkie wyjście');
  const key = visitor.page.getByRole('checkbox', { name: /^Trzy razy Shift/ });
  await key.uncheck();
  await visitor.advance('Wstecz');
  await pressShiftThrice(visitor);
  assert.ok(await stays(visitor));
  await visitor.advance('Jak działa szybkie wyjście');
  assert.equal(await key.isChecked(), false);
  await key.check();
  await pressShiftThrice(visitor);
  await visitor.page.waitForURL(ELSEWHERE);
  await visitor.leave();
});

test('the page before the first hard question comes once, and can be read again from the footer', LIMIT, async () => {
  const visitor = await site.begin();
  await visitor.choose('Przemoc lub strach w domu');
  await visitor.advance();
  await visitor.see('Gdy ktoś patrzy na ekran', 'Historia przeglądarki zostaje', 'Jak zostawić mniej śladów');
  assert.ok((await visitor.numbers()).includes('112'), 'the emergency numbers are on it');
  await inspect(visitor);
  assert.deepEqual(await narrow(visitor.page), []);
  await visitor.agree();
  await visitor.reach('Czy komuś grozi teraz niebezpieczeństwo?');
  await visitor.back();
  await visitor.back();
  await visitor.advance();
  await visitor.reach('Czy komuś grozi teraz niebezpieczeństwo?');

  await visitor.advance('Jak działa szybkie wyjście');
  await visitor.see('Gdy ktoś patrzy na ekran');
  assert.equal(await visitor.page.getByRole('button', { name: 'Pomiń te pytania' }).count(), 0);
  await inspect(visitor);
  await visitor.back();
  await visitor.reach('Czy komuś grozi teraz niebezpieczeństwo?');
  await visitor.leave();
});

test('hard questions can be passed over all at once: none is asked, and a plan with a door comes', LIMIT, async () => {
  const visitor = await site.begin();
  await visitor.choose('Przemoc lub strach w domu');
  await visitor.advance();
  await visitor.advance('Pomiń te pytania');
  const asked = await visitor.walk({ 'łączy Cię z tym miastem': ['Mieszkam tu'] }, async () => {
    assert.ok(!(await visitor.words()).includes('To pytanie bywa trudne.'), await visitor.heading());
  });
  assert.doesNotMatch(asked.join('\n'), SENSITIVE);
  await visitor.advance('Pokaż plan');
  await visitor.see('800 120 002', 'ul. Mikołaja Kopernika 4');
  await visitor.leave();
});

/** A visitor who had another page open before, with the other site at hand. */
async function arriveFromElsewhere(how, at = site) {
  const visitor = await at.arrive(how);
  const page = (name) => (route) => route.fulfill({ contentType: 'text/html', body: `<title>${name}</title>` });
  await visitor.page.route(`${ELSEWHERE}**`, page('elsewhere'));
  await visitor.page.route(`${BEFORE}**`, page('before'));
  await visitor.page.goto(BEFORE);
  return visitor;
}

/** The same, with the first screen ready and the city chosen. */
async function cameFromElsewhere(at = site) {
  const visitor = await arriveFromElsewhere({}, at);
  await visitor.begin('Częstochowa');
  return visitor;
}

async function pressShiftThrice(visitor) {
  for (let presses = 0; presses < 3; presses += 1) await visitor.press('Shift');
}

/** Whether the app is still there. */
async function stays(visitor) {
  return (await visitor.page.locator('#tresc h1').count()) === 1;
}

/** Five times Back, then Forward to the end: never what was said; of ours at most one entry, that of the first screen. */
async function leavesNothing(visitor, at = site) {
  const { page } = visitor;
  const ours = new Set();
  const met = [];
  const look = async () => {
    const [title, words, url] = await (await page.waitForFunction(settledPage, undefined, OFTEN)).jsonValue();
    assert.doesNotMatch(words, SENSITIVE);
    met.push(title);
    if (url.startsWith(at.site.url)) ours.add(url);
  };
  await page.goBack({ waitUntil: 'commit' });
  await look();
  assert.equal(met[0], 'before');
  for (let steps = 0; steps < 4; steps += 1) {
    await page.goBack({ waitUntil: 'commit' });
    await look();
  }
  for (let steps = 0; steps < 4; steps += 1) {
    await page.goForward({ waitUntil: 'commit' });
    await look();
  }
  assert.ok(ours.size <= 1, [...ours].join(' '));
  for (const address of ours) assert.equal(address, at.site.url, 'the address is the one of the first screen');
  assert.deepEqual([...new Set(met.filter((title) => title && !['before', 'elsewhere', 'Drogowskaz'].includes(title)))], []);
}

/** What the page is called, what it says and where it is, once it is whole; one that was emptied to be left loads anew. */
function settledPage() {
  const { title, readyState, body } = document;
  const whole = readyState === 'complete' && (title.trim() || location.href === 'about:blank');
  return whole && [title, `${title} ${body.innerText}`, location.href];
}
