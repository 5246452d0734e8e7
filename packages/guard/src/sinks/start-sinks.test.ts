import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeVersions } from '../behaviour/node-versions.cases.ts';

const folder = mkdtempSync('/var/tmp/guard-sinks-');

/** A use of a sink with an event; `seen` is what the guard should make of it. */
interface Use {
  readonly name: string;
  readonly event: unknown;
  /** Body of an asynchronous function of `e`, the event. */
  readonly code: string;
  readonly isBlocked: boolean;
}

const USES: readonly Use[] = [
  {
    name: 'address resolved against a base that it replaces',
    event: { f: '//169.254.169.254/latest/meta-data' },
    code: "return await fetch(new URL(e.f, 'http://api.example.com/'))",
    isBlocked: true,
  },
  {
    name: 'file written by what a message names, in base64',
    event: { body: Buffer.from('{"f":"../out.txt"}').toString('base64') },
    code: "return fs.writeFileSync(BASE + '/' + JSON.parse(Buffer.from(e.body, 'base64')).f, 'x')",
    isBlocked: true,
  },
  {
    name: 'file written within, in base64',
    event: { body: Buffer.from('{"f":"sub/out.txt"}').toString('base64') },
    code: "return fs.writeFileSync(BASE + '/' + JSON.parse(Buffer.from(e.body, 'base64')).f, 'x')",
    isBlocked: false,
  },
  {
    name: 'program with arguments of input, without a shell',
    event: { f: 'a; id' },
    code: "return require('child_process').execFileSync('/bin/echo', [e.f])",
    isBlocked: false,
  },
  {
    name: 'program with arguments of input, by a shell that an option asks for',
    event: { f: 'a; id' },
    code: "return require('child_process').execFileSync('echo', [e.f], { shell: true })",
    isBlocked: true,
  },
  {
    name: 'join with dots',
    event: { f: '../../etc/hostname' },
    code: 'return fs.readFileSync(path.join(BASE, e.f))',
    isBlocked: true,
  },
  {
    name: 'join with dots, promises',
    event: { f: '../secret.txt' },
    code: 'return await fsp.readFile(path.join(BASE, e.f))',
    isBlocked: true,
  },
  {
    name: 'resolve with an absolute path',
    event: { f: '/etc/hostname' },
    code: 'return fs.readFileSync(path.resolve(BASE, e.f))',
    isBlocked: true,
  },
  {
    name: 'normalize of a whole',
    event: { f: '../secret.txt' },
    code: "return fs.readFileSync(path.normalize(BASE + '/' + e.f))",
    isBlocked: true,
  },
  {
    name: 'template with dots',
    event: { f: 'a/../../secret.txt' },
    code: "return fs.readFileSync(BASE + '/' + e.f)",
    isBlocked: true,
  },
  {
    name: 'encoded dots that the handler decodes',
    event: { f: '%2e%2e%2fsecret.txt' },
    code: "return fs.readFileSync(BASE + '/' + decodeURIComponent(e.f))",
    isBlocked: true,
  },
  {
    name: 'absolute from input',
    event: { f: '/etc/hostname' },
    code: 'return fs.readFileSync(e.f)',
    isBlocked: true,
  },
  {
    name: 'basename of it',
    event: { f: '../../etc/hello.txt' },
    code: 'return fs.readFileSync(path.join(BASE, path.basename(e.f)))',
    isBlocked: false,
  },
  {
    name: 'join within',
    event: { f: 'sub/../hello.txt' },
    code: 'return fs.readFileSync(path.join(BASE, e.f))',
    isBlocked: false,
  },
  {
    name: 'checked by the handler',
    event: { f: '../secret.txt' },
    code: "const p = path.join(BASE, e.f); return p.startsWith(BASE + '/') ? fs.readFileSync(p) : 'refused'",
    isBlocked: false,
  },
  {
    name: 'below /tmp by name',
    event: { f: '/tmp/guard-sinks-no-such-file' },
    code: 'return fs.existsSync(e.f)',
    isBlocked: false,
  },
  {
    name: 'a file of the code, whatever the input says',
    event: { f: '../x' },
    code: "return fs.readFileSync(BASE + '/../secret.txt')",
    isBlocked: false,
  },

  {
    name: 'loopback by URL',
    event: { u: 'http://127.0.0.1:PORT/' },
    code: 'return (await fetch(e.u)).status',
    isBlocked: true,
  },
  {
    name: 'loopback as a number',
    event: { u: 'http://2130706433:PORT/' },
    code: 'return (await fetch(e.u)).status',
    isBlocked: true,
  },
  {
    name: 'loopback in hexadecimal',
    event: { u: 'http://0x7f.1:PORT/' },
    code: 'return (await fetch(e.u)).status',
    isBlocked: true,
  },
  {
    name: 'localhost by http.get',
    event: { h: 'localhost' },
    code: "return await new Promise((r, j) => http.get({ host: e.h, port: PORT }, () => r('ok')).on('error', j))",
    isBlocked: true,
  },
  {
    name: 'IPv6 loopback',
    event: { u: 'http://[::1]:PORT/' },
    code: 'return (await fetch(e.u)).status',
    isBlocked: true,
  },
  {
    name: 'metadata by name of input',
    event: { u: 'http://169.254.169.254/latest/meta-data/' },
    code: 'return (await fetch(e.u)).status',
    isBlocked: true,
  },
  {
    name: 'host moved by userinfo',
    event: { id: '@203.0.113.7/x' },
    code: "return (await fetch('https://api.example.com' + e.id)).status",
    isBlocked: true,
  },
  {
    name: 'host moved by a suffix',
    event: { id: '.evil.example' },
    code: "return (await fetch('https://api' + e.id)).status",
    isBlocked: true,
  },
  {
    name: 'redirect to metadata',
    event: { u: 'http://198.51.100.1/r' },
    code: "return await new Promise((r, j) => { http.get('http://169.254.169.254/', () => r('ok')).on('error', j); })",
    isBlocked: true,
  },
  {
    name: 'a neighbour under the own name',
    event: { headers: { host: 'localhost:PORT' } },
    code: "return (await fetch('http://localhost:PORT/').catch((e) => { if (e.cause?.code !== 'ECONNREFUSED') throw e; }))?.status",
    isBlocked: false,
  },
  {
    name: 'loopback of the code',
    event: { u: 'hello world' },
    code: "return (await fetch('http://127.0.0.1:PORT/')).status",
    isBlocked: false,
  },
  {
    name: 'input in a path of a URL',
    event: { id: 'a/b?c=http://x' },
    code: "return (await fetch('http://127.0.0.1:PORT/items/' + encodeURIComponent(e.id))).status",
    isBlocked: false,
  },
  {
    name: 'input in a query of a URL',
    event: { q: 'it is (fine) & good' },
    code: "return (await fetch('http://127.0.0.1:PORT/?q=' + e.q)).status",
    isBlocked: false,
  },
  {
    name: 'port from input',
    event: { p: 'PORT' },
    code: "return (await fetch('http://127.0.0.1:' + e.p + '/')).status",
    isBlocked: false,
  },

  { name: 'direct eval', event: { x: 'process.pid' }, code: 'return eval(e.x)', isBlocked: true },
  {
    name: 'direct eval of the code keeps its variables',
    event: { x: 'anna' },
    code: "const local = 41; return eval('local + 1') === 42 ? 'ok' : 'lost'",
    isBlocked: false,
  },
  {
    name: 'execFile with anything',
    event: { x: '; id $(id)' },
    code: "return require('child_process').execFileSync('/bin/echo', [e.x]).toString()",
    isBlocked: false,
  },
  {
    name: 'exec pasted',
    event: { x: '; id' },
    code: "return require('child_process').execSync('echo ' + e.x).toString()",
    isBlocked: true,
  },
  {
    name: 'spawn with a shell',
    event: { x: '`id`' },
    code: "return require('child_process').spawnSync('echo ' + e.x, { shell: true }).status",
    isBlocked: true,
  },
  {
    name: 'input after an await and a timer',
    event: { x: '; id' },
    code: "await new Promise((r) => setTimeout(r, 5)); return require('child_process').execSync('echo ' + e.x).toString()",
    isBlocked: true,
  },
  {
    name: 'statement of the code that holds a word of the input',
    event: { x: 'echo' },
    code: "return require('child_process').execSync('echo hello; echo again').toString()",
    isBlocked: false,
  },
];

