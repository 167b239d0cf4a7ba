// Every question that the people in data/osoby are asked, and where their interviews end, in every theme and window.

import { test } from 'node:test';
import { few, people } from './interviews.mjs';
import { Matrix } from './matrix.mjs';
import { stand } from './stand.mjs';

const LANES = 2;
const LONG = { timeout: process.env.VERIFY_FULL ? 50 * 60_000 : 10 * 60_000 };

const site = stand();

test('every question, review and plan of the people in data/osoby, in every theme and window', LONG, async (context) => {
  // Each kind of question is looked at in all pairs in `screens.test.mjs`.
  const matrix = new Matrix({ half: true });
  const queue = process.env.VERIFY_FULL ? everybody() : few();
  const lane = async () => {
    for (let person = queue.shift(); person; person = queue.shift()) await interview(matrix, person);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  matrix.close(context);
});

/** All people; those who are asked something first come first. */
function everybody() {
  const first = few();
  const names = new Set(first.map(({ name }) => name));
  return [...first, ...people.filter(({ name }) => !names.has(name)).map((one) => ({ ...one, first: new Set() }))];
}

async function interview(matrix, { name, city, day, answers, first }) {
  const visitor = await site.begin({ city, day });
  const look = async (heading) => {
    if (first.has(heading)) await matrix.look(visitor, heading);
  };
  try {
    await visitor.walk(answers, look);
    await matrix.look(visitor, `${name}: review`, { few: true });
    await visitor.advance('Pokaż plan');
    await matrix.look(visitor, `${name}: plan`, { few: true });
  } catch (error) {
    error.message = `${name}: ${error.message}`;
    throw error;
  }
  await visitor.leave();
}
