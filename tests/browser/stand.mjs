// What every test of the built site needs: the site served, a browser, and both ended afterwards.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, beforeEach } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { serve } from './server.mjs';
import { Visitor } from './visitor.mjs';

export const DIST = process.env.SITE_FOLDER ?? fileURLToPath(new URL('../../dist/', import.meta.url));

/** Longest time for one test, in milliseconds: it ends what hangs, and says nothing of how quick the page is. */
export const LIMIT = { timeout: 10 * 60_000 };

/** Call it once at the top of a test file; what it returns is filled in before the first test. */
export function stand(settings) {
  const it = {};
  before(async () => {
    assert.ok(existsSync(`${DIST}/index.html`), 'There is no site in dist/. Build it first: cargo run -- build');
    it.site = await serve(DIST);
    it.browser = await launch(settings);
  });
  beforeEach(() => (it.site.fault = () => undefined));
  after(async () => {
    await it.browser?.close();
    await it.site?.close();
  });
  it.arrive = (how) => Visitor.arrive(it.browser, it.site.url, how);
  /** With the first screen ready to use and the city chosen; with no city when it is null. */
  it.begin = async ({ city = 'Częstochowa', ...how } = {}) => {
    const visitor = await it.arrive(how);
    await visitor.begin(city);
    return visitor;
  };
  return it;
}
