// The site on a real server, in a folder of somebody's site: nginx with the notes that a release brings.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { launch } from './browser.mjs';
import { headersOf, rulesOf } from './headers.mjs';
import { NGINX, WITH_BROTLI, serve } from './nginx.mjs';
import { VIOLENCE } from './people.mjs';
import { DIST, LIMIT } from './stand.mjs';
import { Visitor } from './visitor.mjs';

const FILES = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(DIST.replace(/\/?$/, '/').length));
const SENT = FILES.filter((name) => !/\.(br|gz)$|^[._]/.test(name));
const PACKED = SENT.filter((name) => FILES.includes(`${name}.br`));
const RELEASE = PACKED.length > 0;
const without = !NGINX && 'there is no nginx here';
const unpacked = !RELEASE && 'this site was built for development';

describe('on nginx', { skip: without, ...LIMIT }, () => {
  const rules = rulesOf(DIST);
  const elsewhere = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<title>stranger</title>'));
  let site, browser;
  before(async () => {
    site = await serve(DIST);
    browser = await launch();
    await new Promise((done) => elsewhere.listen(0, '127.0.0.1', done));
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    elsewhere.close().closeAllConnections();
  });

  const ask = (path, headers = {}) =>
    new Promise((done, failed) => {
      const asked = request({ port: site.port, path, headers }, async (response) => {
        const parts = [];
        for await (const part of response) parts.push(part);
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
      });
      asked.on('error', failed).end();
    });
  const page = async () => {
    const visitor = await Visitor.arrive(browser, site.url);
    await visitor.open();
    await visitor.ready();
    return visitor;
  };

  test('every file comes whole, as what it is, to be kept as long as it is true, with every header', async () => {
    const wrong = [];
    for (const name of SENT) {
      const { status, headers, body } = await ask(`/drogowskaz/${name}`);
      if (status !== 200 || !body.equals(readFileSync(join(DIST, name)))) wrong.push(`${name}: ${status}`);
      for (const [header, value] of Object.entries(headersOf(rules, `/${name}`))) {
        if (headers[header] !== value) wrong.push(`${name}: ${header}: ${headers[header]}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  test('exactly what is named by its content is kept for ever', { skip: unpacked }, async () => {
    const kept = SENT.filter((name) => headersOf(rules, `/${name}`)['cache-control'].includes('immutable'));
    assert.deepEqual(kept, SENT.filter((name) => /-[0-9a-f]{12}\.\w+$/.test(name)));
    assert.ok(kept.length > 10);
  });

  for (const [name, coding, unpack, skip] of [
    ['gzip', 'gzip', gunzipSync],
    ['brotli', 'br', brotliDecompressSync, !WITH_BROTLI && 'this nginx has no brotli'],
  ]) {
    test(`what lies ready packed with ${name} is sent so`, { skip: unpacked || skip }, async () => {
      for (const file of PACKED) {
        const { headers, body } = await ask(`/drogowskaz/${file}`, { 'accept-encoding': coding });
        assert.deepEqual([headers['content-encoding'], headers.vary], [coding, 'Accept-Encoding'], file);
        assert.ok(body.equals(readFileSync(join(DIST, `${file}.${coding === 'br' ? 'br' : 'gz'}`))), file);
        assert.ok(unpack(body).equals(readFileSync(join(DIST, file))), file);
      }
    });
  }

  test('an address without a page says so, with the numbers, and is not kept', async () => {
    for (const path of ['nie-ma', 'style-0123456789ab.css', '_headers', '.htaccess']) {
      const { status, headers, body } = await ask(`/drogowskaz/${path}`);
      assert.deepEqual([status, headers['content-type'], headers['cache-control']], [404, 'text/html; charset=utf-8', 'no-cache'], path);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.match(body.toString(), /Nie ma takiej strony.*tel:112/s, path);
    }
    assert.equal((await ask('/drogowskaz')).headers.location, '/drogowskaz/');
    const visitor = await Visitor.arrive(browser, site.url);
    await visitor.open('nie-ma');
    await visitor.go('Wróć do pytań');
    await visitor.ready();
    await visitor.leave();
  });

  test('somebody gets to a phone number, and the console stays silent', async () => {
    const visitor = await Visitor.arrive(browser, site.url);
    await visitor.begin('Częstochowa');
    await visitor.walk(VIOLENCE);
    await visitor.advance('Pokaż plan');
    await visitor.see('34 311 70 52');
    assert.deepEqual(visitor.complaints, []);
    await visitor.leave();
  });

  test('the page is alone in its process, and may ask of the device only where it is', async () => {
    const visitor = await page();
    const found = await visitor.page.evaluate(() => ({
      alone: globalThis.crossOriginIsolated,
      camera: document.featurePolicy.allowsFeature('camera'),
      microphone: document.featurePolicy.allowsFeature('microphone'),
      place: document.featurePolicy.allowsFeature('geolocation'),
    }));
    assert.deepEqual(found, { alone: true, camera: false, microphone: false, place: true });
    await visitor.leave();
  });

  test('no other site may frame us or take our files', { skip: unpacked }, async () => {
    const visitor = await page();
    const bytes = SENT.find((name) => name.endsWith('.bin'));
    const stranger = await visitor.page.context().newPage();
    await stranger.goto(`http://localhost:${elsewhere.address().port}/`);
    const refused = [];
    stranger.on('requestfailed', (failed) => refused.push([failed.url(), failed.failure().errorText]));
    const failing = async (act, address) => {
      const over = stranger.waitForEvent('requestfailed');
      await stranger.evaluate(act, address);
      await over;
    };
    await failing((url) => fetch(url, { mode: 'no-cors' }).catch(() => undefined), `${site.url}${bytes}`);
    await failing((src) => void document.body.append(Object.assign(document.createElement('iframe'), { src })), site.url);
    const why = 'net::ERR_BLOCKED_BY_RESPONSE';
    assert.deepEqual(refused, [[`${site.url}${bytes}`, `${why}.NotSameOrigin`], [site.url, why]]);
    await visitor.leave();
  });
});

test('nothing published names a place of its own: every address is relative', () => {
  const named = SENT.filter((name) => /\.(html|js|css|txt|webmanifest)$/.test(name)).flatMap((name) => {
    const text = readFileSync(join(DIST, name), 'utf8');
    const rooted = text.match(/\b(?:src|href|data-[a-z]+)="\/[^"]*"|url\(["']?\/|mops\.example|127\.0\.0\.1|localhost/g) ?? [];
    return rooted.map((found) => `${name}: ${found}`);
  });
  assert.deepEqual(named, []);
});
