// Ways to use a page. Each can `choose` a radio or checkbox, `use` a link, button or folded part, and `fill` a field.

const MOST_PRESSES = 200;

export const mouse = {
  choose: (visitor, control) => control.check(),
  use: (visitor, control) => control.click(),
  fill: (visitor, field, text) => field.fill(text),
};

/** What a script does instead of a hand, for the way to what is tested: it waits for no frame and aims at nothing. */
export const script = {
  choose: (visitor, control) => control.evaluate((box) => box.checked || box.click()),
  use: (visitor, control) => control.evaluate((element) => element.click()),
  fill: (visitor, field, text) => field.fill(text),
};

export const keyboard = {
  /** Tab stops once at a group of radios; within it the arrows move and choose. */
  async choose(visitor, control) {
    const element = await reach(visitor, control);
    while (!(await element.evaluate(hasFocus))) await visitor.press('ArrowDown');
    if (!(await element.isChecked())) await visitor.press('Space');
  },
  async use(visitor, control) {
    await reach(visitor, control);
    await visitor.press('Enter');
  },
  /** A field that Tab leads to has its text selected, so typing replaces it. */
  async fill(visitor, field, text) {
    await reach(visitor, field);
    await visitor.page.keyboard.type(text);
  },
};

/** Presses Tab, or Shift+Tab when the control lies behind, until the focus has arrived. */
async function reach(visitor, control) {
  await control.waitFor();
  const element = await control.elementHandle();
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    const key = await element.evaluate(keyTowards);
    if (!key) return element;
    await visitor.press(key);
  }
  throw new Error(`${control} cannot be reached with Tab.`);
}

const hasFocus = (element) => element === document.activeElement;

/** The key that leads to an element; none when the focus is on it or in its group of radios. */
function keyTowards(element) {
  const active = document.activeElement;
  const radios = active.type === 'radio' && element.type === 'radio' && active.name === element.name;
  if (active === element || radios) return null;
  const behind = active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
  return active !== document.body && behind ? 'Shift+Tab' : 'Tab';
}
