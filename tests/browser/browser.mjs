// Chromium as the tests need it: the one that `cargo verify` names, else the system's.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

// Playwright itself switches off whatever else Chromium would fetch of its own accord.
const QUIET = ['--disable-gpu', '--disable-quic'];

const LONGEST_MINUTES = process.env.VERIFY_FULL ? 60 : 15;

/** Starts Chromium. The exit tests need pages that Back can revive, which Playwright switches off. */
export function launch({ bfcache = false } = {}) {
  const executablePath = process.env.CHROMIUM_PATH ?? PLACES.find((place) => existsSync(place));
  if (!executablePath) throw new Error('No Chromium was found: name one in CHROMIUM_PATH.');
  endIfHung();
  const ignoreDefaultArgs = bfcache ? ['--disable-back-forward-cache'] : [];
  return chromium.launch({ executablePath, args: QUIET, ignoreDefaultArgs });
}

/** A test file that hangs would leave `cargo verify` waiting for ever. */
function endIfHung() {
  const end = () => {
    console.error(`The browser tests hung: not done after ${LONGEST_MINUTES} minutes.`);
    process.exit(1);
  };
  setTimeout(end, LONGEST_MINUTES * 60_000).unref();
}
