// Two ways to use a page. Each can `choose` a radio or checkbox, `use` a link or button, `unfold` a part and `fill` a field.

const MOST_PRESSES = 200;

export const mouse = {
  choose: (visitor, control) => control.check(),
  use: (visitor, control) => control.click(),
  unfold: (visitor, summary) => summary.click(),
  fill: (visitor, field, text) => field.fill(text),
};

export const keyboard = {
  async choose(visitor, control) {
    await reach(visitor, control, isInGroup);
    while (!(await control.evaluate(hasFocus))) await visitor.press('ArrowDown');
    if (!(await control.isChecked())) await visitor.press('Space');
  },
  async use(visitor, control) {
    await reach(visitor, control, hasFocus);
    await visitor.press('Enter');
  },
  async unfold(visitor, summary) {
    await keyboard.use(visitor, summary);
  },
  /** A field that Tab leads to has its text selected, so typing replaces it. */
  async fill(visitor, field, text) {
    await reach(visitor, field, hasFocus);
    await visitor.page.keyboard.type(text);
  },
};

/** Presses Tab, or Shift+Tab when the control lies behind, until the focus has arrived. */
async function reach(visitor, control, arrived) {
  await control.waitFor();
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await control.evaluate(arrived)) return;
    await visitor.press((await control.evaluate(isBehind)) ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`${control} cannot be reached with Tab.`);
}

const hasFocus = (element) => element === document.activeElement;

const isBehind = (element) =>
  document.activeElement !== document.body &&
  Boolean(document.activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING);

/** Tab stops once at a group of radios; within it the arrows move. */
const isInGroup = (element) => {
  const active = document.activeElement;
  return active === element || (element.type === 'radio' && active.type === 'radio' && active.name === element.name);
};
