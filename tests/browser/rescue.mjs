// What every injury must leave to a person: a plan with an address and a number, or else the numbers; and what the page
// then says of itself. In Chromium and in Firefox.

import assert from 'node:assert/strict';
import { VIOLENCE } from './people.mjs';

export const DEVICE = 'Ślady w tym urządzeniu';
export const SAVED = 'Sama strona jest zapisana w tym urządzeniu.';
export const NOT_SAVED = 'Strona nie jest zapisana w tym urządzeniu.';
export const CALM = 'Pytania teraz nie działają.';
export const NUMBERS = ['112', '800 120 002', '116 123', '34 372 42 00', '71 78 22 322', '41 276 76 00'];
export const DOORS = {
  'Częstochowa': 'ul. Mikołaja Kopernika 4',
  'Wrocław': 'ul. Rydygiera 45a',
  'Ostrowiec Świętokrzyski': 'ul. Świętokrzyska 22',
};

/** Walks to a plan with an address and a number, in the city chosen. */
export async function toPlan(visitor, city = 'Częstochowa') {
  await visitor.walk(VIOLENCE);
  await visitor.advance('Pokaż plan');
  await visitor.see('Dokąd iść', DOORS[city]);
  assert.ok((await visitor.numbers()).length > 0);
}
