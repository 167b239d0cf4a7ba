// Attacks, each really tried: what is written into the page, what a script in it tries, and what another site tries.
// A second server is "elsewhere", and its log is the witness. Its answers would be let in everywhere but for our headers.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { VIOLENCE } from './people.mjs';
import { DIST, LIMIT, stand } from './stand.mjs';
import { Visitor } from './visitor.mjs';

const site = stand();
const FILES = readdirSync(DIST);
const RELEASE = FILES.some((name) => name.endsWith('.br'));
const unnamed = !RELEASE && 'this site was built for development';

/** Another origin: it lets everybody in, and remembers who came. */
const elsewhere = { requests: [] };
before(async () => {
  const server = createServer((request, response) => {
    elsewhere.requests.push(request.url);
    response.writeHead(200, {
      'content-type': request.url.endsWith('.js') ? 'text/javascript' : 'text/html',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(request.url.endsWith('.js') ? 'globalThis.injected = 1' : '<title>stranger</title>');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  elsewhere.url = `http://localhost:${server.address().port}/`;
  elsewhere.close = () => server.close().closeAllConnections();
});
after(() => elsewhere.close());

/** Notes what the browser refuses and which elements fail to load; `injected` is what every attack would set. */
const watch = () => {
  globalThis.refused = [];
  globalThis.failed = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    globalThis.refused.push(`${effectiveDirective} ${blockedURI}`));
  document.addEventListener('error', ({ target }) => globalThis.failed.push(target.getAttribute('src')), true);
};

async function arrive(how) {
  const visitor = await site.arrive(how);
  await visitor.page.context().addInitScript(watch);
  return visitor;
}

const seen = ({ page }) => page.evaluate(() => ({ refused: globalThis.refused, failed: globalThis.failed, injected: globalThis.injected }));

/**
 * Written into the page by whoever could: the policy alone must hold, for no script of ours is asked. Each is refused
 * under a directive; what lies elsewhere is named by its address, and the rest stands in the page.
 */
const WRITTEN = {
  'a script': ['script-src-elem', () => '<script>globalThis.injected = 1</script>'],
  'a script in an attribute': ['script-src-attr', () => '<img src="data:," alt="" onerror="globalThis.injected = 1">'],
  'a script from elsewhere': ['script-src-elem', (url) => `<script src="${url}written.js"></script>`],
  'a picture from elsewhere': ['img-src', (url) => `<img alt="" src="${url}written.png">`],
  'a style sheet from elsewhere': ['style-src-elem', (url) => `<link rel="stylesheet" href="${url}written.css">`],
  'a style in the page': ['style-src-elem', (url) => `<style>@import '${url}imported.css'; body { visibility: hidden }</style>`],
  'a style in an attribute': ['style-src-attr', () => '<p style="background: red">x</p>'],
  'a frame': ['frame-src', (url) => `<iframe src="${url}written.html"></iframe>`],
  'a plug-in': ['object-src', (url) => `<object data="${url}written.swf"></object>`],
  'a film': ['media-src', (url) => `<video src="${url}written.mp4"></video>`],
  'something to fetch ahead': ['default-src', (url) => `<link rel="prefetch" href="${url}written.ahead">`],
  'a new base': ['base-uri', (url) => `<base href="${url}">`],
};

describe('what is written into the page is refused, and the page works', () => {
  let found, words;
  before(async () => {
    const lines = Object.values(WRITTEN).map(([, line]) => line(elsewhere.url));
    const bytes = `<script src="${FILES.find((name) => name.endsWith('.bin'))}"></script>`;
    site.site.fault = (path, answer) =>
      (path === '/' ? { ...answer, body: Buffer.from(String(answer.body).replace('</main>', `</main>${lines.join('')}${bytes}`)) } : undefined);
    const visitor = await arrive();
    await visitor.begin('Częstochowa');
    await visitor.walk(VIOLENCE);
    await visitor.advance('Pokaż plan');
    words = await visitor.words();
    found = await seen(visitor);
    await visitor.leave();
  });
  for (const [name, [directive, line]] of Object.entries(WRITTEN)) {
    test(`written into the page: ${name} is refused`, () => {
      const blocked = /"(http[^"]*)">/.exec(line(elsewhere.url))?.[1] ?? 'inline';
      assert.ok(found.refused.some((one) => `${directive} ${blocked}`.startsWith(one)), `${directive} ${blocked}: ${found.refused}`);
    });
  }
  test('written into the page: bytes of ours are never taken for a script', () => {
    assert.ok(found.failed.some((name) => name?.endsWith('.bin')), String(found.failed));
  });
  test('nothing that was written ran or was asked for, and the plan is whole', () => {
    assert.equal(found.injected, undefined);
    assert.deepEqual(elsewhere.requests, []);
    assert.match(words, /34 311 70 52/);
  });
});

/** Tried by a script that somehow runs in the page. Each throws, or is refused under the directive that is named. */
const TRIED = {
  'eval': [null, () => eval('globalThis.injected = 1')],
  'new Function': [null, () => new Function('globalThis.injected = 1')()],
  'text for a timer': [null, () => setTimeout('globalThis.injected = 1')],
  'a font from elsewhere': ['font-src', (url) => new FontFace('x', `url(${url}tried.woff2)`).load().catch(() => undefined)],
  'fetch': ['connect-src', (url) => fetch(`${url}fetched`, { mode: 'no-cors' }).catch(() => undefined)],
  'a beacon': ['connect-src', (url) => navigator.sendBeacon(`${url}beacon`, 'x')],
  'XMLHttpRequest': ['connect-src', (url) => {
    const request = new XMLHttpRequest();
    request.open('GET', `${url}request`);
    request.send();
  }],
  'a socket': ['connect-src', (url) => void new WebSocket(url.replace('http', 'ws'))],
  'a stream of events': ['connect-src', (url) => void new EventSource(`${url}events`)],
  'a picture as a messenger': ['img-src', (url) => void Object.assign(new Image(), { src: `${url}pixel.png?everything` })],
  'a worker from a blob': [null, () => new Worker(URL.createObjectURL(new Blob(['globalThis.injected = 1'])))],
  'a worker from data': [null, () => new Worker('data:text/javascript,importScripts("x")')],
  'a shared worker': [null, () => new SharedWorker('data:text/javascript,1')],
  'a service worker that is not ours': [null, () => navigator.serviceWorker.register('comfort.js?x')],
  'HTML from text': [null, () => (document.createElement('p').innerHTML = '<img src="x" onerror="injected = 1">')],
  'HTML in the place of an element': [null, () => document.querySelector('footer p').insertAdjacentHTML('beforeend', '<b>x</b>')],
  'an empty text as HTML': [null, () => (document.createElement('p').innerHTML = '')],
  'a document written': [null, () => document.write('<b>x</b>')],
  'a document parsed': [null, () => new DOMParser().parseFromString('<b>x</b>', 'text/html')],
  'a document in a frame': [null, () => (document.createElement('iframe').srcdoc = '<b>x</b>')],
  'the source of a script': [null, (url) => (document.createElement('script').src = `${url}tried.js`)],
  'our own script with something added': [null, () => (document.createElement('script').src = 'sw.js?x')],
  'the text of a script': [null, () => (document.createElement('script').textContent = 'globalThis.injected = 1')],
  'an attribute that listens': [null, () => document.createElement('p').setAttribute('onclick', 'globalThis.injected = 1')],
  'a second policy': [null, () => trustedTypes.createPolicy('other', { createHTML: (text) => text })],
  'the policy again': [null, () => trustedTypes.createPolicy('default', { createHTML: (text) => text })],
};

/** The same, by leading the page away: what tries it has a page of its own. */
const LED = {
  'an address that is a script': ['script-src-elem', () => Object.assign(document.createElement('a'), { href: 'javascript:void (globalThis.injected = 1)' }).click()],
  'a form posted elsewhere': ['form-action', (url) => {
    const form = Object.assign(document.createElement('form'), { action: `${url}posted`, method: 'post' });
    document.body.append(form);
    form.submit();
    form.remove();
  }],
};

describe('what a script in the page tries is refused, and the page works', () => {
  let visitor;
  before(async () => {
    visitor = await arrive({ serviceWorkers: 'allow' });
    await visitor.begin('Częstochowa');
  });
  after(() => visitor.leave());

  for (const [name, [directive, attack]] of Object.entries(TRIED)) {
    test(`tried in the page: ${name} is refused`, LIMIT, async () => {
      const found = await visitor.page.evaluate(tried, [String(attack), elsewhere.url, directive]);
      assert.deepEqual(found, directive ? [directive] : ['threw']);
    });
  }

  for (const [name, [directive, attack]] of Object.entries(LED)) {
    test(`tried in the page: ${name} is refused, and the page stays`, LIMIT, async () => {
      const other = await arrive();
      await other.open();
      assert.deepEqual(await other.page.evaluate(tried, [String(attack), elsewhere.url, directive]), [directive]);
      assert.equal(await other.page.evaluate(() => `${location} ${globalThis.injected}`), `${site.site.url} undefined`);
      await other.leave();
    });
  }

  test('nothing that was tried ran or was sent, and the plan is whole', LIMIT, async () => {
    await visitor.page.waitForTimeout(200);
    assert.deepEqual(elsewhere.requests, []);
    assert.equal((await seen(visitor)).injected, undefined);
    await visitor.walk(VIOLENCE);
    await visitor.advance('Pokaż plan');
    await visitor.see('34 311 70 52');
  });
});

/** Tries an attack in a task of the page's own, as what the tests themselves run may evaluate text. */
async function tried([source, url, directive]) {
  const attack = globalThis.eval(`(${source})`);
  const told = new Promise((done) => {
    document.addEventListener('securitypolicyviolation', (event) => event.effectiveDirective === directive && done([directive]));
  });
  const threw = new Promise((done) => {
    setTimeout(async () => {
      try {
        await attack(url);
        if (!directive) done(['nothing']);
      } catch {
        done(['threw']);
      }
    });
  });
  return Promise.race([told, threw, new Promise((done) => setTimeout(done, 5000, ['nothing']))]);
}

describe('another site', () => {
  let stranger;
  before(async () => {
    stranger = await Visitor.arrive(site.browser, elsewhere.url);
    await stranger.open();
  });
  after(() => stranger.leave());

  test('may not frame us', LIMIT, async () => {
    await stranger.page.evaluate((src) => {
      const frame = Object.assign(document.createElement('iframe'), { src });
      const loaded = new Promise((done) => (frame.onload = done));
      document.body.append(frame);
      return loaded;
    }, site.site.url);
    const words = await stranger.page.frames()[1].evaluate(() => document.body.innerText).catch(() => '');
    assert.doesNotMatch(words, /Drogowskaz|112/);
  });

  test('may not take our files', LIMIT, async () => {
    const taken = (url) => fetch(url, { mode: 'no-cors' }).then(() => 'taken', () => 'refused');
    assert.equal(await stranger.page.evaluate(taken, `${site.site.url}${FILES.find((name) => name.endsWith('.bin'))}`), 'refused');
  });

  test('may not hold on to a window of ours that it has opened', LIMIT, async () => {
    const opening = stranger.page.context().waitForEvent('page');
    const seenClosed = stranger.page.evaluate((url) => {
      const opened = window.open(url);
      return new Promise((done) => {
        const look = () => (opened.closed ? done(true) : setTimeout(look, 20));
        look();
      });
    }, site.site.url);
    const ours = await opening;
    await ours.waitForLoadState();
    assert.equal(await ours.evaluate(() => window.opener), null);
    assert.ok(await seenClosed);
  });
});

test('the page is alone in its process, and camera and microphone are refused it even where they are allowed', LIMIT, async () => {
  const visitor = await arrive({
    permissions: ['camera', 'microphone', 'geolocation'],
    geolocation: { latitude: 50.8, longitude: 19.1 },
  });
  await visitor.open();
  const found = await visitor.page.evaluate(async () => {
    const refused = (asking) => asking.then(() => 'given', ({ name }) => name);
    const may = (feature) => document.featurePolicy.allowsFeature(feature);
    const place = new Promise((done) => navigator.geolocation.getCurrentPosition(() => done('given'), () => done('refused')));
    return {
      alone: globalThis.crossOriginIsolated,
      camera: may('camera'),
      microphone: may('microphone'),
      usb: await refused(navigator.usb.getDevices()),
      screen: await refused(navigator.wakeLock.request()),
      midi: await refused(navigator.requestMIDIAccess()),
      place: await place,
    };
  });
  const refused = { camera: false, microphone: false, usb: 'SecurityError', screen: 'NotAllowedError', midi: 'SecurityError' };
  assert.deepEqual(found, { alone: true, ...refused, place: 'given' });
  await visitor.leave();
});

test('in normal use nothing is refused on any screen, on paper, or on any kind of page without scripts', LIMIT, async () => {
  const visitor = await arrive();
  const reports = [];
  await visitor.page.exposeFunction('report', (what) => reports.push(what));
  await visitor.page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      globalThis.report(`${location.pathname}: ${effectiveDirective} ${blockedURI} ${sample}`));
  });
  await visitor.begin('Częstochowa');
  await visitor.walk(VIOLENCE);
  await visitor.advance('Pokaż plan');
  await visitor.go('Pokaż kod QR');
  await visitor.page.emulateMedia({ media: 'print' });
  await visitor.page.pdf();
  await visitor.page.emulateMedia({ media: null });
  await visitor.advance('Wszystkie miejsca i telefony');
  await visitor.fill('Czego szukasz?', 'zasiłek');
  await visitor.press('Enter');
  await visitor.see(/^Wyniki/);
  await visitor.advance('Dla pracownika socjalnego');
  await visitor.choose('Pogrzeb');
  const kinds = new Map(FILES.filter((name) => name.endsWith('.html')).map((name) => [name.split('-')[0], name]));
  assert.ok(kinds.size >= 6);
  for (const name of kinds.values()) await visitor.open(name);
  assert.deepEqual(reports, []);
  assert.deepEqual(visitor.complaints, []);
  assert.deepEqual(await visitor.page.context().storageState(), { cookies: [], origins: [] });
  assert.equal(await visitor.page.evaluate(() => sessionStorage.length), 0);
  await visitor.leave();
});

