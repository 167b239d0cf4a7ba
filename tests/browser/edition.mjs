// Makes other editions of a built site: the same in every way, but each file differs in content, and so in name and hash.

import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headersOf, rulesOf } from './headers.mjs';

const BY_CONTENT = /^(.+)-[0-9a-f]{12}\.(\w+)$/;

/** How a file of each kind is marked so that it stays valid. A module of wasm takes a section of its own. */
const MARKED = {
  wasm: (content, mark) => Buffer.concat([content, Buffer.from([0, mark.length + 1, mark.length, ...Buffer.from(mark)])]),
  css: (content, mark) => Buffer.concat([content, Buffer.from(`/*${mark}*/`)]),
  js: (content, mark) => Buffer.concat([content, Buffer.from(`//${mark}\n`)]),
  bin: (content, mark) => {
    const word = content.lastIndexOf('nie');
    if (word < 0) throw new Error('There is no word to change in this pack.');
    return Buffer.concat([content.subarray(0, word), Buffer.from(mark.slice(0, 3)), content.subarray(word + 3)]);
  },
};

const integrity = (content) => `sha256-${createHash('sha256').update(content).digest('base64')}`;

/** The files of an edition that a visitor's device keeps, the page first. */
export const kept = (folder) => ['index.html', ...readdirSync(folder).filter((name) => BY_CONTENT.test(name))];

/**
 * Makes an edition of the site in `dist` in a folder of its own, and returns the folder. Its page bears the `mark`.
 * `change(stem, content)` may put other content in the place of a file's, as a release that went wrong would.
 */
export function edition(dist, mark, change = (stem, content) => content) {
  const folder = mkdtempSync(join(tmpdir(), 'edition-'));
  cpSync(dist, folder, { recursive: true, filter: (name) => !/\.(br|gz)$|pomoc-\w+\.html$/.test(name) });
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  const texts = new Map([...pages, 'sw.js'].map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const mention = (old, now) => texts.forEach((text, name) => texts.set(name, text.replaceAll(old, now)));
  const page = texts.get('index.html');
  const renamed = [];
  for (const name of kept(folder).slice(1)) {
    const [, stem, ending] = BY_CONTENT.exec(name);
    const before = readFileSync(join(folder, name));
    const after = MARKED[ending](change(stem, ending === 'js' ? rename(before, renamed) : before), mark);
    const now = `${stem}-${createHash('sha256').update(after).digest('hex').slice(0, 12)}.${ending}`;
    rmSync(join(folder, name));
    writeFileSync(join(folder, now), after);
    mention(name, now);
    renamed.push([name, now]);
    mention(integrity(before), integrity(after));
  }
  texts.set('index.html', texts.get('index.html').replace('<head>', `<head><meta name="edition" content="${mark}">`));
  mention(integrity(page), integrity(texts.get('index.html')));
  texts.forEach((text, name) => writeFileSync(join(folder, name), text));
  return folder;
}

/** A script with the files it names under their new names. */
const rename = (script, names) => Buffer.from(names.reduce((text, [old, now]) => text.replaceAll(old, now), script.toString()));

/** The edition that stands in a folder, as answers of the server: for `site.fault`. */
export function published(folder) {
  const rules = rulesOf(folder);
  return async (path) => {
    const name = path.endsWith('/') ? 'index.html' : path.split('/').at(-1);
    const body = await readFile(join(folder, name)).catch(() => null);
    if (!body) return { status: 404, headers: {}, body: Buffer.from('There is no such file.') };
    return { status: 200, headers: headersOf(rules, `/${name}`), body, bare: true };
  };
}
