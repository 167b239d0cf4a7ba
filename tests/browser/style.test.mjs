// The look: at 400 % zoom, in the reader's own colours, without anything that moves; and the page of parts.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { VIOLENCE } from './people.mjs';
import { wide } from './rules.mjs';
import { DIST, LIMIT, stand } from './stand.mjs';

/** A window of 1280 × 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };

const site = stand();

/** Goes through a screen of each kind and looks at every one. */
async function tour(visitor, look) {
  await look();
  await visitor.choose('Przemoc lub strach w domu');
  await visitor.advance();
  await visitor.walk(VIOLENCE, look);
  await visitor.advance('Pokaż plan');
  await look();
  await visitor.advance(/Prawdopodobnie tak$|Możliwe, decyduje urząd$/);
  await look();
  await visitor.advance('Wszystkie miejsca i telefony');
  await look();
}

test('at 400 % every screen fits the width and the bar leaves three quarters of the height', LIMIT, async () => {
  const visitor = await site.begin({ viewport: ZOOMED });
  await tour(visitor, async () => {
    assert.deepEqual(await wide(visitor.page), [], await visitor.heading());
    const { height } = await visitor.page.locator('.safety').boundingBox();
    assert.ok(height <= ZOOMED.height / 4, `the bar is ${height} px high`);
  });
  await visitor.leave();
});

test('nothing moves: no animation runs and no frame is asked for', LIMIT, async () => {
  const visitor = await site.arrive();
  await visitor.page.addInitScript(() => {
    globalThis.frames_asked = 0;
    const ask = globalThis.requestAnimationFrame;
    globalThis.requestAnimationFrame = (then) => (globalThis.frames_asked++, ask(then));
  });
  await visitor.begin('Częstochowa');
  await tour(visitor, async () => {
    const moving = await visitor.page.evaluate(() => [document.getAnimations().length, globalThis.frames_asked]);
    assert.deepEqual(moving, [0, 0], await visitor.heading());
  });
  await visitor.leave();
});

for (const colorScheme of ['light', 'dark']) {
  test(`in the reader’s own colours, ${colorScheme}, every part keeps its border and its shape`, LIMIT, async () => {
    const visitor = await site.begin({ forcedColors: 'active', colorScheme });
    await visitor.choose('Pieniądze, jedzenie, opłaty');
    const [chosen, empty] = await Promise.all([
      visitor.answer('Pieniądze, jedzenie, opłaty').evaluate(face),
      visitor.answer('Pogrzeb').evaluate(face),
    ]);
    assert.notEqual(chosen, empty, 'what is chosen looks otherwise than what is not');
    await tour(visitor, async () => {
      assert.deepEqual(await visitor.page.evaluate(faint), [], await visitor.heading());
    });
    await visitor.leave();
  });
}

/** How the box beside an answer is drawn. */
function face(control) {
  const { borderColor, outlineColor, outlineStyle } = getComputedStyle(control.nextElementSibling);
  return [borderColor, outlineColor, outlineStyle].join(' ');
}

/** What has no line around it that differs from the ground, and icons that have not the colour of their words. */
function faint() {
  const ground = getComputedStyle(document.body).backgroundColor;
  const name = (element) => `${element.getAttribute('class')} „${element.closest('a, p, li, div').textContent.trim().slice(0, 30)}”`;
  const boxes = [...document.querySelectorAll('.btn, .call, .choice__face, .notice, .say, .known, .first, .visit, .sign, .lines')];
  const bare = boxes.filter((element) => {
    const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(element);
    return borderTopStyle === 'none' || parseFloat(borderTopWidth) < 1 || borderTopColor === ground;
  });
  const lost = [...document.querySelectorAll('.icon')].filter((icon) => {
    return getComputedStyle(icon).stroke !== getComputedStyle(icon.parentElement).color;
  });
  return [...bare, ...lost].filter((element) => element.checkVisibility()).map(name);
}

test('the page of parts is there for developers and not in what is published', LIMIT, async () => {
  const wasm = readdirSync(DIST).filter((name) => name.endsWith('.wasm'));
  const published = wasm.some((name) => /-[0-9a-f]{12}\.wasm$/.test(name));
  const known = wasm.some((name) => readFileSync(`${DIST}/${name}`).includes('#style'));
  assert.equal(known, !published);
  const visitor = await site.arrive();
  await visitor.open('#style');
  const [heading, place] = published ? ['Dokąd pójść po pomoc', '.start h1'] : ['#style', '.page > h1'];
  await visitor.page.locator(place).filter({ hasText: heading }).first().waitFor();
  if (!published) {
    for (const part of ['.choice', '.tile', '.verdict--big', '.mistakes', '.visit', '.reasons', '.sum', '.veiled', '.search']) {
      assert.ok(await visitor.page.locator(part).count(), part);
    }
  }
  await visitor.leave();
});