beforeAll(() => {
  buildSync({
    stdin: {
      contents: "export * from './start-sinks.ts'; export { withInput } from './input-context.ts';",
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    outfile: join(folder, 'guard.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
  mkdirSync(join(folder, 'base/sub'), { recursive: true });
  writeFileSync(join(folder, 'base/hello.txt'), 'hello');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(
    join(folder, 'run.mjs'),
    `
import { startSinks, withInput } from './guard.mjs';
import fs from 'node:fs'; import fsp from 'node:fs/promises'; import http from 'node:http'; import path from 'node:path';
import { createRequire } from 'node:module';
startSinks({ report() {} });
const require = createRequire(import.meta.url);
const BASE = ${JSON.stringify(join(folder, 'base'))};
const server = http.createServer((q, s) => s.end('ok'));
await new Promise((r) => server.listen(0, '127.0.0.1', r));
const PORT = server.address().port;
const uses = [${USES.map(({ event, code }) => `[${JSON.stringify(event)}, async (e) => { ${code.replaceAll('PORT/', "' + PORT + '/")} }]`).join(',\n')}];
const out = [];
for (const [event, run] of uses) {
  const filled = JSON.parse(JSON.stringify(event).replaceAll('PORT', String(PORT)));
  try { await Promise.race([withInput(filled, () => run(filled)), new Promise((_, r) => setTimeout(r, 1500, new Error('timeout')))]); out.push('passed'); }
  catch (e) { out.push(e.code === 'ERR_WATERTIGHT_BLOCKED' || e.cause?.code === 'ERR_WATERTIGHT_BLOCKED' ? 'blocked' : String(e.cause?.message ?? e.message)); }
}
fs.writeFileSync(${JSON.stringify(join(folder, 'out.json'))}, JSON.stringify(out));
process.exit(0);
`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(nodeVersions())('Node $major', ({ path }) => {
  test('blocks what leaves its place, and nothing else', () => {
    const done = spawnSync(path, ['--no-warnings', join(folder, 'run.mjs')], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect(done.status, done.stderr).toBe(0);
    const out: readonly string[] = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
    const wrong = USES.map(({ name, isBlocked }, i) => ({ name, isBlocked, seen: out[i] })).filter(
      ({ isBlocked, seen }) => (seen === 'blocked') !== isBlocked || (!isBlocked && seen !== 'passed'),
    );
    expect(wrong).toEqual([]);
  });
});
