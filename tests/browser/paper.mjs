// Paper: what comes out of the printer, as poppler and zbar read it.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Prints the page on A4: how many pages, their words, and the QR codes on them. */
export async function print(page) {
  const folder = mkdtempSync(join(tmpdir(), 'drogowskaz-'));
  try {
    const file = join(folder, 'plan.pdf');
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true, tagged: true }));
    const info = run('pdfinfo', file);
    run('pdftoppm', '-r', '150', '-png', file, join(folder, 'page'));
    const count = Number(/^Pages:\s+(\d+)/m.exec(info)[1]);
    return {
      pages: count,
      tagged: /^Tagged:\s+yes/m.test(info),
      a4: /A4/.test(info),
      words: run('pdftotext', '-layout', file, '-').replace(/\s+/g, ' ').trim(),
      codes: codes(folder),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the QR codes in a picture say. */
export function scan(picture) {
  const folder = mkdtempSync(join(tmpdir(), 'drogowskaz-'));
  try {
    writeFileSync(join(folder, 'page-1.png'), picture);
    return codes(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The people of `data/osoby`: name, day and case code. */
export const PEOPLE = readFileSync(new URL('../golden/kody.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
  .map(([name, day, code]) => ({ name, day: `${day}T10:00:00`, code }));

const run = (program, ...args) => execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** zbarimg ends with 4 when one of the pictures has no code. */
function codes(folder) {
  const shell = 'zbarimg -q --raw -Sdisable -Sqrcode.enable "$0"/page-*.png || [ $? = 4 ]';
  const found = run('sh', '-c', shell, folder);
  return found.split('\n').filter(Boolean);
}
