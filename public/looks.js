// How one likes to read: the size of the letters and the colours, folded up in the footer. Nothing of it is stored.

import { choice, foldInFooter } from './element.js';

const root = document.documentElement;
/** Puts a mark on the page; the page's own looks have none. */
const mark = (name) => (value) => (value ? root.setAttribute(name, value) : root.removeAttribute(name));

const sizes = [
  ['small', '{wyglad.mniejsze}'],
  ['', '{wyglad.zwykle}'],
  ['large', '{wyglad.wieksze}'],
  ['largest', '{wyglad.najwieksze}'],
];
const themes = [
  ['', '{wyglad.jak_w_urzadzeniu}'],
  ['light', '{wyglad.jasne}'],
  ['dark', '{wyglad.ciemne}'],
  ['contrast', '{wyglad.kontrast}'],
];
foldInFooter(
  '{wyglad.tytul}',
  choice('w-data-size', '{wyglad.litery}', sizes, mark('data-size')),
  choice('w-data-theme', '{wyglad.kolory}', themes, mark('data-theme')),
);
