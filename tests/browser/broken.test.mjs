// When something fails: the emergency lines are in the page itself, and one calm line says what to do.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, html, numbersMissing, small, wide } from './rules.mjs';
import { LIMIT, stand } from './stand.mjs';

const LINES = ['112', '800 120 002', '116 123', '116 111', '987'];
const CALM = 'Pytania się nie wczytały.';

const FAULTS = {
  'the wasm answers 500': ['.wasm', (answer) => ({ ...answer, status: 500 })],
  'the wasm breaks off': ['.wasm', (answer) => ({ ...answer, cutAt: 0.5 })],
  'the wasm is not the one that was built': ['.wasm', (answer) => ({ ...answer, body: Buffer.from('<!DOCTYPE html>') })],
  'the rulebook is missing': ['first', (answer) => ({ ...answer, status: 404 })],
  'the rulebook was tampered with': ['first', (answer) => ({ ...answer, body: Buffer.concat([answer.body, Buffer.from('x')]) })],
  'the script that starts it all is missing': ['boot', (answer) => ({ ...answer, status: 404 })],
  'the script around the wasm is missing': ['/drogowskaz-', (answer) => ({ ...answer, status: 404 })],
};

const site = stand();

test('with scripts off the emergency lines stand in the page', LIMIT, async () => {
  const visitor = await site.arrive({ javaScriptEnabled: false });
  await visitor.open();
  const words = await visitor.words('body');
  assert.deepEqual(LINES.filter((line) => !words.includes(line)), []);
  assert.match(words, /Pytania działają tylko z włączonymi skryptami\. Zadzwoń\./);
  assert.deepEqual(await numbersMissing(visitor.page), []);
  assert.ok(!words.includes('Wczytujemy'), 'nothing is on its way');
  await visitor.leave();
});

for (const [name, [part, harm]] of Object.entries(FAULTS)) {
  test(`${name}: the calm line appears, the numbers stay`, LIMIT, async () => {
    site.site.fault = (path, answer) => (path.includes(part) && !/\.js$/.test(path) === !/boot|\/drogowskaz-/.test(part) ? harm(answer) : undefined);
    const visitor = await site.arrive();
    await visitor.open();
    await visitor.see(CALM);
    const words = await visitor.words('body');
    assert.deepEqual(LINES.filter((line) => !words.includes(line)), []);
    assert.ok(!words.includes('Wczytujemy'), 'nothing is on its way any more');
    const { page } = visitor;
    const found = [await axe(page), await html(page), await wide(page), await small(page), await numbersMissing(page)];
    assert.deepEqual(found.flat(), []);
    await visitor.leave();
  });
}

test('when only the later words are missing, the questions work and a phone is always there', LIMIT, async () => {
  site.site.fault = (path, answer) => (path.includes('rest') ? { ...answer, status: 404 } : undefined);
  const visitor = await site.arrive();
  await visitor.open();
  await visitor.page.getByRole('button', { name: 'Dalej' }).waitFor();
  await visitor.walk({ 'Z czym': ['Przemoc lub strach w domu'] });
  await visitor.advance('Pokaż plan');
  await visitor.see('Opisy pomocy się nie wczytały');
  await visitor.see('34 372 42 00');
  assert.deepEqual(await numbersMissing(visitor.page), []);
  await visitor.leave();
});

test('„Szybkie wyjście” leaves at once, and Back does not return here', LIMIT, async () => {
  const visitor = await site.begin();
  await visitor.page.route('https://pl.wikipedia.org/**', (route) => route.fulfill({ body: 'elsewhere' }));
  await visitor.choose('Przemoc lub strach w domu');
  await visitor.advance();
  await visitor.go('Szybkie wyjście');
  await visitor.page.waitForURL('https://pl.wikipedia.org/');
  await visitor.page.goBack();
  const words = await visitor.words('body');
  assert.doesNotMatch(words, /niebezpieczeństwo\?/, 'the question does not come back');
  await visitor.leave();
});
