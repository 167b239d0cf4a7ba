// How one likes to read: the size of the letters and the colours, folded up in the footer. Nothing of it is stored.

const foot = document.querySelector('.foot__in');
const root = document.documentElement;

const make = (tag, className, ...children) => {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
};

/** One choice of several; that without a value is the page's own and leaves no mark. */
const choice = (mark, heading, options) => {
  const chips = options.map(([value, name]) => {
    const input = make('input', '');
    Object.assign(input, { type: 'radio', name: `w-${mark}`, checked: value === '' });
    input.addEventListener('change', () => (value ? root.setAttribute(mark, value) : root.removeAttribute(mark)));
    return make('label', 'chip', input, make('span', 'chip__face', name));
  });
  return make('fieldset', 'looks', make('legend', '', heading), make('div', 'chips', ...chips));
};

const arrow = document.querySelector('#i-down').firstElementChild.cloneNode();
const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
icon.append(arrow);
for (const [name, value] of Object.entries({ class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' })) {
  icon.setAttribute(name, value);
}
const size = choice('data-size', '{wyglad.litery}', [
  ['small', '{wyglad.mniejsze}'],
  ['', '{wyglad.zwykle}'],
  ['large', '{wyglad.wieksze}'],
  ['largest', '{wyglad.najwieksze}'],
]);
const theme = choice('data-theme', '{wyglad.kolory}', [
  ['', '{wyglad.jak_w_urzadzeniu}'],
  ['light', '{wyglad.jasne}'],
  ['dark', '{wyglad.ciemne}'],
  ['contrast', '{wyglad.kontrast}'],
]);
const fold = make('details', 'more', make('summary', '', icon, '{wyglad.tytul}'), make('div', 'more__body', size, theme));
foot.insertBefore(fold, foot.querySelector(':scope > .meta'));