test('without Trusted Types, as in older browsers, all works', LIMIT, async () => {
  const visitor = await site.arrive();
  const ages = (text) => text.replace(/; require-trusted-types-for 'script'; trusted-types default/g, '');
  site.site.fault = (path, answer) => {
    const headers = { ...answer.headers, 'content-security-policy': "default-src 'self' data: 'wasm-unsafe-eval'" };
    return path === '/' ? { ...answer, headers, body: Buffer.from(ages(String(answer.body))) } : undefined;
  };
  await visitor.page.addInitScript(() => {
    delete globalThis.trustedTypes;
  });
  await visitor.begin('Częstochowa');
  assert.ok(await visitor.page.evaluate(() => !('trustedTypes' in globalThis) && (document.createElement('p').innerHTML = '<b>x</b>')));
  await visitor.walk(VIOLENCE);
  await visitor.advance('Pokaż plan');
  await visitor.see('34 311 70 52');
  await visitor.unfold('Wielkość liter i kolory');
  assert.deepEqual(visitor.complaints, []);
  await visitor.leave();
});

test('the policy of Trusted Types knows scripts by name, as they were named when this was built, and nothing else', { skip: unnamed }, () => {
  const text = readFileSync(`${DIST}/${FILES.find((name) => /^safety-\w+\.js$/.test(name))}`, 'utf8');
  const [comfort] = FILES.filter((name) => /^comfort-[0-9a-f]{12}\.js$/.test(name));
  assert.equal(text.split('createPolicy').length, 2);
  const [policy] = /createPolicy\([^}]*\}[^}]*\}\)/.exec(text);
  const quoted = policy.match(/(['"`])[^'"`]*\1/g).map((one) => one.slice(1, -1));
  assert.deepEqual(quoted, ['default', comfort, 'sw.js']);
  assert.doesNotMatch(policy, /createHTML|createScript\b|\$\{|\+|RegExp|test\(|startsWith/);
  const others = FILES.filter((name) => name.endsWith('.js') && /createPolicy/.test(readFileSync(`${DIST}/${name}`, 'utf8')));
  assert.equal(others.length, 1, String(others));
});
