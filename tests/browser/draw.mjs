// `node draw.mjs FROM.svg TO.png WIDTH`: turns a drawing into dots. The build of the site runs it for the icons.

import { Resvg } from '@resvg/resvg-js';
import { readFileSync, writeFileSync } from 'node:fs';

const [from, to, width] = process.argv.slice(2);
const drawing = new Resvg(readFileSync(from, 'utf8'), {
  fitTo: { mode: 'width', value: Number(width) },
  font: { loadSystemFonts: false },
});
writeFileSync(to, drawing.render().asPng());
