// Two ways to use a page. Each can `choose` a radio or checkbox and `use` a link or button.

const MOST_PRESSES = 200;

export const mouse = {
  choose: (visitor, control) => control.check(),
  use: (visitor, control) => control.click(),
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
};

/** Presses Tab until the focus has arrived, as a person without a mouse has to. */
async function reach(visitor, control, arrived) {
  await control.waitFor();
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await control.evaluate(arrived)) return;
    await visitor.press('Tab');
  }
  throw new Error(`${control} cannot be reached with Tab.`);
}

const hasFocus = (element) => element === document.activeElement;

/** Tab stops once at a group of radios; within it the arrows move. */
const isInGroup = (element) => {
  const active = document.activeElement;
  return active === element || (element.type === 'radio' && active.type === 'radio' && active.name === element.name);
};
