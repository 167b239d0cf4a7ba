// A plan that goes with the person: to another phone, into a message, among the contacts and into the calendar.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { PEOPLE, scan } from './paper.mjs';
import { POVERTY, VIOLENCE } from './people.mjs';
import { inspect, numbersWrong } from './rules.mjs';
import { LIMIT, stand } from './stand.mjs';

const site = stand();
const DAY = '2026-11-23T10:00:00';
const SOME = ['babcia-zastepcza', 'wroclaw-zona-osadzonego', 'ostrowiec-zalanie-i-ojciec', 'inne-opal-na-wsi', 'nie-wie-nic'];

async function planOf(answers, how = {}) {
  const visitor = await site.begin({ day: DAY, ...how });
  await visitor.walk(answers);
  await visitor.advance('Pokaż plan');
  return visitor;
}

/** The address in the QR code on the screen, once it is asked for. */
async function scanned(visitor) {
  const code = visitor.page.getByRole('img', { name: 'Kod QR z tym planem' });
  assert.equal(await code.filter({ visible: true }).count(), 0, 'the code is shown before anybody asked');
  await visitor.see('Kto dostanie kod albo link, zobaczy te odpowiedzi.');
  await visitor.go('Pokaż kod QR');
  const [address, ...more] = scan(await code.filter({ visible: true }).screenshot());
  assert.deepEqual(more, []);
  return address;
}

const doors = (visitor) => visitor.under('Dokąd iść');

for (const [name, answers] of Object.entries({ violence: VIOLENCE, poverty: POVERTY })) {
  test(`${name}: the QR code opens the same plan in a fresh tab, without a trace in the address`, LIMIT, async () => {
    const visitor = await planOf(answers);
    const mine = await doors(visitor);
    const address = await scanned(visitor);
    await inspect(visitor);
    await visitor.leave();

    const other = await site.arrive({ day: DAY });
    await other.open(address);
    await other.see('Mamy Twój plan', 'Miasto: Częstochowa.');
    assert.equal(other.page.url(), site.site.url);
    await inspect(other);
    await other.advance('Otwórz plan');
    await other.reach('Twój plan');
    assert.equal(await doors(other), mine);
    assert.ok(!site.site.requests.some(({ path }) => path.includes('K1')), 'the server has seen the code');
    await other.back();
    await other.see('Dokąd pójść po pomoc');
    await other.leave();
  });
}

test('once the page is loaded, a scanned plan opens without a network', LIMIT, async () => {
  const [{ code, day }] = PEOPLE.filter(({ name }) => name === 'bez-noclegu-dzis');
  const visitor = await site.begin({ day });
  await visitor.choose('Pogrzeb');
  await visitor.advance();
  await visitor.page.context().setOffline(true);
  await visitor.page.evaluate((hash) => (location.hash = hash), `#K${code}`);
  await visitor.see('Mamy Twój plan');
  assert.equal(new URL(visitor.page.url()).hash, '');
  await visitor.advance('Otwórz plan');
  await visitor.see('Zabierz ze sobą');
  await visitor.leave();
});

for (const name of SOME) {
  test(`the plan of ${name} goes from phone to phone and stays the same`, LIMIT, async () => {
    const { code, day } = PEOPLE.find((one) => one.name === name);
    const visitor = await site.arrive({ day });
    await visitor.open(`#K${code}`);
    await visitor.advance('Otwórz plan');
    await visitor.see('Zabierz ze sobą');
    assert.equal(await scanned(visitor), `${site.site.url}#K${code}`);
    await visitor.leave();
  });
}

for (const [code, what] of Object.entries({
  'K': 'nothing', 'K1ABC': 'a piece', 'K%00__proto__': 'junk', 'K2AAAAAAAAAA': 'another version', [`K${'1'.repeat(5000)}`]: 'far too much',
})) {
  test(`${what} in place of a code: a calm line, numbers to call, and the start`, LIMIT, async () => {
    const visitor = await site.arrive();
    await visitor.open(`#${code}`);
    await visitor.see('Tego kodu nie da się otworzyć', '34 372 42 00');
    assert.equal(visitor.page.url(), site.site.url);
    assert.deepEqual(await numbersWrong(visitor.page), []);
    await inspect(visitor);
    await visitor.go('Zacznij od nowa');
    await visitor.see('Dokąd pójść po pomoc');
    await visitor.leave();
  });
}

test('whoever gets a foreign plan can put it aside', LIMIT, async () => {
  const visitor = await site.arrive();
  await visitor.open(`#K${PEOPLE[0].code}`);
  await visitor.go('Zacznij od nowa');
  await visitor.see('Dokąd pójść po pomoc');
  assert.equal(await visitor.page.getByRole('checkbox', { checked: true }).count(), 0);
  await visitor.leave();
});

test('the plan can be copied as text, discreetly, and as a link', LIMIT, async () => {
  const visitor = await planOf(VIOLENCE, { permissions: ['clipboard-read', 'clipboard-write'] });
  const clipboard = () => visitor.page.evaluate(() => navigator.clipboard.readText());
  await visitor.go('Kopiuj tekst');
  await visitor.see('Skopiowano.');
  const message = await clipboard();
  assert.match(message, /34 311 70 52/);
  assert.doesNotMatch(message, /przemoc|krzywd|niebiesk/i);
  await visitor.go('Kopiuj link');
  await visitor.page.waitForFunction(() => document.getElementById('zabierz-link').textContent);
  assert.match(await clipboard(), /#K1[0-9A-Z./:-]+$/);
  await visitor.leave();
});

test('where there is no clipboard the text can be marked by hand', LIMIT, async () => {
  const visitor = await planOf(POVERTY);
  await visitor.page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await visitor.go('Kopiuj tekst');
  await visitor.see('Nie udało się skopiować.', 'Proszę o:');
  await visitor.leave();
});

test('a contact and a reminder are saved as files, the reminder under a neutral title', LIMIT, async () => {
  const visitor = await planOf(VIOLENCE);
  const save = async (name) => {
    const waiting = visitor.page.waitForEvent('download');
    await visitor.go(name);
    const download = await waiting;
    return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')];
  };
  const [card, contact] = await save(/^Zapisz kontakt/);
  assert.equal(card, 'kontakt-1.vcf');
  assert.match(contact, /^BEGIN:VCARD\r\nVERSION:3.0\r\n/);
  assert.match(contact, /34 311 70 52/);
  const [event, calendar] = await save(/^Dodaj do kalendarza/);
  assert.equal(event, 'przypomnienie-1.ics');
  assert.match(calendar, /\r\nSUMMARY:Drogowskaz: wizyta\r\n/);
  assert.match(calendar, /\r\nDTSTART;VALUE=DATE:20261124\r\n/);
  assert.doesNotMatch(contact + calendar, /przemoc/i);
  assert.deepEqual(visitor.complaints, []);
  await visitor.leave();
});
