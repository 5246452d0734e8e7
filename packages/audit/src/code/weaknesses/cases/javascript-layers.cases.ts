import { type ProjectPair, pairOf } from './project-pair.cases.ts';

/** Layers, containers and middleware; lessons and their mends. */
export const JAVASCRIPT_LAYERS: readonly ProjectPair[] = [
  pairOf('js4-repository-class', 'event-in-sql', {
    'src/functions/get-orders.ts': `import { container } from '../container';
export const handler = async (event: { pathParameters: { customer: string }; queryStringParameters?: Record<string, string> }) => {
  const service = container.orders();
  const rows = await service.list(event.pathParameters.customer, event.queryStringParameters?.sort ?? 'created');
  return { statusCode: 200, body: JSON.stringify(rows) };
};
`,
    'src/container.ts': `import { Pool } from 'pg';
import { OrderRepository } from './orders/order-repository';
import { OrderService } from './orders/order-service';
const lazy = <T>(make: () => T) => { let made: T | undefined; return () => (made ??= make()); };
export const container = {
  pool: lazy(() => new Pool({ max: 1 })),
  orderRepository: lazy(() => new OrderRepository(container.pool())),
  orders: lazy(() => new OrderService(container.orderRepository())),
};
`,
    'src/orders/order-service.ts': `import type { OrderRepository } from './order-repository';
export class OrderService {
  constructor(private readonly repository: OrderRepository) {}
  list(customer: string, sort: string) { return this.repository.findByCustomer({ customer, sort }); }
}
`,
    'src/orders/order-repository.ts': `import type { Pool } from 'pg';
S|import { sortColumn } from './columns';
export class OrderRepository {
  constructor(private readonly pool: Pool) {}
  async findByCustomer({ customer, sort }: { customer: string; sort: string }) {
W|    const statement = \`SELECT id, total FROM orders WHERE customer = $1 ORDER BY \${sort}\`;
S|    const statement = \`SELECT id, total FROM orders WHERE customer = $1 ORDER BY \${sortColumn(sort)}\`;
    const { rows } = await this.pool.query(statement, [customer]);
    return rows;
  }
}
`,
    'src/orders/columns.ts': `const COLUMNS = ['created', 'total', 'id'] as const;
export function sortColumn(given: string): string {
  const found = COLUMNS.find((each) => each === given);
  if (!found) throw new Error('unknown column');
  return found;
}
`,
  }),
  pairOf('js4-nest-style', 'event-in-nosql-query', {
    'src/main.ts': `import { UsersController } from './users.controller';
import { UsersService } from './users.service';
import { connect } from './mongo';
let controller: UsersController;
export const handler = async (event: any) => {
  controller = controller ?? new UsersController(new UsersService(await connect()));
  return controller.handle(event);
};
`,
    'src/mongo.ts': `import { MongoClient, type Db } from 'mongodb';
let db: Db | undefined;
export async function connect(): Promise<Db> {
  if (!db) db = (await MongoClient.connect(process.env.MONGO_URL as string)).db('shop');
  return db;
}
`,
    'src/users.service.ts': `import type { Db } from 'mongodb';
export class UsersService {
  constructor(private db: Db) {}
  login(email: any, password: any) {
    return this.db.collection('users').findOne({ email, password });
  }
}
`,
    'src/users.controller.ts': `import type { UsersService } from './users.service';
S|const asText = (value: unknown): string => { if (typeof value !== 'string') throw new TypeError('text expected'); return value; };
export class UsersController {
  constructor(private readonly users: UsersService) {}
  async handle(event: any) {
    const body = JSON.parse(event.body ?? '{}');
W|    const user = await this.users.login(body.email, body.password);
S|    const user = await this.users.login(asText(body.email), asText(body.password));
    return { statusCode: user ? 200 : 401, body: '' };
  }
}
`,
  }),
  pairOf('js4-path-alias', 'event-in-shell-command', {
    'tsconfig.json': `{ "compilerOptions": { "baseUrl": ".", "paths": { "@media/*": ["src/media/*"], "@core": ["src/core/main.ts"] } } }
`,
    'src/functions/thumb.ts': `import { resize } from '@media/resize';
import { reply } from '@core';
export const handler = async (event: any) => {
  const { width, key } = event.queryStringParameters;
  await resize(key, width);
  return reply(200, { key });
};
`,
    'src/core/main.ts': `export const reply = (statusCode: number, body: unknown) => ({ statusCode, body: JSON.stringify(body) });
`,
    'src/media/resize.ts': `import { promisify } from 'node:util';
import * as child from 'node:child_process';
W|const run = promisify(child.exec);
S|const run = promisify(child.execFile);
export async function resize(key: string, width: string) {
W|  await run(\`convert /mnt/in/image.png -resize \${width} /mnt/out/image.png\`);
S|  await run('convert', ['/mnt/in/image.png', '-resize', width, '/mnt/out/image.png']);
}
`,
  }),
  pairOf('js4-middleware-chain', 'event-in-redirect', {
    'handler.js': `const { compose } = require('./compose');
const parse = (next) => async (ctx) => next({ ...ctx, query: ctx.event.queryStringParameters || {} });
const answer = async (ctx) => ({ statusCode: 302, headers: { Location: ctx.target } });
const target = (next) => async (ctx) => {
S|  const { hostname } = new URL(ctx.query.next, 'https://app.example.com');
S|  if (hostname !== 'app.example.com') return { statusCode: 400 };
  return next({ ...ctx, target: ctx.query.next });
};
exports.handler = (event) => compose([parse, target], answer)({ event });
`,
    'compose.js': `exports.compose = (layers, last) => layers.reduceRight((next, layer) => layer(next), last);
`,
  }),
  pairOf('js4-generator-pages', 'event-in-file-path', {
    'index.mjs': `import { readdir, readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
const ROOT = '/opt/content';
function* pathsOf(pages) {
  for (const page of pages) {
S|    const full = resolve(ROOT, page);
S|    if (!full.startsWith(ROOT + sep)) continue;
S|    yield full;
W|    yield join(ROOT, page);
  }
}
export async function handler(event) {
  const wanted = (event.multiValueQueryStringParameters?.page ?? []);
  const parts = [];
  for (const path of pathsOf(wanted)) parts.push(await readFile(path, 'utf8'));
  return { statusCode: 200, body: parts.join('\\n') };
}
`,
  }),
  pairOf('js4-promise-all-fetch', 'event-in-request-address', {
    'index.ts': `import type { SQSEvent } from 'aws-lambda';
S|import { isTrusted } from './trusted-hosts';
const check = async (url: string) => { const answer = await fetch(url, { method: 'HEAD' }); return [url, answer.status] as const; };
export const handler = async ({ Records }: SQSEvent) => {
  const jobs = Records.map(({ body }) => JSON.parse(body) as { url: string });
W|  const results = await Promise.all(jobs.map(({ url }) => check(url)));
S|  const results = await Promise.all(jobs.filter(({ url }) => isTrusted(url)).map(({ url }) => check(url)));
  console.log({ results });
};
`,
    'trusted-hosts.ts': `const HOSTS = new Set(['status.example.com', 'api.example.com']);
export const isTrusted = (value: string): boolean => HOSTS.has(new URL(value).hostname);
`,
  }),
  pairOf('js4-worker-threads', 'event-in-evaluated-code', {
    'index.js': `const { Worker } = require('worker_threads');
exports.handler = (event) => new Promise((resolve, reject) => {
  const { expression, rows } = JSON.parse(event.body);
W|  const worker = new Worker(\`require('worker_threads').parentPort.postMessage(\${expression})\`, { eval: true });
S|  const worker = new Worker('./sum.js', { workerData: { rows, expression } });
  worker.on('message', (value) => resolve({ statusCode: 200, body: String(Number(value)) }));
  worker.on('error', reject);
});
`,
  }),
  pairOf('js4-formula', 'event-in-evaluated-code', {
    'src/index.ts': `import { Parser } from './formula/parser';
export const handler = async (event: { body: string }) => {
  const { formula, a, b } = JSON.parse(event.body) as { formula: string; a: number; b: number };
W|  const compute = new Function('a', 'b', \`"use strict"; return (\${formula});\`);
W|  return { statusCode: 200, body: String(compute(a, b)) };
S|  return { statusCode: 200, body: String(new Parser(formula).evaluate({ a, b })) };
};
`,
    'src/formula/parser.ts': `export class Parser {
  private readonly tokens: string[];
  constructor(text: string) { this.tokens = text.match(/\\d+|[a-z]|[+*()-]/g) ?? []; }
  evaluate(names: Record<string, number>): number {
    let sum = 0;
    for (const token of this.tokens) sum += /\\d/.test(token) ? Number(token) : (names[token] ?? 0);
    return sum;
  }
}
`,
  }),
  pairOf('js4-mail-template', 'event-in-template', {
    'src/notify.ts': `import Handlebars from 'handlebars';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
const ses = new SESv2Client({});
W|const templateFor = (detail: any) => Handlebars.compile(\`Hello \${detail.name}, your order {{id}} is on its way\`);
S|const template = Handlebars.compile('Hello {{name}}, your order {{id}} is on its way');
S|const templateFor = (_detail: any) => template;
export const handler = async (event: { id: string; detail: { name: string; id: string; email: string } }) => {
  const text = templateFor(event.detail)(event.detail);
  await ses.send(new SendEmailCommand({ FromEmailAddress: 'shop@example.com', Destination: { ToAddresses: [event.detail.email] }, Content: { Simple: { Subject: { Data: 'Order' }, Body: { Text: { Data: text } } } } }));
};
`,
  }),
  pairOf('js4-zip-entry', 'event-in-file-path', {
    'index.ts': `import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';
import JSZip from 'jszip';
import { mkdtemp, writeFile, rm } from 'node:fs/promises';
import path from 'node:path';
import os from 'node:os';
const s3 = new S3Client({});
export const handler = async (event: any) => {
  const { bucket, object } = event.Records[0].s3;
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket.name, Key: object.key }));
  const zip = await JSZip.loadAsync(await Body!.transformToByteArray());
  const folder = await mkdtemp(path.join(os.tmpdir(), 'in-'));
  try {
    for (const [name, entry] of Object.entries(zip.files)) {
W|      await writeFile(path.join(folder, name), await entry.async('nodebuffer'));
S|      await writeFile(path.join(folder, path.basename(name)), await entry.async('nodebuffer'));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
`,
  }),
  pairOf('js4-appsync-js', 'event-in-sql', {
    'resolver.ts': `import { RDSDataClient, ExecuteStatementCommand } from '@aws-sdk/client-rds-data';
const client = new RDSDataClient({});
type Filter = { field: 'name' | 'city'; value: string };
const FIELDS: Record<string, string> = { name: 'p.name', city: 'p.city' };
const execute = (sql: string, parameters: { name: string; value: { stringValue: string } }[]) =>
  client.send(new ExecuteStatementCommand({ resourceArn: process.env.CLUSTER, secretArn: process.env.SECRET, database: 'app', sql, parameters }));
export const handler = async (event: { info: { fieldName: string }; arguments: { filters: Filter[] } }) => {
  const { filters } = event.arguments;
W|  const where = filters.map((f) => \`\${f.field} LIKE '%\${f.value}%'\`).join(' AND ');
W|  const { records } = await execute(\`SELECT * FROM people p WHERE \${where}\`, []);
S|  const known = filters.filter((f) => f.field in FIELDS);
S|  const where = known.map((f, i) => \`\${FIELDS[f.field]} LIKE :p\${i}\`).join(' AND ');
S|  const { records } = await execute(\`SELECT * FROM people p WHERE \${where}\`, known.map((f, i) => ({ name: \`p\${i}\`, value: { stringValue: f.value } })));
  return records;
};
`,
  }),
  pairOf('js4-kinesis-merge', 'event-in-object-merge', {
    'index.mjs': `import { gunzipSync } from 'node:zlib';
const defaults = { level: 'info', tags: {} };
const isObject = (v) => v !== null && typeof v === 'object' && !Array.isArray(v);
function mergeInto(target, source) {
  for (const key of Object.keys(source)) {
S|    if (key === '__proto__' || key === 'constructor' || key === 'prototype') continue;
    if (isObject(source[key])) {
      if (!target[key]) target[key] = {};
      mergeInto(target[key], source[key]);
    } else {
      target[key] = source[key];
    }
  }
  return target;
}
export const handler = async (event) => {
  const rows = event.Records.map(({ kinesis }) => JSON.parse(gunzipSync(Buffer.from(kinesis.data, 'base64')).toString()));
  return rows.map((row) => mergeInto(structuredClone(defaults), row)).length;
};
`,
  }),
  pairOf('js4-websocket-page', 'event-in-html-response', {
    'src/page.js': `export function layout({ title, content }) {
  return ['<!doctype html>', '<html><head><title>', title, '</title></head>', '<body>', content, '</body></html>'].join('');
}
`,
    'src/escape.js': `const CODES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escape = (text) => String(text).replace(/[&<>"']/g, (c) => CODES[c]);
`,
    'index.mjs': `import { layout } from './src/page.js';
import { escape } from './src/escape.js';
export const handler = async (event) => {
  const search = event.queryStringParameters?.q ?? '';
W|  const content = \`<p>Nothing found for \${search}</p>\`;
S|  const content = \`<p>Nothing found for \${escape(search)}</p>\`;
  return { statusCode: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: layout({ title: 'Search', content }) };
};
`,
  }),
  pairOf('js4-logger-child', 'event-in-log', {
    'index.js': `const write = (level, text) => process.stdout.write(\`\${new Date().toISOString()} \${level} \${text}\\n\`);
const log = { info: (text) => write('INFO', text), warn: (text) => write('WARN', text) };
exports.handler = async (event) => {
  const { user } = JSON.parse(event.body);
W|  log.info('login of ' + user);
S|  log.info('login of ' + encodeURIComponent(user));
  return { statusCode: 204 };
};
`,
  }),
  pairOf('js4-search-regexp', 'event-in-regular-expression', {
    'index.ts': `import products from './products.json';
W|const toPattern = (text: string) => new RegExp(text.split(/\\s+/).join('.*'), 'i');
S|const toPattern = (text: string) => new RegExp(text.split(/\\s+/).map((word) => word.replace(/[.*+?^\${}()|[\\]\\\\]/g, '\\\\$&')).join('.*'), 'i');
export const handler = async (event: { queryStringParameters?: { q?: string } }) => {
  const pattern = toPattern(event.queryStringParameters?.q ?? '');
  return { statusCode: 200, body: JSON.stringify(products.filter(({ name }) => pattern.test(name))) };
};
`,
    'products.json': `[{ "name": "cup" }, { "name": "plate" }]
`,
  }),
  pairOf('js4-yaml-import', 'event-in-deserialization', {
    'package.json': `{ "name": "imports", "dependencies": { "serialize-javascript": "6.0.0", "node-serialize": "0.0.4" } }
`,
    'index.js': `const serializer = require('node-serialize');
const read = (text) => {
W|  return serializer.unserialize(text);
S|  return JSON.parse(text);
};
exports.handler = async (event) => {
  const cookie = (event.cookies || []).find((c) => c.startsWith('profile='));
  const profile = read(Buffer.from(cookie.slice('profile='.length), 'base64').toString('utf8'));
  return { statusCode: 200, body: JSON.stringify({ name: profile.name }) };
};
`,
  }),
  pairOf('js4-xml-saml', 'event-in-xml-parser', {
    'index.ts': `import { parseXml } from 'libxmljs2';
W|const OPTIONS = { noent: true, nonet: false };
S|const OPTIONS = { noent: false, nonet: true };
export async function handler(event: { body: string; isBase64Encoded: boolean }) {
  const form = new URLSearchParams(event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body);
  const document = parseXml(Buffer.from(form.get('SAMLResponse') ?? '', 'base64').toString('utf8'), OPTIONS);
  return { statusCode: 200, body: document.root()?.name() ?? '' };
}
`,
  }),
  pairOf('js4-dynamo-builder', 'event-in-nosql-query', {
    'index.ts': `import { DynamoDBDocumentClient, ScanCommand, type ScanCommandInput } from '@aws-sdk/lib-dynamodb';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
const table = DynamoDBDocumentClient.from(new DynamoDBClient({}));
class ScanBuilder {
  private readonly parts: string[] = [];
  private readonly names: Record<string, string> = {};
  private readonly values: Record<string, unknown> = {};
  where(field: string, value: unknown) {
    const at = this.parts.length;
W|    this.parts.push(\`\${field} = :v\${at}\`);
S|    this.parts.push(\`#f\${at} = :v\${at}\`);
S|    this.names[\`#f\${at}\`] = field;
    this.values[\`:v\${at}\`] = value;
    return this;
  }
  build(TableName: string): ScanCommandInput {
    return { TableName, FilterExpression: this.parts.join(' AND '), ExpressionAttributeValues: this.values };
  }
}
export const handler = async (event: { queryStringParameters: Record<string, string> }) => {
  const builder = new ScanBuilder();
  for (const [field, value] of Object.entries(event.queryStringParameters)) builder.where(field, value);
  const { Items } = await table.send(new ScanCommand(builder.build('things')));
  return { statusCode: 200, body: JSON.stringify(Items) };
};
`,
  }),
  pairOf('js4-error-mapper', 'error-details-in-response', {
    'src/http/with-errors.ts': `export class HttpError extends Error { constructor(readonly status: number, message: string) { super(message); } }
type Handler = (event: any) => Promise<{ statusCode: number; body: string }>;
export const withErrors = (inner: Handler): Handler => async (event) => {
  try {
    return await inner(event);
  } catch (problem) {
    if (problem instanceof HttpError) return { statusCode: problem.status, body: JSON.stringify({ message: problem.message }) };
    console.error(problem);
W|    const details = problem instanceof Error ? problem.stack : String(problem);
W|    return { statusCode: 500, body: JSON.stringify({ message: 'failed', details }) };
S|    return { statusCode: 500, body: JSON.stringify({ message: 'failed' }) };
  }
};
`,
    'src/index.ts': `import { withErrors, HttpError } from './http/with-errors';
export const handler = withErrors(async (event) => {
  if (!event.body) throw new HttpError(400, 'body is missing');
  return { statusCode: 200, body: String(JSON.parse(event.body).length) };
});
`,
  }),
  pairOf('js4-secret-cache', 'secret-in-log-call', {
    'src/secrets.ts': `import { SecretsManagerClient, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
const client = new SecretsManagerClient({});
const cache = new Map<string, Promise<Record<string, string>>>();
export const secret = (id: string) => {
  if (!cache.has(id)) cache.set(id, client.send(new GetSecretValueCommand({ SecretId: id })).then(({ SecretString }) => JSON.parse(SecretString ?? '{}')));
  return cache.get(id)!;
};
`,
    'src/index.ts': `import { Logger } from '@aws-lambda-powertools/logger';
import { secret } from './secrets';
const logger = new Logger();
export const handler = async () => {
  const credentials = await secret('prod/db');
W|  logger.info('connecting', { credentials });
S|  logger.info('connecting', { fields: Object.keys(credentials).length });
  return { ok: true };
};
`,
  }),
  pairOf('js4-temp-report', 'data-left-in-temporary-folder', {
    'index.mjs': `import { createWriteStream, promises as fs } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
const FILE = '/tmp/report.csv';
export const handler = async (event) => {
  const rows = JSON.parse(event.body).rows.map((row) => row.join(',') + '\\n');
  await pipeline(Readable.from(rows), createWriteStream(FILE));
  await s3.send(new PutObjectCommand({ Bucket: process.env.BUCKET, Key: 'report.csv', Body: await fs.readFile(FILE) }));
S|  await fs.unlink(FILE);
  return { statusCode: 201 };
};
`,
  }),
  pairOf('js4-globals-context', 'data-left-in-globals', {
    'src/request-context.ts': `W|export const context: { user?: string } = {};
S|import { AsyncLocalStorage } from 'node:async_hooks';
S|export const storage = new AsyncLocalStorage<{ user?: string }>();
`,
    'src/index.ts': `W|import { context } from './request-context';
S|import { storage } from './request-context';
const greet = () => {
W|  return \`hello \${context.user}\`;
S|  return \`hello \${storage.getStore()?.user}\`;
};
export const handler = async (event: { queryStringParameters: { user: string } }) => {
W|  context.user = event.queryStringParameters.user;
W|  return { statusCode: 200, body: greet() };
S|  return storage.run({ user: event.queryStringParameters.user }, () => ({ statusCode: 200, body: greet() }));
};
`,
  }),
  pairOf('js4-slow-email', 'slow-regular-expression', {
    'src/patterns.js': `module.exports = {
W|  EMAIL: /^([a-zA-Z0-9_.-]+)+@([a-z0-9-]+\\.)+[a-z]{2,}$/,
S|  EMAIL: /^[a-zA-Z0-9_.-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,4}$/,
};
`,
    'index.js': `const { EMAIL } = require('./src/patterns');
exports.handler = async (event) => {
  const { email } = JSON.parse(event.body);
  return { statusCode: EMAIL.test(email) ? 200 : 400 };
};
`,
  }),
  pairOf('js4-agent-off', 'certificate-check-off', {
    'src/client.ts': `import axios from 'axios';
import { Agent } from 'node:https';
const agentFor = (stage: string) => new Agent({ keepAlive: true, rejectUnauthorized: stage !== 'legacy' });
W|export const client = axios.create({ baseURL: 'https://legacy.example.com', httpsAgent: new Agent({ rejectUnauthorized: false }) });
S|export const client = axios.create({ baseURL: 'https://legacy.example.com', httpsAgent: agentFor('prod') });
`,
    'src/index.ts': `import { client } from './client';
export const handler = async () => (await client.get('/status')).data;
`,
  }),
  pairOf('js4-delete-item', 'state-change-without-authorization', {
    'index.mjs': `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, DeleteCommand } from '@aws-sdk/lib-dynamodb';
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export const handler = async (event) => {
  const { noteId } = event.pathParameters;
W|  await db.send(new DeleteCommand({ TableName: process.env.NOTES, Key: { noteId } }));
S|  const { sub } = event.requestContext.authorizer.jwt.claims;
S|  await db.send(new DeleteCommand({ TableName: process.env.NOTES, Key: { noteId }, ConditionExpression: 'owner = :sub', ExpressionAttributeValues: { ':sub': sub } }));
  return { statusCode: 204 };
};
`,
  }),
  pairOf('js4-stock-count', 'retry-unsafe-handler', {
    'index.ts': `import type { DynamoDBStreamEvent } from 'aws-lambda';
import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';
import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
const db = DynamoDBDocument.from(new DynamoDB());
export const handler = async (event: DynamoDBStreamEvent) => {
  for (const record of event.Records) {
    if (record.eventName !== 'INSERT') continue;
    const order = unmarshall(record.dynamodb!.NewImage as any);
S|    await db.put({ TableName: 'seen', Item: { id: record.eventID }, ConditionExpression: 'attribute_not_exists(id)' });
    await db.update({
      TableName: 'stock',
      Key: { sku: order.sku },
      UpdateExpression: 'SET sold = sold + :n',
      ExpressionAttributeValues: { ':n': order.count },
    });
  }
};
`,
  }),
  pairOf('js4-dvsa-feedback', 'event-in-shell-command', {
    'feedback.js': `'use strict';
const cp = require('child_process');
const AWS = require('aws-sdk');
const s3 = new AWS.S3();
exports.handler = (event, context, callback) => {
  const name = decodeURIComponent(event.Records[0].s3.object.key.replace(/\\+/g, ' '));
  const target = '/tmp/upload.raw';
  s3.getObject({ Bucket: event.Records[0].s3.bucket.name, Key: name }).promise()
    .then(() => {
W|      const done = cp.execSync('file ' + target + ' && echo ' + name);
S|      const done = cp.execFileSync('file', ['--brief', target]);
      callback(null, done.toString());
    })
    .catch(callback);
};
`,
  }),
  pairOf('js4-dvsa-order-handler', 'event-in-deserialization', {
    'order.js': `const serialize = require('node-serialize');
exports.handler = (event, context, callback) => {
W|  var req = serialize.unserialize(event.body);
W|  var headers = serialize.unserialize(JSON.stringify(event.headers));
S|  var req = JSON.parse(event.body);
S|  var headers = event.headers;
  var action = req.action;
  switch (action) {
    case 'new':
      callback(null, { statusCode: 200, body: 'new order' });
      break;
    default:
      callback(null, { statusCode: 404, body: 'unknown ' + headers['x-trace'] });
  }
};
`,
  }),
  pairOf('js4-dvsa-receipt', 'event-in-file-path', {
    'receipt.js': `const fs = require('fs');
exports.handler = async function (event) {
  var orderId = event.body ? JSON.parse(event.body).orderId : event.orderId;
S|  if (!/^[0-9a-f-]{36}$/.test(orderId)) { return { statusCode: 400, body: 'bad id' }; }
  var file = '/mnt/receipts/' + orderId + '.txt';
  if (fs.existsSync(file)) {
    return { statusCode: 200, body: fs.readFileSync(file, 'utf8') };
  }
  return { statusCode: 404, body: 'no receipt' };
};
`,
  }),
  pairOf('js4-owasp-runner', 'event-in-evaluated-code', {
    'index.js': `const vm = require('vm');
const sandbox = { Math, Number };
exports.handler = async (event) => {
  let input = event.queryStringParameters && event.queryStringParameters.code;
W|  let out = vm.runInNewContext(input, sandbox, { timeout: 100 });
S|  const known = { round: 'Math.round(1.5)', random: 'Math.random()' };
S|  if (!Object.hasOwn(known, input)) return { statusCode: 400 };
S|  let out = vm.runInNewContext(known[input], sandbox, { timeout: 100 });
  return { statusCode: 200, body: String(out) };
};
`,
  }),
  pairOf('js4-owasp-env', 'secret-in-log-call', {
    'index.js': `exports.handler = async (event) => {
  try {
    return { statusCode: 200, body: JSON.stringify({ price: Number(event.pathParameters.id) }) };
  } catch (e) {
W|    return { statusCode: 500, body: JSON.stringify({ message: 'failed', env: process.env }) };
S|    return { statusCode: 500, body: JSON.stringify({ message: 'failed', region: process.env.AWS_REGION }) };
  }
};
`,
  }),
  pairOf('js4-cognito-post', 'retry-unsafe-handler', {
    'index.ts': `import { SNSClient, PublishCommand } from '@aws-sdk/client-sns';
import type { SQSHandler } from 'aws-lambda';
const sns = new SNSClient({});
S|import { makeIdempotent } from '@aws-lambda-powertools/idempotency';
S|import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
S|const persistenceStore = new DynamoDBPersistenceLayer({ tableName: 'seen' });
const tell = async (record: { messageId: string; body: string }) => {
  const { phone, text } = JSON.parse(record.body);
  await sns.send(new PublishCommand({ PhoneNumber: phone, Message: text }));
};
W|const once = tell;
S|const once = makeIdempotent(tell, { persistenceStore });
export const handler: SQSHandler = async (event) => {
  await Promise.allSettled(event.Records.map((record) => once(record)));
};
`,
  }),
  pairOf('js4-alb-form', 'event-in-sql', {
    'app.py.md': `notes
`,
    'index.mjs': `import mysql from 'mysql2/promise';
import { parse } from 'node:querystring';
const pool = mysql.createPool({ host: process.env.DB_HOST, namedPlaceholders: true });
const LOGIN = (name, hash) => \`SELECT id FROM users WHERE name = '\${name}' AND hash = '\${hash}'\`;
export const handler = async (event) => {
  const { name, hash } = parse(event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body);
W|  const [rows] = await pool.query(LOGIN(name, hash));
S|  const [rows] = await pool.execute('SELECT id FROM users WHERE name = :name AND hash = :hash', { name, hash });
  return { statusCode: rows.length ? 200 : 401, statusDescription: 'done', headers: {}, body: '' };
};
`,
  }),
  pairOf('js4-knex-dynamic', 'event-in-sql', {
    'src/query.ts': `import knex from 'knex';
export const db = knex({ client: 'pg', connection: process.env.DATABASE_URL });
`,
    'src/index.ts': `import { db } from './query';
export const handler = async (event: { queryStringParameters?: { order?: string; q?: string } }) => {
  const { order = 'name', q = '' } = event.queryStringParameters ?? {};
  let query = db('products').select('id', 'name').where('name', 'like', \`%\${q}%\`);
W|  query = query.orderByRaw(\`\${order} desc\`);
S|  query = query.orderByRaw('?? desc', [order]);
  return { statusCode: 200, body: JSON.stringify(await query.limit(20)) };
};
`,
  }),
  pairOf('js4-drizzle-raw', 'event-in-sql', {
    'index.ts': `import { drizzle } from 'drizzle-orm/node-postgres';
import { sql } from 'drizzle-orm';
const db = drizzle(process.env.DATABASE_URL as string);
export const handler = async (event: { pathParameters: { slug: string } }) => {
  const { slug } = event.pathParameters;
W|  const found = await db.execute(sql.raw(\`select * from posts where slug = '\${slug}'\`));
S|  const found = await db.execute(sql\`select * from posts where slug = \${slug}\`);
  return { statusCode: 200, body: JSON.stringify(found.rows) };
};
`,
  }),
  pairOf('js4-lambda-url-proxy', 'event-in-request-address', {
    'index.mjs': `import https from 'node:https';
const get = (options) => new Promise((done, fail) => {
  https.get(options, (res) => { let text = ''; res.on('data', (chunk) => { text += chunk; }); res.on('end', () => done(text)); }).on('error', fail);
});
export const handler = async (event) => {
  const { host, path } = JSON.parse(event.body);
W|  return { statusCode: 200, body: await get({ hostname: host, path, port: 443 }) };
S|  return { statusCode: 200, body: await get({ hostname: 'images.example.com', path: \`/\${encodeURIComponent(path)}\`, port: 443 }) };
};
`,
  }),
  pairOf('js4-hono-redirect', 'event-in-redirect', {
    'index.ts': `import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
const app = new Hono();
const safePath = (value: string | undefined) => (value && value.startsWith('/') && !value.startsWith('//') ? value : '/');
app.get('/login/done', (c) => {
  const back = c.req.query('back');
W|  return c.redirect(back ?? '/');
S|  return c.redirect(safePath(back));
});
export const handler = handle(app);
`,
  }),
  pairOf('js4-fastify-log', 'event-in-log', {
    'app.js': `const fastify = require('fastify');
const awsLambdaFastify = require('@fastify/aws-lambda');
const app = fastify();
app.get('/items/:id', async (request, reply) => {
W|  console.log(\`agent \${request.query.agent} asked for \${request.params.id}\`);
S|  console.log(JSON.stringify({ agent: request.query.agent, id: request.params.id }));
  return { id: request.params.id };
});
exports.handler = awsLambdaFastify(app);
`,
  }),
  pairOf('js4-handlebars-safe', 'event-in-html-response', {
    'index.js': `const express = require('express');
const serverless = require('serverless-http');
const app = express();
const esc = require('escape-html');
app.use(express.urlencoded({ extended: false }));
app.post('/comments', (req, res) => {
  const { author, text } = req.body;
W|  res.status(200).send('<article><b>' + author + '</b><p>' + text + '</p></article>');
S|  res.status(200).send('<article><b>' + esc(author) + '</b><p>' + esc(text) + '</p></article>');
});
module.exports.handler = serverless(app);
`,
  }),
  pairOf('js4-tag-claims', 'state-change-without-authorization', {
    'index.ts': `import middy from '@middy/core';
import jsonBodyParser from '@middy/http-json-body-parser';
import { CognitoIdentityProviderClient, AdminUpdateUserAttributesCommand } from '@aws-sdk/client-cognito-identity-provider';
S|import { requireAdmin } from './require-admin';
const cognito = new CognitoIdentityProviderClient({});
const setRole = async (event: any) => {
  const { username, role } = event.body;
  await cognito.send(new AdminUpdateUserAttributesCommand({ UserPoolId: process.env.POOL, Username: username, UserAttributes: [{ Name: 'custom:role', Value: role }] }));
  return { statusCode: 204 };
};
W|export const handler = middy(setRole).use(jsonBodyParser());
S|export const handler = middy(setRole).use(jsonBodyParser()).use(requireAdmin());
`,
    'require-admin.ts': `export const requireAdmin = () => ({
  before: async ({ event }: any) => {
    const groups: string = event.requestContext?.authorizer?.claims?.['cognito:groups'] ?? '';
    if (!groups.split(',').includes('admin')) return { statusCode: 403, body: '' };
  },
});
`,
  }),
];
