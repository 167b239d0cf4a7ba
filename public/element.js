// What the scripts that draw something share.

/** An element with what stands in it. */
export const make = (tag, className, ...children) => {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
};

/** A picture beside a word, drawn by one path. */
export const picture = (path) => {
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const attributes = { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' };
  for (const [name, value] of Object.entries(attributes)) icon.setAttribute(name, value);
  icon.append(path);
  return icon;
};

/** Folds something up in the footer under a line of words. */
export const foldInFooter = (words, ...children) => {
  const foot = document.querySelector('.foot__in');
  const arrow = picture(document.querySelector('#i-down').firstElementChild.cloneNode());
  const fold = make('details', 'more', make('summary', '', arrow, words), make('div', 'more__body', ...children));
  foot.insertBefore(fold, foot.querySelector(':scope > .meta'));
};

/** One choice of several by chips; `chosen` hears which. */
export const choice = (name, heading, options, chosen) => {
  const chips = options.map(([value, words]) => {
    const input = Object.assign(make('input', ''), { type: 'radio', name, checked: !value });
    input.addEventListener('change', () => chosen(value));
    return make('label', 'chip', input, make('span', 'chip__face', words));
  });
  return make('fieldset', 'looks', make('legend', '', heading), make('div', 'chips', ...chips));
};
