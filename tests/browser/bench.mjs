// Measures what a visitor waits for: slow 4G, a processor six times slower, nothing in the cache; beside a plain page of the
// same first question and, if its folder is named, the smallest page of Leptos. `cargo run -q -- bench page` starts it.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from './browser.mjs';
import { serve } from './server.mjs';
import { DIST } from './stand.mjs';

const [loads, walks] = process.argv.slice(2, 4).map(Number);
const leptos = process.argv[4];
const SLOWER = 6;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const PATIENCE = 60_000;
const MOST_STEPS = 60;

const browser = await launch();
const pages = [['this site', DIST], ['plain HTML', await plainPage()], ...(leptos ? [['smallest Leptos', leptos]] : [])];
const rate = await calibrated();
const table = [];
for (const [name, folder] of pages) table.push([name, await measured(folder)]);
const steps = await stepTimes();
print();
await rm(pages[1][1], { recursive: true });
await browser.close();

/** The rate at which this browser really is `SLOWER` times slower: what is asked for and what comes of it differ. */
async function calibrated() {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  const work = () => page.evaluate(() => {
    const times = Array.from({ length: 7 }, () => {
      const start = performance.now();
      for (let turn = 0, sum = 0; turn < 6e6; turn += 1) sum += Math.sqrt(turn ^ sum);
      return performance.now() - start;
    });
    return times.sort((one, other) => one - other)[3];
  });
  const slowed = async (asked) => {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const free = await work();
    await session.send('Emulation.setCPUThrottlingRate', { rate: asked });
    return (await work()) / free;
  };
  await work();
  const asked = (SLOWER * SLOWER) / (await slowed(SLOWER));
  const real = await slowed(asked);
  await page.close();
  console.log(`The processor is ${real.toFixed(1)} times slower (asked for ${asked.toFixed(1)}), the network ${NETWORK.latency} ms and 1.6 Mbit/s.`);
  return asked;
}

/** A tab with nothing in the cache, on a slow phone. */
async function slowTab(network) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'pl-PL' });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (network) await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return page;
}

/** The medians and the worst of many cold loads of a folder. */
async function measured(folder) {
  const site = await serve(folder);
  await warm(site);
  const found = [];
  for (let load = 0; load < loads; load += 1) found.push(await coldLoad(site.url, folder === DIST));
  await site.close();
  return found;
}

/** Has the server pack everything beforehand, so that no visitor waits for that. */
async function warm(site) {
  const page = await browser.newPage();
  await page.goto(site.url, { waitUntil: 'networkidle', timeout: PATIENCE });
  await page.close();
}

async function coldLoad(url, ours) {
  const page = await slowTab(NETWORK);
  await page.addInitScript(watch, ours);
  await page.goto(url);
  const done = ours ? () => globalThis.seen.next > 0 : () => globalThis.seen.first && document.readyState === 'complete' && document.body.innerText;
  await page.waitForFunction(done);
  await page.waitForTimeout(300);
  const seen = await page.evaluate(() => globalThis.seen);
  await page.context().close();
  return seen;
}

