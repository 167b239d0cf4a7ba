// `node host.mjs FOLDER PORT`: serves a built site until Ctrl-C. `cargo serve` ends in this program.

import { serve } from './server.mjs';

const [folder, port] = process.argv.slice(2);
try {
  const site = await serve(folder, { port: Number(port) });
  console.log(`Drogowskaz is at ${site.url} and only on this machine. Ctrl-C ends it.`);
} catch (error) {
  console.error(`The site cannot be served on port ${port}: ${error.message}. Choose another: cargo serve --port 8081`);
  process.exitCode = 1;
}
