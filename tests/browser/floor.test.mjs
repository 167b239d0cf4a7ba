// The oldest browsers that can run what we publish. None of them can be had here: this is validated, not run.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'acorn';
import binaryen from 'binaryen';
import { DIST } from './stand.mjs';

const files = (ending) => readdirSync(DIST, { recursive: true }).filter((name) => name.endsWith(ending));

/** Whether a module keeps to what the first browsers with wasm know, and some features more. */
function keepsTo(bytes, ...more) {
  const module = binaryen.readBinary(bytes);
  module.setFeatures(more.reduce((all, one) => all | one, binaryen.Features.MVP));
  const well = module.validate();
  module.dispose();
  return well === 1;
}

test('each wasm module keeps to the first version of wasm, but for globals that the two share', { skip: unfinished() }, () => {
  const found = files('.wasm').map((name) => {
    const bytes = readFileSync(join(DIST, name));
    return [name.split('-')[0], keepsTo(bytes), keepsTo(bytes, binaryen.Features.MutableGlobals)];
  });
  // Globals that change and are shared: Chrome 74, Firefox 62, Safari 13.1 (data of MDN).
  assert.deepEqual(found.sort(), [
    ['drogowskaz_bg', false, true],
    ['reading', false, true],
  ]);
});

test('a module that uses what came later is found out', () => {
  const later = new binaryen.Module();
  const { i32 } = later;
  later.setFeatures(binaryen.Features.All);
  later.addFunction('f', binaryen.createType([]), binaryen.i32, [], i32.extend8_s(i32.const(1)));
  assert.equal(keepsTo(later.emitBinary(), binaryen.Features.MutableGlobals), false);
});

test('each script is one that browsers of 2018 can read', () => {
  const unread = files('.js').flatMap((name) => {
    try {
      parse(readFileSync(join(DIST, name), 'utf8'), { ecmaVersion: 2018, sourceType: 'script' });
      return [];
    } catch (error) {
      return [`${name}: ${error.message}`];
    }
  });
  assert.deepEqual(unread, []);
  assert.ok(files('.js').length > 1);
});

/** Only a release is lowered. */
function unfinished() {
  return files('.br').length ? false : 'this site was built for development';
}