/** Runs in the page: notes when things can be seen; of our page it also presses on as soon as a press is remembered. */
function watch(ours) {
  const seen = (globalThis.seen = { first: 0, largest: 0, shifts: 0, here: 0, next: 0, requests: 0, bytes: 0 });
  const look = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  const painted = (note) => requestAnimationFrame(() => setTimeout(() => note(performance.now())));
  // As browsers do, but for presses that a script makes: what comes of a press, or after the page is left, is no shift.
  const ofItself = ({ startTime }) => !(startTime > seen.answered && startTime < seen.answered + 500) && !(startTime > seen.left);
  look('largest-contentful-paint', ({ startTime }) => !(startTime > seen.answered) && (seen.largest = startTime));
  look('layout-shift', (shift) => ofItself(shift) && (seen.shifts += shift.value));
  look('paint', ({ name, startTime }) => name === 'first-contentful-paint' && (seen.first = startTime));
  const fetched = () => {
    const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    return all.filter(({ responseEnd }) => responseEnd).map(({ transferSize }) => transferSize);
  };
  const count = () => ((seen.requests = fetched().length), (seen.bytes = fetched().reduce((sum, size) => sum + size, 0)));
  addEventListener('load', count);
  if (!ours) return;
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    const heading = document.querySelector('#tresc h1');
    for (const box of ['m0', 'o8']) document.getElementById(box).click();
    document.querySelector('#tresc .btn').click();
    seen.answered = performance.now();
    new MutationObserver(() => {
      if (!seen.here && document.documentElement.hasAttribute('data-app')) ((seen.here = performance.now()), count());
      if (seen.next || heading.isConnected || !document.querySelector('#tresc input')) return;
      [seen.left, seen.next] = [performance.now(), -1];
      painted((now) => (seen.next = now));
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
}

/** How long each step of whole conversations takes, from the press to the next screen painted. */
async function stepTimes() {
  const site = await serve(DIST);
  const times = [];
  for (let walk = 0; walk < walks; walk += 1) {
    const page = await slowTab();
    await page.goto(site.url);
    await page.locator('html[data-app]').waitFor();
    await page.evaluate(() => Promise.all([globalThis.drogowskaz.rest(), globalThis.drogowskaz.city(0)]).then(() => undefined));
    await page.locator('#m0').check();
    await page.locator(`#o${walk}`).check();
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const time = await page.evaluate(takeStep);
      if (time === null) break;
      if (step) times.push(time);
    }
    await page.context().close();
  }
  await site.close();
  return times;
}

/** Runs in the page: answers what is asked, goes on, and waits until the next screen is painted; none after the last. */
function takeStep() {
  const button = document.querySelector('#tresc form .btn[type=submit]') ?? document.querySelector('#tresc .btn');
  if (!button || document.querySelector('#tresc dl.summary')) return null;
  if (!document.querySelector('#tresc form input:checked')) document.querySelector('#tresc form input')?.click();
  const heading = document.querySelector('#tresc h1');
  return new Promise((done) => {
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (heading.isConnected) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    });
    observer.observe(document.querySelector('#tresc'), { subtree: true, childList: true });
    button.click();
  });
}

/** The same first question as somebody would write it by hand, without style or script. */
async function plainPage() {
  const index = await readFile(join(DIST, 'index.html'), 'utf8');
  const main = index.slice(index.indexOf('<form'), index.indexOf('</form>'));
  const text = (html) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();
  const rows = [...main.matchAll(/<legend.*?<\/legend>|<label.*?<\/label>/gs)].map(([row]) => {
    const [input] = /<input[^>]*>/.exec(row) ?? [];
    return input ? `<p><label>${input.replace(/ (class|aria-\w+|data-\w+)="[^"]*"/g, '')} ${text(row)}</label>` : `<h2>${text(row)}</h2>`;
  });
  const [title] = /<title>.*?<\/title>/.exec(index);
  const head = `<!DOCTYPE html><html lang="pl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">${title}`;
  const folder = await mkdtemp(join(tmpdir(), 'plain-'));
  await writeFile(join(folder, 'index.html'), `${head}<h1>${text(title)}</h1><form>${rows.join('\n')}<p><button>&rarr;</button></form>`);
  return folder;
}

function at(part, numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

function print() {
  const whole = (number) => Math.round(number).toLocaleString('en');
  const rows = [
    ['first question visible (FCP), ms', 'first', whole],
    ['largest part visible (LCP), ms', 'largest', whole],
    ['answered, and that is remembered, ms', 'answered', whole],
    ['the app has taken over, ms', 'here', whole],
    ['next question there, ms', 'next', whole],
    ['layout shift (CLS)', 'shifts', (number) => number.toFixed(2)],
    ['requests until then', 'requests', whole],
    ['bytes until then', 'bytes', whole],
  ];
  const cell = (found, key, say) => {
    const values = found.map((load) => load[key]).filter((value) => value !== undefined);
    return values.length && (at(0.5, values) || key === 'shifts') ? `${say(at(0.5, values))} (${say(at(0.95, values))})` : '–';
  };
  const ratio = (key, other) => {
    const [mine, theirs] = [table[0][1], other].map((found) => at(0.5, found.map((load) => load[key] ?? 0)));
    return mine && theirs ? ` ×${(mine / theirs).toFixed(1)}` : '';
  };
  console.log(`Cold loads: ${loads}. Median (p95); × is how many times as much our page takes.\n`);
  console.log(`| | ${table.map(([name]) => name).join(' | ')} |\n|${' --- |'.repeat(table.length + 1)}`);
  for (const [label, key, say] of rows) {
    const cells = table.map(([, found], place) => cell(found, key, say) + (place ? ratio(key, found) : ''));
    console.log(`| ${label} | ${cells.join(' | ')} |`);
  }
  console.log(`\nA step, from the press to the next screen painted: p50 ${whole(at(0.5, steps))} ms, p95 ${whole(at(0.95, steps))} ms (${steps.length} steps of ${walks} conversations).`);
}
