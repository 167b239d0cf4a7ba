// The site with scripts off: from the first screen to the page of a city, of a service, and a number; every kind of page.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { axe, html, leaks, shattered, small, wide } from './rules.mjs';
import { DIST, LIMIT, stand } from './stand.mjs';

const CITIES = {
  'adresy-czestochowa.html': ['MOPS w Częstochowie', '34 372 42 00', '987'],
  'adresy-wroclaw.html': ['MOPS we Wrocławiu', '71 78 22 322', '800 292 137'],
  'adresy-ostrowiec-swietokrzyski.html': ['MOPS w Ostrowcu Świętokrzyskim', '41 276 76 00', '986'],
  'adresy-inne-miasto.html': ['112', '116 123'],
};
const WINDOWS = [{ width: 320, height: 640 }, { width: 360, height: 640 }, { width: 1280, height: 800 }];

const site = stand();
const arrive = () => site.arrive({ javaScriptEnabled: false });

/** The page of a service, by its name, as the page of Częstochowa links it. */
function service(name) {
  const city = readFileSync(`${DIST}/adresy-czestochowa.html`, 'utf8');
  const row = city.split('<li class="service">').find((part) => part.includes(`>${name}<`));
  return row.match(/href="(pomoc-\w+\.html)"/)[1];
}

/** The windows in which axe looks at each theme: on the usual run each page meets each theme and the outermost windows. */
const AXE = process.env.VERIFY_FULL ? { light: [320, 1280], dark: [320, 1280] } : { light: [320], dark: [1280] };

/** What is wrong with a page in two themes and three windows. Without scripts the rules run in a page of their own. */
async function faults(path) {
  const visitor = await site.arrive();
  await visitor.open(path);
  const { page } = visitor;
  const found = [];
  for (const colorScheme of ['light', 'dark']) {
    for (const window of WINDOWS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(window);
      const lines = [await wide(page), await small(page), await shattered(page)].flat();
      if (AXE[colorScheme].includes(window.width)) lines.push(...(await axe(page)));
      found.push(...lines.map((line) => `${path}, ${colorScheme}, ${window.width}: ${line}`));
    }
  }
  found.push(...(await html(page)), ...(await leaks(page)), ...visitor.complaints);
  await visitor.leave();
  return found;
}

test('without scripts the first screen leads to a city, a service and a number', LIMIT, async () => {
  const visitor = await arrive();
  await visitor.open();
  await visitor.see('112', '116 123');
  assert.match(await visitor.words('noscript'), /Pytania działają tylko z włączonymi skryptami/);
  await visitor.page.locator('noscript a', { hasText: 'Miejsca i telefony: Wrocław' }).click();
  await visitor.see('MOPS we Wrocławiu', '71 78 22 322', 'Godzin nie znamy. Zadzwoń i zapytaj');
  await visitor.page.locator('summary').filter({ hasText: 'Pieniądze, jedzenie, opłaty' }).click();
  await visitor.page.getByRole('link', { name: 'Zasiłek celowy', exact: true }).filter({ visible: true }).first().click();
  await visitor.see('Gdzie to załatwić', 'Zabierz, jeśli masz', 'ustawa o pomocy społecznej');
  await visitor.page.locator('summary').filter({ hasText: 'Wrocław' }).click();
  const number = visitor.page.locator('details[open] a[href="tel:+48717822322"]').first();
  assert.equal(await number.isVisible(), true);
  assert.equal(await visitor.page.getByRole('link', { name: 'Szybkie wyjście' }).getAttribute('href'), 'https://pl.wikipedia.org/');
  await visitor.go('Wróć do pytań');
  await visitor.see('Dokąd pójść po pomoc');
  await visitor.leave();
});

test('each city has its page, urgent lines first', LIMIT, async () => {
  const visitor = await arrive();
  for (const [path, words] of Object.entries(CITIES)) {
    await visitor.open(path);
    await visitor.see(...words);
    assert.equal(await visitor.page.locator('main a[href^="tel:"]').first().getAttribute('href'), 'tel:112');
  }
  await visitor.leave();
});

test('what a page tells search engines runs nowhere and breaks no rule of the host', LIMIT, async () => {
  const visitor = await site.arrive();
  for (const path of ['adresy-wroclaw.html', service('Zasiłek celowy')]) {
    await visitor.open(path);
    const data = JSON.parse(await visitor.page.locator('script[type="application/ld+json"]').textContent());
    assert.equal(data['@context'], 'https://schema.org');
    assert.equal(await visitor.page.locator('script:not([type="application/ld+json"])').count(), 0);
  }
  assert.deepEqual(visitor.complaints, []);
  await visitor.leave();
});

test('a delicate matter leaves a neutral title and address', LIMIT, async () => {
  const visitor = await arrive();
  const path = service('Interwencja, gdy przemoc zagraża życiu lub zdrowiu');
  await visitor.open(path);
  assert.match(path, /^pomoc-[0-9a-f]{6}\.html$/);
  assert.equal(await visitor.page.title(), 'Opis pomocy – Drogowskaz');
  await visitor.leave();
});

test('every page of a city and one of each other kind is clean in each theme and window', LIMIT, async () => {
  const paths = [
    ...Object.keys(CITIES), service('Zasiłek celowy'), service('Interwencja, gdy przemoc zagraża życiu lub zdrowiu'), 'otwarte-dane.html',
  ];
  const found = [];
  for (const path of paths) found.push(...(await faults(path)));
  assert.deepEqual(found, []);
});

test('on paper the urgent numbers and the folded parts stay', LIMIT, async () => {
  const visitor = await arrive();
  await visitor.open(service('Zasiłek celowy'));
  await visitor.page.emulateMedia({ media: 'print' });
  const shown = async (words) => visitor.page.getByText(words).first().isVisible();
  assert.deepEqual([await visitor.page.locator('#pilne').isVisible(), await shown('Szybkie wyjście')], [true, false]);
  await visitor.leave();
});

test('the icons, the manifest and the open data are there and are what they say', LIMIT, async () => {
  const files = readdirSync(DIST, { recursive: true }).map(String);
  const png = files.filter((name) => name.endsWith('.png'));
  assert.deepEqual(png.sort(), ['znak-180.png', 'znak-192.png', 'znak-512.png', 'znak-maska.png', 'znak-podglad.png']);
  const sizes = png.map((name) => {
    const bytes = readFileSync(`${DIST}/${name}`);
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  });
  assert.deepEqual(sizes, [[180, 180], [192, 192], [512, 512], [512, 512], [1200, 630]]);
  const manifest = JSON.parse(readFileSync(`${DIST}/manifest.webmanifest`, 'utf8'));
  assert.deepEqual([manifest.start_url, manifest.icons.length], ['./', 3]);
  assert.ok(JSON.parse(readFileSync(`${DIST}/dane/hsds.json`, 'utf8')).length > 100);
});
