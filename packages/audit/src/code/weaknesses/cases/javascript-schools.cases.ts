import { type ProjectPair, pairOf } from './project-pair.cases.ts';

/** Schools of writing: results, pipes, containers, decorators, streams; events that few handle. */
export const JAVASCRIPT_SCHOOLS: readonly ProjectPair[] = [
  pairOf('js7-neverthrow', 'event-in-sql', {
    'src/result.ts': `export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });
`,
    'src/parse.ts': `import { err, ok, type Result } from './result';
export function parseId(raw: string | undefined): Result<string, string> {
  if (raw === undefined) return err('missing');
S|  if (!/^[0-9]{1,12}$/.test(raw)) return err('not a number');
  return ok(raw);
}
`,
    'src/handler.ts': `import { Client } from 'pg';
import { parseId } from './parse';
const client = new Client();
const ready = client.connect();
export const handler = async (event: { pathParameters?: { id?: string } }) => {
  await ready;
  const id = parseId(event.pathParameters?.id);
  if (!id.ok) return { statusCode: 400, body: id.error };
  const { rows } = await client.query(\`SELECT * FROM parcels WHERE id = \${id.value}\`);
  return { statusCode: 200, body: JSON.stringify(rows[0]) };
};
`,
  }),
  pairOf('js7-awilix', 'event-in-shell-command', {
    'src/container.js': `const { createContainer, asClass, asFunction } = require('awilix');
const { Converter } = require('./converter');
const container = createContainer();
container.register({ converter: asClass(Converter).singleton() });
module.exports = { container };
`,
    'src/converter.js': `const { exec, execFile } = require('child_process');
class Converter {
  convert(source, format) {
    return new Promise((resolve, reject) => {
      const done = (error, stdout) => (error ? reject(error) : resolve(stdout));
W|      exec(\`soffice --headless --convert-to \${format} \${source}\`, { cwd: '/tmp' }, done);
S|      execFile('soffice', ['--headless', '--convert-to', format, source], { cwd: '/tmp' }, done);
    });
  }
}
module.exports = { Converter };
`,
    'index.js': `const { Converter } = require('./src/converter');
const make = () => ({ converter: new Converter() });
exports.handler = async (event, _context, { converter } = make()) => {
  const { source, format } = JSON.parse(event.body);
  return { statusCode: 200, body: await converter.convert(source, format) };
};
`,
  }),
  pairOf('js7-decorator-controller', 'event-in-nosql-query', {
    'src/decorators.ts': `const routes = new Map<string, (event: any) => Promise<unknown>>();
export function Route(path: string) {
  return (target: any, key: string, descriptor: PropertyDescriptor) => { routes.set(path, descriptor.value); };
}
export const dispatch = (event: any) => {
  const found = routes.get(event.routeKey);
  return found ? found(event) : { statusCode: 404 };
};
`,
    'src/handler.ts': `import { MongoClient } from 'mongodb';
import { dispatch, Route } from './decorators';
const users = new MongoClient(process.env.MONGO as string).db('app').collection('users');
export class UserController {
  @Route('POST /find')
  async find(event: { body: string }) {
    const { filter, name } = JSON.parse(event.body);
W|    return users.find(filter).limit(10).toArray();
S|    return users.find({ name: { $eq: name } }).limit(10).toArray();
  }
}
export const handler = (event: any) => dispatch(event);
`,
  }),
  pairOf('js7-zod-refine', 'event-in-request-address', {
    'schema.ts': `import { z } from 'zod';
const HOSTS = new Set(['cdn.example.com', 'img.example.com']);
const hostOf = (value: string) => { try { return new URL(value).hostname; } catch { return ''; } };
export const Import = z.object({
W|  source: z.string().url(),
S|  source: z.string().url().refine((value) => HOSTS.has(hostOf(value)), 'host'),
  title: z.string().max(200),
});
`,
    'index.ts': `import { Import } from './schema';
export const handler = async (event: { body: string }) => {
  const parsed = Import.safeParse(JSON.parse(event.body));
  if (!parsed.success) return { statusCode: 422, body: JSON.stringify(parsed.error.flatten()) };
  const answer = await fetch(parsed.data.source);
  return { statusCode: 200, body: String((await answer.arrayBuffer()).byteLength) };
};
`,
  }),
  pairOf('js7-powertools-parser', 'event-in-sql', {
    'index.ts': `import { parser } from '@aws-lambda-powertools/parser/middleware';
import { SqsEnvelope } from '@aws-lambda-powertools/parser/envelopes';
import middy from '@middy/core';
import { z } from 'zod';
import mysql from 'mysql2/promise';
const Order = z.object({
W|  sku: z.string().min(3),
S|  sku: z.string().regex(/^[A-Z0-9-]{3,20}$/),
  count: z.number().int().positive(),
});
const pool = mysql.createPool(process.env.DB as string);
export const handler = middy()
  .use(parser({ schema: Order, envelope: SqsEnvelope }))
  .handler(async (orders: z.infer<typeof Order>[]) => {
    for (const { sku, count } of orders) await pool.query(\`UPDATE stock SET reserved = \${count} WHERE sku = '\${sku}'\`);
  });
`,
  }),
  pairOf('js7-rxjs-stream', 'event-in-log', {
    'index.mjs': `import { Transform, Writable, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
const toLine = new Transform({
  objectMode: true,
W|  transform(record, _encoding, done) { done(null, \`\${record.user} said \${record.text}\`); },
S|  transform(record, _encoding, done) { done(null, JSON.stringify({ user: record.user, text: record.text })); },
});
export const handler = async (event) => {
  const records = event.Records.map(({ body }) => JSON.parse(body));
  for (const record of records) {
W|    console.log(\`\${record.user} said \${record.text}\`);
S|    console.log(JSON.stringify({ user: record.user, text: record.text }));
  }
  return records.length;
};
`,
  }),
  pairOf('js7-flow-compose', 'event-in-html-response', {
    'pipe.ts': `export const pipe = <A>(value: A, ...steps: ((value: any) => any)[]) => steps.reduce((at, step) => step(at), value as any);
`,
    'index.ts': `import { pipe } from './pipe';
const nameOf = (event: any): string => event.queryStringParameters?.name ?? 'you';
const escaped = (text: string) => text.replace(/[<>&"']/g, (c) => \`&#\${c.charCodeAt(0)};\`);
const page = (text: string) => \`<html><body><p>Hello, \${text}</p></body></html>\`;
const answer = (body: string) => ({ statusCode: 200, headers: { 'content-type': 'text/html' }, body });
W|export const handler = async (event: any) => pipe(event, nameOf, page, answer);
S|export const handler = async (event: any) => pipe(event, nameOf, escaped, page, answer);
`,
  }),
  pairOf('js7-cognito-trigger', 'event-in-sql', {
    'post-confirmation.js': `const { RDSData } = require('@aws-sdk/client-rds-data');
const rds = new RDSData({});
exports.handler = async (event) => {
  const { email, name } = event.request.userAttributes;
  const base = { resourceArn: process.env.CLUSTER_ARN, secretArn: process.env.SECRET_ARN, database: 'main' };
W|  await rds.executeStatement({ ...base, sql: "INSERT INTO users (email, name) VALUES ('" + email + "', '" + name + "') ON CONFLICT DO NOTHING" });
S|  await rds.executeStatement({ ...base, sql: 'INSERT INTO users (email, name) VALUES (:email, :name) ON CONFLICT DO NOTHING', parameters: [{ name: 'email', value: { stringValue: email } }, { name: 'name', value: { stringValue: name } }] });
  return event;
};
`,
  }),
  pairOf('js7-kafka', 'event-in-nosql-query', {
    'index.ts': `import type { MSKEvent } from 'aws-lambda';
import { DynamoDBClient, ExecuteStatementCommand } from '@aws-sdk/client-dynamodb';
const db = new DynamoDBClient({});
const decode = (text: string) => JSON.parse(Buffer.from(text, 'base64').toString('utf-8'));
export const handler = async (event: MSKEvent) => {
  for (const records of Object.values(event.records)) {
    for (const { value } of records) {
      const { table, id } = decode(value) as { table: string; id: string };
W|      await db.send(new ExecuteStatementCommand({ Statement: \`DELETE FROM "\${table}" WHERE id = '\${id}'\` }));
S|      if (table !== 'carts') continue;
S|      await db.send(new ExecuteStatementCommand({ Statement: \`DELETE FROM "\${table}" WHERE id = ?\`, Parameters: [{ S: id }] }));
    }
  }
};
`,
  }),
  pairOf('js7-logs-subscription', 'event-in-evaluated-code', {
    'index.mjs': `import zlib from 'node:zlib';
import { promisify } from 'node:util';
const gunzip = promisify(zlib.gunzip);
const OPERATORS = { gt: (a, b) => a > b, lt: (a, b) => a < b };
export const handler = async ({ awslogs }) => {
  const { logEvents } = JSON.parse(await gunzip(Buffer.from(awslogs.data, 'base64')));
  for (const { message } of logEvents) {
    const { rule, left, right } = JSON.parse(message);
W|    if (eval(\`\${left} \${rule} \${right}\`)) console.warn('rule hit');
S|    if (OPERATORS[rule]?.(Number(left), Number(right))) console.warn('rule hit');
  }
};
`,
  }),
  pairOf('js7-lex-bot', 'event-in-request-address', {
    'index.js': `const https = require('https');
const read = (url) => new Promise((ok, no) => https.get(url, (r) => { let s = ''; r.on('data', (d) => (s += d)).on('end', () => ok(s)); }).on('error', no));
exports.handler = async (event) => {
  const { slots } = event.sessionState.intent;
  const city = slots.City.value.interpretedValue;
W|  const text = await read(slots.Source.value.originalValue + '?city=' + city);
S|  const text = await read('https://weather.example.com/now?city=' + encodeURIComponent(city));
  return { sessionState: event.sessionState, messages: [{ contentType: 'PlainText', content: JSON.parse(text).summary }] };
};
`,
  }),
  pairOf('js7-object-lambda', 'event-in-request-address', {
    'index.ts': `import { S3Client, WriteGetObjectResponseCommand } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
export const handler = async (event: any) => {
  const { inputS3Url, outputRoute, outputToken } = event.getObjectContext;
  const original = await (await fetch(inputS3Url)).text();
W|  const mark = await (await fetch(event.userRequest.headers['x-watermark'])).text();
S|  const mark = await (await fetch('https://marks.example.com/default')).text();
  await s3.send(new WriteGetObjectResponseCommand({ RequestRoute: outputRoute, RequestToken: outputToken, Body: original + mark }));
};
`,
  }),
  pairOf('js7-authorizer-log', 'secret-in-log-call', {
    'index.js': `const jwt = require('jsonwebtoken');
const { SSMClient, GetParameterCommand } = require('@aws-sdk/client-ssm');
const ssm = new SSMClient({});
const keyPromise = ssm.send(new GetParameterCommand({ Name: '/auth/key', WithDecryption: true })).then((r) => r.Parameter.Value);
exports.handler = async (event) => {
  const key = await keyPromise;
W|  console.log('verifying with', key);
S|  console.log('verifying', typeof key);
  const claims = jwt.verify(event.authorizationToken, key);
  return { principalId: claims.sub, policyDocument: { Version: '2012-10-17', Statement: [] } };
};
`,
  }),
  pairOf('js7-step-path', 'event-in-file-path', {
    'src/storage/local-store.ts': `import * as fs from 'fs';
import * as path from 'path';
export interface Store { read(name: string): Buffer }
export class LocalStore implements Store {
  constructor(private root: string) {}
  read(name: string): Buffer { return fs.readFileSync(this.locate(name)); }
  private locate(name: string): string {
    const full = path.resolve(this.root, name);
S|    if (path.relative(this.root, full).startsWith('..')) throw new RangeError('outside');
    return full;
  }
}
`,
    'src/index.ts': `import { LocalStore, type Store } from './storage/local-store';
const stores: Record<string, Store> = { efs: new LocalStore('/mnt/efs/public') };
export const handler = async (event: { store: string; name: string }) => {
  const store = stores[event.store];
  if (!store) throw new Error('no store');
  return store.read(event.name).toString('base64');
};
`,
  }),
  pairOf('js7-unlink', 'event-in-file-path', {
    'index.js': `const { unlinkSync } = require('fs');
const { basename } = require('path');
const ROOT = '/mnt/cache/';
const handlers = {
W|  evict: ({ name }) => unlinkSync(ROOT + name),
S|  evict: ({ name }) => unlinkSync(ROOT + basename(name)),
  ping: () => 'pong',
};
exports.handler = async (event) => {
  const { action, payload } = JSON.parse(event.body);
  const run = Object.prototype.hasOwnProperty.call(handlers, action) ? handlers[action] : handlers.ping;
  return { statusCode: 200, body: String(run(payload)) };
};
`,
  }),
  pairOf('js7-iterator-protocol', 'event-in-sql', {
    'index.ts': `import oracledb from 'oracledb';
class Pages implements AsyncIterable<string> {
  constructor(private readonly names: string[]) {}
  async *[Symbol.asyncIterator]() { for (const name of this.names) yield name.trim(); }
}
export const handler = async (event: { body: string }) => {
  const connection = await oracledb.getConnection({ connectString: process.env.ORACLE });
  const found: unknown[] = [];
  for await (const name of new Pages(JSON.parse(event.body).names)) {
W|    const { rows } = await connection.execute(\`SELECT id FROM parts WHERE name = '\${name}'\`);
S|    const { rows } = await connection.execute('SELECT id FROM parts WHERE name = :name', { name });
    found.push(rows);
  }
  return { statusCode: 200, body: JSON.stringify(found) };
};
`,
  }),
  pairOf('js7-emitter', 'event-in-shell-command', {
    'index.mjs': `import { EventEmitter } from 'node:events';
import { execSync, execFileSync } from 'node:child_process';
const bus = new EventEmitter();
W|bus.on('pack', ({ folder }) => execSync('zip -r /tmp/out.zip ' + folder));
S|bus.on('pack', ({ folder }) => execFileSync('zip', ['-r', '/tmp/out.zip', '--', folder]));
export const handler = async (event) => {
  for (const { body } of event.Records) bus.emit('pack', JSON.parse(body));
};
`,
  }),
  pairOf('js7-reduce-where', 'event-in-sql', {
    'index.js': `const { Pool } = require('pg');
const pool = new Pool();
const ALLOWED = { city: 'c.name', since: 'u.created' };
exports.handler = async (event) => {
  const filters = Object.entries(event.queryStringParameters || {});
W|  const { text, values } = filters.reduce((q, [key, value]) => ({ text: \`\${q.text} AND \${key} = $\${q.values.length + 1}\`, values: [...q.values, value] }), { text: 'SELECT * FROM users u JOIN cities c USING (cid) WHERE true', values: [] });
S|  const { text, values } = filters.reduce((q, [key, value]) => (ALLOWED[key] ? { text: \`\${q.text} AND \${ALLOWED[key]} = $\${q.values.length + 1}\`, values: [...q.values, value] } : q), { text: 'SELECT * FROM users u JOIN cities c USING (cid) WHERE true', values: [] });
  const { rows } = await pool.query(text, values);
  return { statusCode: 200, body: JSON.stringify(rows) };
};
`,
  }),
  pairOf('js7-in-list', 'event-in-sql', {
    'index.ts': `import mysql, { escape } from 'mysql2';
const db = mysql.createConnection(process.env.DB as string).promise();
export const handler = async (event: { body: string }) => {
  const { ids } = JSON.parse(event.body) as { ids: string[] };
W|  const list = ids.map((id) => \`'\${id}'\`).join(', ');
S|  const list = ids.map((id) => escape(id)).join(', ');
  const [rows] = await db.query(\`SELECT * FROM items WHERE id IN (\${list})\`);
  return { statusCode: 200, body: JSON.stringify(rows) };
};
`,
  }),
  pairOf('js7-placeholder-build', 'event-in-sql', {
    'index.mjs': `import { createPool } from 'mariadb';
const pool = createPool(process.env.DB);
const update = (table, row) => {
  const columns = Object.keys(row);
W|  return [\`UPDATE \${table} SET \${columns.map((c) => \`\${c} = ?\`).join(', ')} WHERE id = ?\`, Object.values(row)];
S|  return [\`UPDATE \${table} SET \${columns.map((c) => \`\${pool.escapeId(c)} = ?\`).join(', ')} WHERE id = ?\`, Object.values(row)];
};
export const handler = async (event) => {
  const owner = event.requestContext.authorizer.claims.sub;
  const [sql, values] = update('profiles', JSON.parse(event.body));
  await pool.query(sql, [...values, owner]);
  return { statusCode: 204 };
};
`,
  }),
  pairOf('js7-kysely', 'event-in-sql', {
    'index.ts': `import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
const db = new Kysely<any>({ dialect: new PostgresDialect({ pool: new Pool() }) });
export const handler = async (event: { queryStringParameters: { tag: string } }) => {
  const { tag } = event.queryStringParameters;
W|  const { rows } = await sql\`select * from posts where tags @> \${sql.raw(\`'{\${tag}}'\`)}\`.execute(db);
S|  const { rows } = await sql\`select * from posts where tags @> \${[tag]}\`.execute(db);
  return { statusCode: 200, body: JSON.stringify(rows) };
};
`,
  }),
  pairOf('js7-prisma-unsafe', 'event-in-sql', {
    'index.ts': `import { Prisma, PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const orderBy = (dir: string) => (dir.toLowerCase() === 'desc' ? Prisma.sql\`DESC\` : Prisma.sql\`ASC\`);
export const handler = async (event: { queryStringParameters: Record<string, string> }) => {
  const { name, dir = 'asc' } = event.queryStringParameters;
W|  return prisma.$queryRawUnsafe(\`SELECT * FROM "Pet" WHERE name = '\${name}' ORDER BY id \${dir}\`);
S|  return prisma.$queryRaw\`SELECT * FROM "Pet" WHERE name = \${name} ORDER BY id \${orderBy(dir)}\`;
};
`,
  }),
  pairOf('js7-html-template-literal', 'event-in-html-response', {
    'src/html.ts': `const esc = (value: unknown) => String(value ?? '').replace(/[&<>"']/g, (c) => \`&#\${c.charCodeAt(0)};\`);
export const raw = (strings: TemplateStringsArray, ...values: unknown[]) => String.raw({ raw: strings }, ...values);
export const html = (strings: TemplateStringsArray, ...values: unknown[]) => String.raw({ raw: strings }, ...values.map(esc));
`,
    'src/index.ts': `W|import { raw as html } from './html';
S|import { html } from './html';
export const handler = async (event: { queryStringParameters?: { msg?: string } }) => ({
  statusCode: 200,
  headers: { 'Content-Type': 'text/html' },
  body: html\`<!doctype html><p>\${event.queryStringParameters?.msg}</p>\`,
});
`,
  }),
  pairOf('js7-placeholder-page', 'event-in-html-response', {
    'index.js': `const fs = require('fs');
const he = require('he');
const page = fs.readFileSync('./page.html', 'utf8');
exports.handler = async (event) => {
  const { title, text } = JSON.parse(event.body);
  const values = { title, text };
  return {
    statusCode: 200,
    headers: { 'content-type': 'text/html' },
W|    body: page.replace(/\\{\\{(\\w+)\\}\\}/g, (_all, key) => values[key] ?? ''),
S|    body: page.replace(/\\{\\{(\\w+)\\}\\}/g, (_all, key) => he.encode(values[key] ?? '')),
  };
};
`,
  }),
  pairOf('js7-streaming', 'event-in-html-response', {
    'index.mjs': `import escapeHtml from 'escape-html';
export const handler = awslambda.streamifyResponse(async (event, responseStream) => {
  const stream = awslambda.HttpResponseStream.from(responseStream, { statusCode: 200, headers: { 'content-type': 'text/html' } });
  const { name } = event.queryStringParameters;
W|  stream.write(\`<html><body>Hi \${name}</body></html>\`);
S|  stream.write(\`<html><body>Hi \${escapeHtml(name)}</body></html>\`);
  stream.end();
});
`,
  }),
  pairOf('js7-header-location', 'event-in-redirect', {
    'index.ts': `class Reply {
  private headers: Record<string, string> = {};
  private status = 200;
  code(status: number) { this.status = status; return this; }
  header(name: string, value: string) { this.headers[name] = value; return this; }
  build() { return { statusCode: this.status, headers: this.headers, body: '' }; }
}
const PAGES = new Map([['home', '/'], ['cart', '/cart']]);
export const handler = async (event: { queryStringParameters: { page: string } }) => {
  const { page } = event.queryStringParameters;
W|  return new Reply().code(302).header('Location', page).build();
S|  return new Reply().code(302).header('Location', PAGES.get(page) ?? '/').build();
};
`,
  }),
  pairOf('js7-koa-redirect', 'event-in-redirect', {
    'app.js': `const Koa = require('koa');
const Router = require('@koa/router');
const serverless = require('serverless-http');
const app = new Koa();
const router = new Router();
router.get('/out', async (ctx) => {
  const { url } = ctx.query;
S|  if (new URL(url, 'https://www.example.com').origin !== 'https://www.example.com') ctx.throw(400);
  ctx.redirect(url);
});
app.use(router.routes());
module.exports.handler = serverless(app);
`,
  }),
  pairOf('js7-regex-flags', 'event-in-regular-expression', {
    'index.ts': `const words = ['apple', 'pear'];
const memo = <A extends unknown[], R>(make: (...args: A) => R) => { const kept = new Map<string, R>(); return (...args: A) => { const key = JSON.stringify(args); if (!kept.has(key)) kept.set(key, make(...args)); return kept.get(key) as R; }; };
W|const compiled = memo((text: string) => RegExp(text, 'u'));
S|const compiled = memo((text: string) => RegExp(RegExp.escape(text), 'u'));
export const handler = async (event: { rawQueryString: string }) => {
  const q = new URLSearchParams(event.rawQueryString).get('q') ?? '';
  return { statusCode: 200, body: JSON.stringify(words.filter((word) => compiled(q).test(word))) };
};
`,
  }),
  pairOf('js7-proto-assign', 'event-in-object-merge', {
    'index.js': `function extend(target, ...sources) {
  for (const source of sources) {
    for (const key in source) {
W|      if (typeof source[key] === 'object') { target[key] = extend(target[key] || {}, source[key]); }
S|      if (!Object.prototype.hasOwnProperty.call(target, key)) continue;
S|      if (typeof source[key] === 'object') { target[key] = extend(target[key] || {}, source[key]); }
      else { target[key] = source[key]; }
    }
  }
  return target;
}
exports.handler = async (event) => {
  const options = extend({ page: 1, size: 10, sort: {} }, JSON.parse(event.body));
  return { statusCode: 200, body: JSON.stringify(options) };
};
`,
  }),
  pairOf('js7-merge-hapi', 'event-in-object-merge', {
    'index.ts': `import { defaultsDeep } from 'lodash-es';
const base = { limits: { rate: 10 } };
export const handler = async (event: { Records: { Sns: { Message: string } }[] }) => {
  for (const { Sns } of event.Records) {
    const given = JSON.parse(Sns.Message);
W|    const config = defaultsDeep(given, base);
S|    const config = { ...base, limits: { rate: Number(given?.limits?.rate ?? base.limits.rate) } };
    console.log(JSON.stringify(config.limits));
  }
};
`,
  }),
  pairOf('js7-xml2js', 'event-in-xml-parser', {
    'index.ts': `import libxmljs from 'libxmljs2';
type Options = { strict?: boolean };
const flags = ({ strict = true }: Options) => ({ noent: !strict, nonet: strict });
export const handler = async (event: { body: string }) => {
W|  const doc = libxmljs.parseXml(event.body, flags({ strict: false }));
S|  const doc = libxmljs.parseXml(event.body, flags({}));
  return { statusCode: 200, body: doc.root()!.text() };
};
`,
  }),
  pairOf('js7-serialize-js', 'event-in-deserialization', {
    'index.js': `const { deserialize } = require('serialijse');
const cookie = require('cookie');
exports.handler = async (event) => {
  const { cart } = cookie.parse(event.headers.cookie || '');
W|  const items = deserialize(Buffer.from(cart, 'base64').toString());
S|  const items = JSON.parse(Buffer.from(cart, 'base64').toString());
  return { statusCode: 200, body: String(items.length) };
};
`,
  }),
  pairOf('js7-liquid', 'event-in-template', {
    'index.mjs': `import { Liquid } from 'liquidjs';
const engine = new Liquid();
const TEMPLATES = { welcome: 'Hello {{ name }}', bye: 'Bye {{ name }}' };
export const handler = async (event) => {
  const { template, data } = event.detail;
W|  const text = await engine.parseAndRender(template, data);
S|  const text = await engine.parseAndRender(TEMPLATES[template] ?? TEMPLATES.welcome, data);
  return text;
};
`,
  }),
  pairOf('js7-state-proxy', 'data-left-in-globals', {
    'store.ts': `type State = { locale: string };
const listeners = new Set<(state: State) => void>();
let state: State = { locale: 'en' };
export const setState = (next: Partial<State>) => { state = { ...state, ...next }; for (const each of listeners) each(state); };
export const getState = () => state;
`,
    'index.ts': `import { getState, setState } from './store';
const text = (locale: string) => (locale === 'de' ? 'Hallo' : 'Hello');
export const handler = async (event: { queryStringParameters: { locale: string } }) => {
W|  setState({ locale: event.queryStringParameters.locale });
W|  return { statusCode: 200, body: text(getState().locale) };
S|  return { statusCode: 200, body: text(event.queryStringParameters.locale ?? getState().locale) };
};
`,
  }),
  pairOf('js7-error-array', 'error-details-in-response', {
    'index.js': `exports.handler = async (event) => {
  const results = await Promise.allSettled(JSON.parse(event.body).map(async (url) => (await fetch('https://check.example.com/?u=' + encodeURIComponent(url))).status));
  const failed = results.filter((r) => r.status === 'rejected');
  failed.forEach((r) => console.error(r.reason));
W|  return { statusCode: 207, body: JSON.stringify({ failed: failed.map((r) => r.reason.stack) }) };
S|  return { statusCode: 207, body: JSON.stringify({ failed: failed.length }) };
};
`,
  }),
  pairOf('js7-auth-owner', 'state-change-without-authorization', {
    'index.ts': `import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';
import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { createHmac, timingSafeEqual } from 'node:crypto';
const db = DynamoDBDocument.from(new DynamoDB({}));
const signed = (body: string, given: string) => {
  const own = createHmac('sha256', process.env.WEBHOOK_SECRET as string).update(body).digest();
  const other = Buffer.from(given, 'hex');
  return own.length === other.length && timingSafeEqual(own, other);
};
export const handler = async (event: { body: string; headers: Record<string, string> }) => {
S|  if (!signed(event.body, event.headers['x-hub-signature-256'] ?? '')) return { statusCode: 401 };
  const { id, plan } = JSON.parse(event.body);
  await db.update({ TableName: 'accounts', Key: { id }, UpdateExpression: 'SET #p = :p', ExpressionAttributeNames: { '#p': 'plan' }, ExpressionAttributeValues: { ':p': plan } });
  return { statusCode: 204 };
};
`,
  }),
  pairOf('js7-retry-ledger', 'retry-unsafe-handler', {
    'index.ts': `import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
const db = new DynamoDBClient({});
export const handler = async (event: { Records: { messageId: string; body: string }[] }) => {
  for (const { body, messageId } of event.Records) {
    const { from, to, cents } = JSON.parse(body);
    const move = (id: string, by: number) => ({ Update: { TableName: 'accounts', Key: { id: { S: id } }, UpdateExpression: 'ADD balance :by', ExpressionAttributeValues: { ':by': { N: String(by) } } } });
W|    await db.send(new TransactWriteItemsCommand({ TransactItems: [move(from, -cents), move(to, cents)] }));
S|    const once = { Put: { TableName: 'moves', Item: { id: { S: messageId } }, ConditionExpression: 'attribute_not_exists(id)' } };
S|    await db.send(new TransactWriteItemsCommand({ TransactItems: [once, move(from, -cents), move(to, cents)] }));
  }
};
`,
  }),
  pairOf('js7-temp-sync', 'data-left-in-temporary-folder', {
    'index.ts': `import { writeFileSync, unlinkSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
const withFile = <T>(data: string, work: (path: string) => T): T => {
  const path = '/tmp/query.sql';
  writeFileSync(path, data);
W|  return work(path);
S|  try { return work(path); } finally { unlinkSync(path); }
};
export const handler = async (event: { body: string }) => {
  const { status } = withFile(event.body, (path) => spawnSync('sqlfluff', ['lint', path]));
  return { statusCode: status === 0 ? 200 : 422 };
};
`,
  }),
  pairOf('js7-slow-trim', 'slow-regular-expression', {
    'text.js': `W|export const COMMENT = /\\/\\*(?:[^*]|\\*(?!\\/)|[\\s\\S])*\\*\\//;
S|export const COMMENT = /\\/\\*[^*]*\\*+(?:[^/*][^*]*\\*+)*\\//;
`,
    'index.mjs': `import { COMMENT } from './text.js';
export const handler = async (event) => {
  const { source } = JSON.parse(event.body);
  const found = COMMENT.exec(source);
  return { statusCode: 200, body: found ? found[0] : '' };
};
`,
  }),
  pairOf('js7-cert-fetch', 'certificate-check-off', {
    'index.mjs': `import https from 'https';
import nodeFetch from 'node-fetch';
W|const agent = () => { const a = new https.Agent(); a.options.rejectUnauthorized = false; return a; };
S|const agent = () => { const a = new https.Agent({ maxSockets: 4 }); return a; };
export const handler = async () => (await nodeFetch('https://plant.example.com', { agent: agent() })).status;
`,
  }),
];
