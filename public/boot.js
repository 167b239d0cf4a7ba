// Starts the app: fetches the wasm and the packs of the rulebook, each checked against its hash.
// If anything fails, the emergency lines stay, and one calm line says what to do.
import init from './drogowskaz.js';

const names = document.querySelector('script[data-wasm]').dataset;

// A file is named `name!hash`; in a build for development there is no hash.
const get = (file, cache) => {
  const [name, hash] = file.split('!');
  return fetch(name, { cache, ...(hash && { integrity: hash }) }).then((answer) => {
    if (!answer.ok) throw new Error(name);
    return answer;
  });
};
// A pack is fetched once. What did not come whole is fetched anew when somebody asks again, not from the cache.
const pack = (file, before = () => Promise.resolve()) => {
  let kept, cache;
  const fetching = () => get(file, cache).then((answer) => answer.arrayBuffer());
  return () => (kept ??= before().then(fetching, fetching).catch((why) => {
    [kept, cache] = [undefined, 'reload'];
    throw why;
  }));
};

const start = pack(names.start);
const law = pack(names.law, start);
const comfort = () => {
  const script = document.createElement('script');
  [script.src, script.integrity = ''] = names.comfort.split('!');
  document.head.append(script);
};
const rest = pack(names.rest, () => law().then(comfort));
const reading = pack(names.reading, law);
const cities = names.cities.split(' ').map((file) => pack(file));
const here = () => document.dispatchEvent(new Event('drogowskaz-here'));
globalThis.drogowskaz = { start, law, rest, reading, city: (place) => cities[place](), here };

for (const later of [rest, reading]) later().catch(() => {});
const app = init({ module_or_path: get(names.wasm) }).then(({ memory }) => {
  // Whoever leaves leaves nothing: what the app knows is overwritten in the moment of leaving.
  document.addEventListener('drogowskaz-left', () => new Uint8Array(memory.buffer).fill(0));
});
Promise.all([app, start()]).catch(() => document.dispatchEvent(new Event('drogowskaz-failed')));
