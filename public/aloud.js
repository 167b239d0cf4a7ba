// Reads the screen aloud with a voice that lives in this device. A voice from the network would be told what one reads,
// so without a local Polish one there is no button. It stops when the screen changes or is left.

import { make, picture } from './element.js';

const speech = globalThis.speechSynthesis;
const main = document.querySelector('#tresc');
const SPEAKER = 'M4 9.5h3.5L12 5.5v13L7.5 14.5H4zM15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11';
const START = '{czytanie.czytaj}';
const STOP = '{czytanie.przestan}';
// Whoever speaks is kept here: some browsers fall silent when they lose sight of a sentence.
let saying = [];

const voice = () => speech.getVoices().find(({ lang, localService }) => localService === true && /^pl(?![a-z])/i.test(lang));

const label = make('span', '');
const button = Object.assign(make('button', 'listen', picture(speaker()), label), { type: 'button' });
button.addEventListener('click', () => (saying.length ? hush() : read()));

function speaker() {
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', SPEAKER);
  return path;
}

function hush() {
  saying = [];
  label.textContent = START;
  speech.cancel();
}

/** The lines of a question, its hints and answers; of any other screen all but what one operates it with. */
function lines() {
  const part = main.querySelector('form fieldset:only-of-type') ?? main;
  const said = (element) => element.innerText.trim();
  const mute = [...main.querySelectorAll('.listen, .back, .btn')].map(said);
  const all = part.innerText.split('\n').map((line) => line.trim());
  return all.filter((line) => line && !mute.includes(line));
}

function read() {
  const chosen = voice();
  saying = lines().map((line) => Object.assign(new SpeechSynthesisUtterance(line), { voice: chosen, lang: chosen.lang }));
  const last = saying.at(-1);
  last.onend = () => saying.at(-1) === last && hush();
  label.textContent = STOP;
  speech.cancel();
  for (const sentence of saying) speech.speak(sentence);
}

/** Puts the button on the screen that stands there: beside the progress, else below the heading. */
function offer() {
  const heading = main.querySelector('h1');
  if (heading && main.contains(button)) return;
  if (saying.length) hush();
  if (!heading || !voice()) return;
  label.textContent = START;
  const progress = main.querySelector('.progress');
  if (progress) {
    const row = make('div', 'progress__row');
    progress.replaceWith(row);
    row.append(progress, button);
  } else {
    heading.after(button);
  }
}

if (speech) {
  new MutationObserver(offer).observe(document.body, { childList: true, subtree: true });
  speech.addEventListener('voiceschanged', offer);
  window.addEventListener('pagehide', hush);
  offer();
}
