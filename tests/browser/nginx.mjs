// A real nginx on this machine alone, with the notes for it that a release brings.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const NOTES = new URL('../../hosting/nginx.conf', import.meta.url);
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const FOLDERS = [...process.env.PATH.split(delimiter), '/usr/sbin'];

/** Where nginx is; nothing where it is not installed. */
export const NGINX = FOLDERS.map((folder) => join(folder, 'nginx')).find(existsSync);

/** Whether it can send what was packed with brotli. */
export const WITH_BROTLI = existsSync(BROTLI);

/** Serves a folder at /drogowskaz/ until `close()`. */
export async function serve(folder) {
  const [port, home] = [await freePort(), mkdtempSync(join(tmpdir(), 'drogowskaz-nginx-'))];
  writeFileSync(join(home, 'notes.conf'), notes(folder));
  writeFileSync(join(home, 'nginx.conf'), main(port));
  const server = spawn(NGINX, ['-p', home, '-c', join(home, 'nginx.conf'), '-e', 'stderr'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.on('data', (some) => (said += some));
  const ended = new Promise((done) => server.once('exit', done));
  const origin = `http://127.0.0.1:${port}`;
  const close = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true });
  };
  const failed = ended.then(() => Promise.reject(new Error(`nginx ended: ${said}`)));
  failed.catch(() => {});
  await Promise.race([answering(origin), failed]);
  return { origin, port, url: `${origin}/drogowskaz/`, close };
}

const notes = (folder) => {
  const text = readFileSync(NOTES, 'utf8').replaceAll('/srv/drogowskaz/dist/', `${resolve(folder)}/`);
  return WITH_BROTLI ? text.replace('# brotli_static on;', 'brotli_static on;') : text;
};

// One process and no other user: the folder of the site may be readable for its owner alone.
const main = (port) => `
${WITH_BROTLI ? `load_module ${BROTLI};` : ''}
daemon off;
master_process off;
pid nginx.pid;
events {}
http {
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  server {
    listen 127.0.0.1:${port};
    include notes.conf;
  }
}
`;

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

async function answering(origin) {
  while (!(await fetch(origin).catch(() => null))) await new Promise((done) => setTimeout(done, 20));
}
