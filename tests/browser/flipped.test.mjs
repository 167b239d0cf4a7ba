// One bit of any file that is named by its content is flipped on the way: the browser refuses the file, and whoever is
// there still reads whom to call.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { DIST, LIMIT, stand } from './stand.mjs';

const BY_CONTENT = /-[0-9a-f]{12}\.\w+$/;
const NAMED = readdirSync(DIST, { recursive: true }).filter((name) => BY_CONTENT.test(name));
const NUMBERS = ['112', '800 120 002', '116 123', '116 111'];
const CITIES = { czestochowa: 'Częstochowa', wroclaw: 'Wrocław', 'ostrowiec-swietokrzyski': 'Ostrowiec Świętokrzyski' };
const ELSEWHERE = 'Inne miasto lub gmina';

/** Without these the app cannot start, and a calm line says so. */
const NEEDED = /^(boot|drogowskaz_bg|start)-/;
const CALM = 'Pytania teraz nie działają.';

const site = stand();

const flipped = (body) => {
  const harmed = Buffer.from(body);
  harmed[harmed.length >> 1] ^= 1;
  return harmed;
};

describe('one bit flipped', { skip: NAMED.length === 0 && 'this site was built for development' }, () => {
  for (const name of NAMED) {
    test(`${name.replace(BY_CONTENT, '')}: refused, and the numbers stand`, LIMIT, async () => {
      site.site.fault = (path, answer) => (path.endsWith(name) ? { ...answer, body: flipped(answer.body) } : undefined);
      const visitor = await site.arrive();
      await visitor.open();
      if (name.startsWith('miasto-')) await live(visitor, name);
      const refused = () => visitor.complaints.some((line) => /integrity/.test(line) && line.includes(name));
      for (let tries = 0; !refused() && tries < 300; tries += 1) await visitor.page.waitForTimeout(100);
      assert.ok(refused(), visitor.complaints.join('\n'));
      if (NEEDED.test(name)) await visitor.see(CALM);
      const words = await visitor.words('body');
      assert.deepEqual(NUMBERS.filter((number) => !words.includes(number)), []);
      await visitor.leave();
    });
  }

  test('every file that the page or its scripts name is among them', () => {
    const page = readFileSync(`${DIST}/index.html`, 'utf8');
    const named = [...page.matchAll(/(?:src|href|data-[a-z]+)="([^"#:]+)"/g)].flatMap(([, names]) => names.split(' '));
    const files = named.map((one) => one.split('!')[0]).filter((one) => /\.(css|js|wasm|bin)$/.test(one));
    assert.deepEqual(files.sort(), NAMED.toSorted());
    const without = named.filter((one) => BY_CONTENT.test(one)).filter((one) => !page.includes(`"${one}" integrity="sha256-`));
    assert.deepEqual(without, []);
  });
});

/** Chooses the city whose pack it is and goes on: only then is it asked for. */
async function live(visitor, name) {
  await visitor.ready();
  const [, city] = /^miasto-(.*)-[0-9a-f]{12}\./.exec(name);
  await visitor.choose(CITIES[city] ?? ELSEWHERE, 'Pogrzeb');
  await visitor.go();
}
