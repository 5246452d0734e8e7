import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { installPackages, nodeVersions } from '../behaviour/node-versions.cases.ts';
import { SQL_ATTACKS, SQL_BENIGN } from './escapes.cases.ts';

/** Drivers and engines at work, none with a server: what they would send is judged before it is. */
const PACKAGES = [
  'pg@8.16.3',
  'mysql@2.18.1',
  'mysql2@3.15.3',
  'mariadb@3.4.5',
  'mongodb@6.20.0',
  'mongoose@8.19.2',
  'ejs@3.1.10',
  'pug@3.0.3',
  'handlebars@4.7.8',
  'nunjucks@3.2.4',
  'lodash@4.17.21',
  'fast-xml-parser@5.3.1',
  'xml2js@0.6.2',
  '@aws-sdk/client-dynamodb@3.928.0',
  '@aws-sdk/client-rds-data@3.928.0',
];
const { folder, isThere } = installPackages('drivers', PACKAGES);

/** `raw`: input pasted in; the others are the ways to do it well. Each returns or rejects; only a block counts. */
const DRIVERS = `
const noop = () => {};
const quiet = (p) => { p?.catch?.(noop); return p; };
export const drivers = {
  'node:sqlite': async () => {
    const { DatabaseSync } = await import('node:sqlite');
    const db = new DatabaseSync(':memory:');
    db.exec('CREATE TABLE t (a TEXT)');
    return {
      raw: (x) => { try { db.prepare("SELECT * FROM t WHERE a = '" + x + "'").all(); } catch (e) { rethrow(e); } },
      bound: (x) => db.prepare('SELECT * FROM t WHERE a = ?').all(x),
      escaped: (x) => db.prepare("SELECT * FROM t WHERE a = '" + x.replaceAll("'", "''") + "'").all(),
    };
  },
  pg: async () => {
    const { Client, escapeLiteral } = (await import('pg')).default;
    const client = new Client({ host: '127.0.0.1', port: 1 });
    client.on('error', noop);
    return {
      raw: (x) => quiet(client.query("SELECT * FROM t WHERE a = '" + x + "'")),
      config: undefined,
      bound: (x) => quiet(client.query('SELECT * FROM t WHERE a = $1', [x])),
      named: (x) => quiet(client.query({ text: 'SELECT * FROM t WHERE a = $1', values: [x] })),
      escaped: (x) => quiet(client.query('SELECT * FROM t WHERE a = ' + escapeLiteral(x))),
    };
  },
  'pg pool, named import': async () => {
    const { Pool } = await import('pg');
    const pool = new Pool({ host: '127.0.0.1', port: 1 });
    pool.on('error', noop);
    // The pool hands statements to a client once it has one: judged there.
    const Client = pool.Client;
    const client = new Client({ host: '127.0.0.1', port: 1 });
    return { raw: (x) => quiet(client.query({ text: "SELECT * FROM t WHERE a = '" + x + "'" })), bound: (x) => quiet(client.query('SELECT $1', [x])) };
  },
  mysql: async () => {
    const mysql = (await import('mysql')).default;
    const c = mysql.createConnection({ host: '127.0.0.1', port: 1 });
    c.on('error', noop);
    return {
      raw: (x) => { c.query("SELECT * FROM t WHERE a = '" + x + "'", noop); },
      bound: (x) => { c.query('SELECT * FROM t WHERE a = ?', [x], noop); },
      escaped: (x) => { c.query('SELECT * FROM t WHERE a = ' + mysql.escape(x), noop); },
      formatted: (x) => { c.query(mysql.format('SELECT * FROM t WHERE a = ?', [x]), noop); },
    };
  },
  mysql2: async () => {
    const mysql = (await import('mysql2')).default;
    const { PassThrough } = await import('node:stream');
    const c = mysql.createConnection({ stream: new PassThrough() });
    c.on('error', noop);
    return {
      raw: (x) => { c.query("SELECT * FROM t WHERE a = '" + x + "'", noop); },
      'raw execute': (x) => { c.execute("SELECT * FROM t WHERE a = '" + x + "'", noop); },
      bound: (x) => { c.execute('SELECT * FROM t WHERE a = ?', [x], noop); },
      escaped: (x) => { c.query('SELECT * FROM t WHERE a = ' + mysql.escape(x), noop); },
    };
  },
  'mysql2/promise': async () => {
    const mysql = await import('mysql2/promise');
    const pool = mysql.createPool({ host: '127.0.0.1', port: 1 });
    return {
      'raw rejected': (x) => pool.query("SELECT * FROM t WHERE a = '" + x + "'").catch(rethrow),
      bound: (x) => pool.query('SELECT * FROM t WHERE a = ?', [x]).catch(rethrow),
    };
  },
  mariadb: async () => {
    const mariadb = (await import('mariadb')).default;
    const pool = mariadb.createPool({ host: '127.0.0.1', port: 1, acquireTimeout: 50, initializationTimeout: 50 });
    return {
      raw: (x) => quiet(pool.query("SELECT * FROM t WHERE a = '" + x + "'")),
      bound: (x) => quiet(pool.query('SELECT * FROM t WHERE a = ?', [x])),
    };
  },
  'DynamoDB PartiQL': async () => {
    const { DynamoDBClient, ExecuteStatementCommand } = await import('@aws-sdk/client-dynamodb');
    const c = new DynamoDBClient({ region: 'eu-west-1', endpoint: 'http://127.0.0.1:1', maxAttempts: 1, credentials: { accessKeyId: 'x', secretAccessKey: 'x' } });
    return {
      raw: (x) => quiet(c.send(new ExecuteStatementCommand({ Statement: "SELECT * FROM t WHERE a = '" + x + "'" }))),
      bound: (x) => quiet(c.send(new ExecuteStatementCommand({ Statement: 'SELECT * FROM t WHERE a = ?', Parameters: [{ S: x }] }))),
      escaped: (x) => quiet(c.send(new ExecuteStatementCommand({ Statement: "SELECT * FROM t WHERE a = '" + x.replaceAll("'", "''") + "'" }))),
    };
  },
  'RDS Data API': async () => {
    const { RDSDataClient, ExecuteStatementCommand } = await import('@aws-sdk/client-rds-data');
    const c = new RDSDataClient({ region: 'eu-west-1', endpoint: 'http://127.0.0.1:1', maxAttempts: 1, credentials: { accessKeyId: 'x', secretAccessKey: 'x' } });
    const at = { resourceArn: 'arn:aws:rds:eu-west-1:123456789012:cluster:c', secretArn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:s' };
    return {
      raw: (x) => quiet(c.send(new ExecuteStatementCommand({ ...at, sql: "SELECT * FROM t WHERE a = '" + x + "'" }))),
      bound: (x) => quiet(c.send(new ExecuteStatementCommand({ ...at, sql: 'SELECT * FROM t WHERE a = :a', parameters: [{ name: 'a', value: { stringValue: x } }] }))),
    };
  },
};
const rethrow = (e) => { if (e?.code === 'ERR_WATERTIGHT_BLOCKED') throw e; };
export const others = {
  'mongodb filter': async () => {
    const { MongoClient } = await import('mongodb');
    const users = new MongoClient('mongodb://127.0.0.1:1', { serverSelectionTimeoutMS: 20 }).db('x').collection('users');
    return {
      attack: [{ body: JSON.stringify({ user: 'a', password: { $ne: null } }) }, (e) => quiet(users.findOne({ user: JSON.parse(e.body).user, password: JSON.parse(e.body).password }))],
      'attack in a query': [{ queryStringParameters: { 'password[$gt]': '' } }, (e) => quiet(users.findOne({ password: { $gt: e.queryStringParameters['password[$gt]'] } }))],
      'attack in $where': [{ body: "a' || sleep(1000) || '" }, (e) => quiet(users.findOne({ $where: "this.name == '" + e.body + "'" }))],
      benign: [{ body: JSON.stringify({ user: 'a', password: '$ne' }) }, (e) => quiet(users.findOne({ ...JSON.parse(e.body), age: { $gt: 3 } }))],
      "benign operators of the code": [{ body: 'anna' }, (e) => quiet(users.updateOne({ user: e.body }, { $set: { seen: true } }))],
    };
  },
  'mongoose filter': async () => {
    const mongoose = (await import('mongoose')).default;
    const c = mongoose.createConnection('mongodb://127.0.0.1:1', { serverSelectionTimeoutMS: 20 });
    c.asPromise().catch(noop);
    const users = c.getClient().db('x').collection('users');
    return {
      attack: [{ body: '{"password":{"$regex":".*"}}' }, (e) => quiet(users.findOne(JSON.parse(e.body)))],
      benign: [{ body: '{"password":"x"}' }, (e) => quiet(users.findOne(JSON.parse(e.body)))],
    };
  },
  ejs: async () => { const ejs = (await import('ejs')).default; return {
    attack: [{ name: '<%= process.env %>' }, (e) => ejs.render('<p>' + e.name + '</p>')],
    benign: [{ name: '<%= process.env %>' }, (e) => ejs.render('<p><%= name %></p>', { name: e.name })],
  }; },
  pug: async () => { const pug = (await import('pug')).default; return {
    attack: [{ name: '#{process.env.X}' }, (e) => pug.render('p ' + e.name)],
    benign: [{ name: '#{process.env.X}' }, (e) => pug.render('p= name', { name: e.name })],
  }; },
  handlebars: async () => { const h = (await import('handlebars')).default; return {
    attack: [{ name: '{{#with "s" as |string|}}x{{/with}}' }, (e) => h.compile('Hello ' + e.name)({})],
    benign: [{ name: '{{x}}' }, (e) => h.compile('Hello {{name}}')({ name: e.name })],
  }; },
  nunjucks: async () => { const n = (await import('nunjucks')).default; return {
    attack: [{ name: '{{range.constructor("return 1")()}}' }, (e) => n.renderString('Hello ' + e.name, {})],
    benign: [{ name: '{{ 7*7 }}' }, (e) => n.renderString('Hello {{ name }}', { name: e.name })],
  }; },
  lodash: async () => { const _ = (await import('lodash')).default; return {
    attack: [{ name: '<% process.exit %>' }, (e) => _.template('Hello ' + e.name)()],
    benign: [{ name: '<% x %>' }, (e) => _.template('Hello <%- name %>')({ name: e.name })],
  }; },
  'fast-xml-parser': async () => { const { XMLParser } = (await import('node:module')).createRequire(import.meta.url)('fast-xml-parser'); return {
    attack: [{ body: '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>' }, (e) => new XMLParser().parse(e.body)],
    benign: [{ body: '<a>text &amp; more</a>' }, (e) => new XMLParser().parse(e.body)],
  }; },
  xml2js: async () => { const x = (await import('xml2js')).default; return {
    attack: [{ body: '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>' }, (e) => quiet(x.parseStringPromise(e.body))],
    benign: [{ body: '<!DOCTYPE html><a/>' }, (e) => quiet(x.parseStringPromise(e.body))],
  }; },
};
`;

