// Each screen in each theme and window. On the usual run pairwise: a screen meets every theme and every window, and
// every theme meets every window on some screen. With VERIFY_FULL all of them.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asked, axe, html, leaks, numbersWrong, shattered, small, sniff, traces, wide } from './rules.mjs';

const THEMES = {
  light: {},
  dark: { colorScheme: 'dark' },
  contrast: { contrast: 'more' },
  forced: { forcedColors: 'active' },
};
/** 320 × 256 is a window of 1280 × 1024 at 400 %. */
const WINDOWS = [
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
  { width: 320, height: 256 },
];
const PLAIN = { colorScheme: null, contrast: null, forcedColors: null };

const FULL = Boolean(process.env.VERIFY_FULL);
const PICTURES = FULL || process.env.SCREENS ? fileURLToPath(new URL('../../target/screens/', import.meta.url)) : null;

const everything = Object.keys(THEMES).flatMap((theme) => WINDOWS.map((window) => [theme, window]));
const pairs = (turn) => Object.keys(THEMES).map((theme, place) => [theme, WINDOWS[(place + turn) % WINDOWS.length]]);

/** Looks at screens and counts; call `close` when all have been seen. */
export class Matrix {
  screens = 0;
  checks = 0;

  /** With `half`, each screen is looked at in every other pair: for screens that are much alike. */
  constructor({ half = false } = {}) {
    this.half = half;
  }

  /** Looks at the screen in several themes and windows: at `few`, in one of them alone. */
  async look(visitor, name, { few = false } = {}) {
    const { page } = visitor;
    const usual = page.viewportSize();
    const turn = this.screens;
    this.screens += 1;
    const ways = FULL ? everything : few ? [everything[turn % everything.length]] : pairs(turn).filter((_, place) => !this.half || (place + turn) % 2 === 0);
    const found = [];
    for (const [theme, window] of ways) {
      await page.emulateMedia({ ...PLAIN, ...THEMES[theme] });
      await page.setViewportSize(window);
      this.checks += 1;
      const lines = [await axe(page), await wide(page), await small(page), await shattered(page)].flat();
      found.push(...lines.map((line) => `${theme}, ${window.width} px: ${line}`));
    }
    if (PICTURES && !few) await photograph(page, `${String(turn).padStart(3, '0')}-${slug(name)}`);
    await page.emulateMedia(PLAIN);
    await page.setViewportSize(usual);
    found.push(...(await html(page)), ...(await sniff(page)), ...(await numbersWrong(page)));
    found.push(...(await traces(page)), ...(await asked(page)), ...(await leaks(page)), ...visitor.complaints);
    assert.deepEqual(found, [], name);
  }

  /** What was done, for the reader of the report. */
  close(context) {
    const sizes = WINDOWS.map(({ width, height }) => `${width}×${height}`).join(', ');
    const how = FULL ? 'all of' : 'pairwise';
    context.diagnostic(`${this.screens} screens, ${how} ${Object.keys(THEMES).length} themes × ${sizes}: ${this.checks} checks, 0 violations`);
  }
}

async function photograph(page, name) {
  mkdirSync(PICTURES, { recursive: true });
  for (const theme of ['light', 'dark']) {
    for (const window of WINDOWS.slice(0, 2)) {
      await page.emulateMedia({ ...PLAIN, ...THEMES[theme] });
      await page.setViewportSize(window);
      // A window as high as the page: the safety bar, which is fixed, stands where it ends.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: window.width, height: Math.max(window.height, height) });
      await page.screenshot({ path: `${PICTURES}${name}-${window.width}-${theme}.png` });
    }
  }
}

const slug = (words) => words.toLowerCase().replace(/ł/g, 'l').normalize('NFD').replace(/[^a-z0-9]+/g, (run) => (/\p{M}/u.test(run) && run.length === 1 ? '' : '-')).slice(0, 40);
