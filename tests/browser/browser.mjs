// Chromium as the tests need it: the one that `cargo verify` names, else the system's.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

// What a window of Chromium draws around the page, in a process of its own: it would cost more than the page itself.
const AROUND = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

// Only the last list of these counts, so what Playwright switches off for the sake of its own workings is repeated.
const OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync', 'AvoidCorsURLLoaderRestartOnRedirect', 'DestroyProfileOnBrowserClose',
  'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding',
  'ThirdPartyStoragePartitioning', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch',
  ...AROUND,
];

// Playwright itself switches off whatever else Chromium would fetch of its own accord.
const QUIET = ['--disable-gpu', '--disable-quic', `--disable-features=${OFF}`];

const LONGEST_MINUTES = process.env.VERIFY_FULL ? 90 : 30;

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