const RUNNER = `
import { startSinks, withInput } from './guard.mjs';
startSinks({ report() {} });
process.on('unhandledRejection', () => {});
process.on('uncaughtException', () => {});
const { drivers, others } = await import('./subjects.mjs');
const { attacks, benign } = JSON.parse(process.argv[2]);
const out = { wrong: [], blocked: 0, passed: 0 };
async function isBlocked(event, run) {
  try { await Promise.race([withInput(event, () => run(event)), new Promise((r) => setTimeout(r, 30))]); return false; }
  catch (e) { if (e?.code === 'ERR_WATERTIGHT_BLOCKED') return true; return String(e?.message ?? e); }
}
const wrapped = [
  (x) => ({ queryStringParameters: { q: x } }),
  (x) => ({ Records: [{ eventSource: 'aws:sqs', body: JSON.stringify({ user: { name: x } }) }] }),
  (x) => ({ Records: [{ eventSource: 'aws:s3', s3: { object: { key: encodeURIComponent(x).replaceAll('%20', '+') } } }] }),
  (x) => ({ Records: [{ kinesis: { data: Buffer.from(JSON.stringify({ x })).toString('base64') } }] }),
];
for (const [name, make] of Object.entries(drivers)) {
  let uses;
  try { uses = await make(); } catch (e) { out.wrong.push([name, 'cannot start', String(e?.message ?? e)]); continue; }
  for (const [style, use] of Object.entries(uses)) {
    if (use === undefined) continue;
    const isRaw = style.startsWith('raw');
    for (const [i, x] of (isRaw ? attacks : [...attacks, ...benign]).entries()) {
      const seen = await isBlocked(wrapped[i % wrapped.length](x), () => use(x));
      if (seen === true) out.blocked += 1; else out.passed += 1;
      if ((seen === true) !== isRaw) out.wrong.push([name, style, x, seen]);
    }
  }
}
for (const [name, make] of Object.entries(others)) {
  for (const [what, [event, run]] of Object.entries(await make())) {
    const seen = await isBlocked(event, run);
    if (seen === true) out.blocked += 1; else out.passed += 1;
    if ((seen === true) !== what.startsWith('attack')) out.wrong.push([name, what, seen]);
  }
}
process.stdout.write(JSON.stringify(out), () => process.exit(0));
`;

