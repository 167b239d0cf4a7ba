// What a host is told to send with each file: read from `_headers` in the built site, as a host of static files reads it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rules of a built site, in order: whose paths they are for, and the headers. */
export function rulesOf(folder) {
  const rules = [];
  for (const line of readFileSync(join(folder, '_headers'), 'utf8').split('\n').filter(Boolean)) {
    if (line.startsWith('/')) {
      rules.push({ path: pattern(line), headers: {} });
    } else {
      const [, name, value] = /^ +([^:]+): (.*)$/.exec(line);
      rules.at(-1).headers[name.toLowerCase()] = value;
    }
  }
  return rules;
}

/** The headers of a path within the site. What no rule keeps is asked for again, as such hosts do by themselves. */
export const headersOf = (rules, path) =>
  Object.assign({ 'cache-control': 'no-cache' }, ...rules.filter((rule) => rule.path.test(path)).map((rule) => rule.headers));

const pattern = (text) => new RegExp(`^${text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '.*')}$`);
