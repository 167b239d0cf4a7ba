// A small static server for dist/, on this machine alone: for `cargo serve` and for the browser tests.
// The tests may read its log of requests and injure its answers. It knows nothing of the site itself.

import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, relative, resolve, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { headersOf, rulesOf } from './headers.mjs';

/**
 * Serves a folder until `close()`. With port 0 the system chooses one.
 * `requests` is the log. A test may set `fault(path, answer)`: it returns a changed answer, `null` to hang up
 * without one, or nothing to leave it alone.
 * An answer is `{ status, headers, body }`, and `cutAt: 0.25` hangs up after a quarter of the body.
 */
export async function serve(folder, { port = 0, base = '/' } = {}) {
  const root = resolve(folder);
  const rules = rulesOf(root);
  const site = { requests: [], fault: () => undefined };
  const server = createServer(async (request, response) => {
    const path = request.url.split('?')[0];
    site.requests.push({ method: request.method, path });
    try {
      const answer = await answerTo({ root, rules, base }, request.method, path);
      const harmed = await site.fault(path, answer);
      send(request, response, rules, harmed === undefined ? answer : harmed);
    } catch (error) {
      send(request, response, rules, plain(500, error.message));
    }
  });
  await new Promise((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  site.port = server.address().port;
  site.url = `http://127.0.0.1:${site.port}${base}`;
  site.close = () => new Promise((done) => (server.close(done), server.closeAllConnections()));
  return site;
}

async function answerTo({ root, rules, base }, method, path) {
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET and HEAD are served here.');
  if (!path.startsWith(base)) return plain(404, 'Nothing is served here.');
  const file = locate(root, path.slice(base.length));
  const found = file && (await stat(file).catch(() => null));
  if (!found) return plain(404, 'There is no such file.');
  if (found.isFile()) return whole(root, rules, file);
  if (!path.endsWith('/')) return { ...plain(301, ''), headers: { location: `${path}/` } };
  return whole(root, rules, join(file, 'index.html')).catch(() => plain(404, 'There is no such file.'));
}

/** The file that a path names, if it lies inside the root. */
function locate(root, path) {
  try {
    const file = join(root, decodeURIComponent(path));
    return (file + sep).startsWith(root + sep) && !file.includes('\0') ? file : null;
  } catch {
    return null;
  }
}

async function whole(root, rules, file) {
  const path = `/${relative(root, file).split(sep).join('/')}`;
  const [body, packed] = await Promise.all([readFile(file), readFile(`${file}.br`).catch(() => null)]);
  if (packed) ready.set(body, packed);
  return { status: 200, headers: headersOf(rules, path), body };
}

const plain = (status, text) => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body: Buffer.from(text),
});

function send(request, response, rules, answer) {
  if (!answer) return request.socket.destroy();
  const packed = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') && answer.body.length > 1000;
  const body = packed ? compressed(answer.body) : answer.body;
  response.writeHead(answer.status, {
    ...headersOf(rules, '/'),
    ...answer.headers,
    ...(packed && { 'content-encoding': 'br', vary: 'accept-encoding' }),
    'content-length': body.length,
  });
  if (request.method === 'HEAD') return response.end();
  if (answer.cutAt === undefined) return response.end(body);
  response.write(body.subarray(0, Math.floor(body.length * answer.cutAt)), () => request.socket.destroy());
}

/** What lies beside a file ready packed, as a release has it. */
const ready = new WeakMap();
const packs = new Map();
const LARGE = 1_000_000;

/**
 * Compresses as a host would. A page is asked for often in the tests, so each body is packed once;
 * what is large, as the wasm of a build for development, not so tightly.
 */
function compressed(body) {
  if (ready.has(body)) return ready.get(body);
  const key = body.toString('latin1');
  const quality = body.length > LARGE ? 4 : constants.BROTLI_DEFAULT_QUALITY;
  if (!packs.has(key)) packs.set(key, brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
  return packs.get(key);
}