function prepare(): string {
  const place = join(folder, 'matrix');
  mkdirSync(place, { recursive: true });
  buildSync({
    stdin: {
      contents:
        "export { startSinks } from './start-sinks.ts'; export { withInput } from './input-context.ts';",
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    outfile: join(place, 'guard.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
  writeFileSync(join(place, 'subjects.mjs'), DRIVERS);
  writeFileSync(join(place, 'runner.mjs'), RUNNER);
  return join(place, 'runner.mjs');
}

describe.runIf(isThere)('drivers, payloads and ways to escape', () => {
  for (const { major, path } of nodeVersions()) {
    test(`Node ${major}: every injection is blocked, no proper use is`, () => {
      const cases = JSON.stringify({ attacks: SQL_ATTACKS, benign: SQL_BENIGN });
      const done = spawnSync(path, ['--no-warnings', prepare(), cases], {
        encoding: 'utf8',
        timeout: 110_000,
      });
      expect(done.stdout, done.stderr.slice(0, 2_000)).not.toBe('');
      const out: { wrong: readonly (readonly string[])[]; blocked: number } = JSON.parse(done.stdout);
      // `node:sqlite` came with Node 22.
      const wrong = out.wrong.filter(([name]) => !(major === '20' && name === 'node:sqlite'));
      expect(wrong).toEqual([]);
      expect(out.blocked).toBeGreaterThan(90);
    }, 120_000);
  }
});
