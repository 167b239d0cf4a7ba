// What the local server promises: the headers of a real host, no file from outside, and faults on demand.

import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { serve } from './server.mjs';

const TEXT = 'Drogowskaz. '.repeat(500);
const HEADERS = `/*
  X-Content-Type-Options: nosniff
/*.html
  Content-Type: text/html; charset=utf-8
/*.wasm
  Content-Type: application/wasm
/app-*
  Cache-Control: public, max-age=31536000, immutable
`;
const folder = mkdtempSync(join(tmpdir(), 'drogowskaz-'));
let site;

before(async () => {
  mkdirSync(join(folder, 'site', 'miasta'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site', '_headers'), HEADERS);
  writeFileSync(join(folder, 'site', 'index.html'), TEXT);
  writeFileSync(join(folder, 'site', 'miasta', 'index.html'), 'miasta');
  writeFileSync(join(folder, 'site', 'app-0123456789abcdef.wasm'), 'wasm');
  site = await serve(join(folder, 'site'), { base: '/pomoc/' });
});

beforeEach(() => {
  site.requests.length = 0;
  site.fault = () => undefined;
});

after(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** Asks for a path exactly as written: `fetch` would tidy it up. */
const ask = (path, method = 'GET') =>
  new Promise((done, failed) => {
    const asked = request({ port: site.port, path, method }, async (response) => {
      let body = '';
      response.on('error', failed).on('data', (chunk) => (body += chunk));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on('error', failed).end();
  });

test('a page comes whole and with the headers that the site asks for', async () => {
  const { status, headers, body } = await ask('/pomoc/?x=1');
  assert.deepEqual([status, headers['content-type'], body], [200, 'text/html; charset=utf-8', TEXT]);
  assert.deepEqual([headers['x-content-type-options'], headers['cache-control']], ['nosniff', 'no-cache']);
  assert.deepEqual(site.requests, [{ method: 'GET', path: '/pomoc/' }]);
});

test('a browser gets it compressed', async () => {
  const response = await fetch(site.url, { headers: { 'accept-encoding': 'br' } });
  assert.equal(response.headers.get('content-encoding'), 'br');
  assert.equal(await response.text(), TEXT);
});

test('a file named by its content may be kept for ever, and wasm is called wasm', async () => {
  const { headers } = await ask('/pomoc/app-0123456789abcdef.wasm');
  assert.equal(headers['content-type'], 'application/wasm');
  assert.match(headers['cache-control'], /immutable/);
});

test('nothing outside the folder is served', async () => {
  for (const path of ['/pomoc/../secret.txt', '/pomoc/%2e%2e/secret.txt', '/pomoc/..%2fsecret.txt', '/pomoc/%00', '/pomoc/%']) {
    assert.equal((await ask(path)).status, 404, path);
  }
  assert.equal((await ask('/')).status, 404);
  assert.equal((await ask('/pomoc/', 'POST')).status, 405);
});

test('a folder is its index, and the address says so', async () => {
  assert.equal((await ask('/pomoc/miasta')).headers.location, '/pomoc/miasta/');
  assert.equal((await ask('/pomoc/miasta/')).body, 'miasta');
});

test('HEAD sends no body', async () => {
  const { headers, body } = await ask('/pomoc/', 'HEAD');
  assert.deepEqual([headers['content-length'], body], [String(TEXT.length), '']);
});

test('an answer can be changed, cut short or left out', async () => {
  site.fault = (path, answer) => ({ ...answer, status: 500 });
  assert.equal((await ask('/pomoc/')).status, 500);
  site.fault = (path, answer) => ({ ...answer, cutAt: 0.5 });
  await assert.rejects(ask('/pomoc/'), /aborted/);
  site.fault = () => null;
  await assert.rejects(ask('/pomoc/'), /hang up/);
});
