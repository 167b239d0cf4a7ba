// The people in data/osoby as visitors: their interviews are golden files, which a native test keeps true.

import { readFileSync, readdirSync } from 'node:fs';

const FOLDER = new URL('../golden/osoby/', import.meta.url);
const [NAME, PLACE, TURNS] = [0, 1, 3];

/** Everybody: `{ name, city, day, questions, answers }`; `answers` is what `Visitor.walk` takes. */
export const people = readdirSync(FOLDER).sort().map((file) => person(readFileSync(new URL(file, FOLDER), 'utf8')));

function person(transcript) {
  const lines = transcript.split('\n');
  const [city, date] = lines[PLACE].split(/, (?=\d)/);
  const [day, month, year] = date.split('.').map((part) => part.padStart(2, '0'));
  const turns = lines.slice(TURNS).filter((line) => line.startsWith('? ')).map((line) => line.slice(2).split(' > '));
  return {
    name: lines[NAME],
    city,
    day: `${year}-${month}-${day}T10:00:00`,
    questions: turns.map(([question]) => question),
    answers: Object.fromEntries(turns.map(([question, answer]) => [question, (visitor) => say(visitor, answer)])),
  };
}

/** Gives an answer as a transcript writes it: one choice, several after commas, or an exact sum. */
async function say(visitor, answer) {
  const parts = answer.split(', ');
  const known = [];
  for (let from = 0; from < parts.length; ) {
    let to = parts.length;
    while (to > from && !(await visitor.answer(parts.slice(from, to).join(', ')).count())) to -= 1;
    if (to === from) return sum(visitor, answer);
    known.push(parts.slice(from, to).join(', '));
    from = to;
  }
  await visitor.choose(...known);
}

async function sum(visitor, answer) {
  await visitor.unfold('Wpisz dokładną kwotę');
  await visitor.fill('Kwota na miesiąc', answer.replace(/ zł$/, ''));
}

/** A few people who between them are asked everything that anybody is asked, each with the questions they are first at. */
export function few() {
  const left = new Set(people.flatMap(({ questions }) => questions));
  const chosen = [];
  while (left.size) {
    const news = (one) => one.questions.filter((question) => left.has(question));
    const best = people.reduce((most, one) => (news(one).length > news(most).length ? one : most));
    chosen.push({ ...best, first: new Set(news(best)) });
    news(best).forEach((question) => left.delete(question));
  }
  return chosen;
}
