// Starts the app: fetches the wasm and the packs of the rulebook, each checked against its hash.
// If anything fails, the emergency lines stay, and one calm line says what to do.
import init from './drogowskaz.js';

const names = document.querySelector('script[data-wasm]').dataset;

// A file is named `name!hash`; in a build for development there is no hash.
const get = (file) => {
  const [name, hash] = file.split('!');
  return fetch(name, hash ? { integrity: hash } : {}).then((answer) => {
    if (!answer.ok) throw new Error(name);
    return answer;
  });
};
const pack = (file) => get(file).then((answer) => answer.arrayBuffer());
const after = (before, file) => {
  const pending = before.then(() => pack(file), () => pack(file));
  pending.catch(() => {});
  return pending;
};

const start = pack(names.start);
const law = after(start, names.law);
const rest = after(law, names.rest);
const city = (place) => pack(names.cities.split(' ')[place]);
globalThis.drogowskaz = { start, law, rest, city };

Promise.all([init({ module_or_path: get(names.wasm) }), start]).catch(() => document.dispatchEvent(new Event('drogowskaz-failed')));
