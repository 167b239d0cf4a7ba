// Starts the app: fetches the rulebook and the wasm, each checked against its hash.
// If anything fails, the emergency lines stay, and one calm line says what to do.
import init from './drogowskaz.js';

const names = document.querySelector('script[data-wasm]').dataset;

const get = (name, hash) =>
  fetch(name, hash ? { integrity: hash } : {}).then((answer) => {
    if (!answer.ok) throw new Error(name);
    return answer;
  });
const bytes = (answer) => answer.arrayBuffer();
const pack = (name, hash) => get(name, hash).then(bytes);

const first = pack(names.first, names.firstHash);
const more = () => pack(names.rest, names.restHash);
const rest = first.then(more).catch(more);
rest.catch(() => {});
globalThis.drogowskaz = { first, rest };

Promise.all([init({ module_or_path: get(names.wasm, names.wasmHash) }), first]).catch(() => document.dispatchEvent(new Event('drogowskaz-failed')));
