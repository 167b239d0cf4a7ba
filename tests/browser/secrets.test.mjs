// What a person has typed is nowhere any more once they begin anew or leave: looked for in the memory of the wasm, as text
// and as the number it means, and among all that the scripts hold.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdMemory } from './memory.mjs';
import { POVERTY } from './people.mjs';
import { LIMIT, stand } from './stand.mjs';

const site = stand();

const SUM = '7319,37';
const SEARCHED = 'qzvxw7319';

const double = (number) => Buffer.from(new Float64Array([number]).buffer);
/** The place of the first byte of the memory that says anything. */
const firstByte = () => new Uint8Array(globalThis.wasmMemory.buffer).findIndex((byte) => byte !== 0);

/** What would give an answer away: in the letters of Rust, in those of scripts, and in grosze or złote. */
const TRACES = {
  sum: { utf8: Buffer.from(SUM), utf16: Buffer.from(SUM, 'utf16le'), grosze: double(731_937), zlote: double(7_319.37) },
  search: { utf8: Buffer.from(SEARCHED), utf16: Buffer.from(SEARCHED, 'utf16le') },
};

/** How often each trace is found in a memory, in the page. Traces come as bytes, so that asking leaves no trace itself. */
function count(traces) {
  const memory = new Uint8Array(globalThis.wasmMemory.buffer);
  const found = (bytes) => {
    let times = 0;
    for (let at = memory.indexOf(bytes[0]); at >= 0; at = memory.indexOf(bytes[0], at + 1)) {
      if (bytes.every((byte, place) => memory[at + place] === byte)) times += 1;
    }
    return times;
  };
  return Object.fromEntries(Object.entries(traces).map(([name, bytes]) => [name, found(bytes)]));
}

const asBytes = (traces) => Object.fromEntries(Object.entries(traces).map(([name, bytes]) => [name, [...bytes]]));
const inMemory = ({ page }, traces) => page.evaluate(count, asBytes(traces));
const sum = (found) => Object.values(found).reduce((all, one) => all + one, 0);
const nothing = (traces) => Object.fromEntries(Object.keys(traces).map((name) => [name, 0]));

async function arrive() {
  const visitor = await site.arrive();
  await visitor.page.clock.install();
  await visitor.page.addInitScript(holdMemory);
  await visitor.begin('Częstochowa');
  return visitor;
}

/** Types letter by letter: the whole text is in no message to the page. */
async function type(visitor, label, text) {
  await visitor.page.getByLabel(label, { exact: true }).focus();
  await visitor.page.keyboard.type(text);
}

const TYPING = { ...POVERTY, 'Ile pieniędzy na rękę': async (visitor) => {
  await visitor.unfold('Wpisz dokładną kwotę');
  await type(visitor, 'Kwota na miesiąc', SUM);
} };

/** Answers with the sum, looks at the plan, goes back to the summary of answers. */
async function answer(visitor) {
  await visitor.walk(TYPING);
  await visitor.advance('Pokaż plan');
  await visitor.back();
  assert.ok((await inMemory(visitor, TRACES.sum)).grosze > 0, 'the sum is found while it is known');
}

async function search(visitor) {
  await visitor.advance('Wszystkie miejsca i telefony');
  await type(visitor, 'Czego szukasz?', SEARCHED);
  await visitor.press('Enter');
  await visitor.see(/^Wyniki/);
  assert.ok(sum(await inMemory(visitor, TRACES.search)) > 0, 'the search is found while it is known');
}

/** All that the scripts of the page hold, once what nobody needs has been collected. */
async function heap(visitor) {
  const devtools = await visitor.page.context().newCDPSession(visitor.page);
  const parts = [];
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devtools.detach();
  return JSON.parse(parts.join('')).strings;
}

const holding = (strings) => strings.filter((text) => [SUM, SEARCHED, '731937'].some((secret) => text.includes(secret)));

/** Nothing of what was typed is in the memory or among what the scripts hold. */
async function forgets(visitor) {
  for (const traces of Object.values(TRACES)) assert.deepEqual(await inMemory(visitor, traces), nothing(traces));
  assert.deepEqual(holding(await heap(visitor)), []);
}

test('beginning anew leaves nothing of what was typed in memory', LIMIT, async () => {
  const visitor = await arrive();
  for (const traces of Object.values(TRACES)) assert.deepEqual(await inMemory(visitor, traces), nothing(traces));
  await search(visitor);
  await visitor.back();
  await answer(visitor);
  await visitor.advance('Zacznij od nowa');
  await forgets(visitor);
  await visitor.leave();
});

test('a new conversation at the desk leaves nothing of the last one in memory', LIMIT, async () => {
  const visitor = await arrive();
  await answer(visitor);
  await visitor.advance('Dla pracownika socjalnego');
  await visitor.go(/^Nowa rozmowa/);
  await forgets(visitor);
  await visitor.leave();
});

test('leaving overwrites all of the memory in the same moment, and nothing is called in it any more', LIMIT, async () => {
  const visitor = await arrive();
  const { page } = visitor;
  // The other page answers that there is nothing new, and so the browser stays: as long as one needs to look.
  await page.context().route(/wikipedia/, (route) => route.fulfill({ status: 204 }));
  await search(visitor);
  await visitor.back();
  await answer(visitor);
  await page.clock.pauseAt(Date.now() + 3_600_000);
  const asked = page.waitForRequest(/wikipedia/);
  assert.equal(await page.evaluate(`document.querySelector('.safety__exit').click(); (${firstByte})()`), -1);
  await asked;
  assert.equal(await page.evaluate(firstByte), -1);
  assert.deepEqual(holding(await heap(visitor)), []);
  assert.deepEqual(visitor.complaints, []);
  await visitor.leave();
});

test('what the tests of memory look for does show when it is there', LIMIT, async () => {
  const visitor = await arrive();
  await visitor.page.evaluate((letters) => (globalThis.kept = { text: String.fromCharCode(...letters) }), [...Buffer.from(SEARCHED)]);
  assert.deepEqual(holding(await heap(visitor)), [SEARCHED]);
  await visitor.leave();
});

test('the page gives its memory to no script', LIMIT, async () => {
  const visitor = await arrive();
  const held = await visitor.page.evaluate(() => {
    const own = Object.getOwnPropertyNames(globalThis).filter((name) => name !== 'wasmMemory');
    const things = own.map((name) => globalThis[name]).filter((thing) => thing !== globalThis);
    const deep = things.flatMap((thing) => [thing, ...Object.values(Object(thing))]);
    return deep.filter((one) => one instanceof WebAssembly.Memory || one instanceof WebAssembly.Instance).length;
  });
  assert.equal(held, 0);
  await visitor.leave();
});
