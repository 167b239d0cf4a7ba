// What a host is told to send with each file: read from `_headers` in the built site, as a host of static files reads it.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rules of a built site, in order: whose paths they are for, and the headers. Another folder may have none. */
export function rulesOf(folder) {
  const rules = [];
  const file = join(folder, '_headers');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  for (const line of text.split('\n').filter(Boolean)) {
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
