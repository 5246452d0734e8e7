import { type ProjectPair, pairOf } from './project-pair.cases.ts';

/** Each weakness once in JavaScript and TypeScript, in the habits of as many people. */
export const JAVASCRIPT_HABITS: readonly ProjectPair[] = [
  pairOf('js-sql-pg-repo', 'event-in-sql', {
    'src/handler.ts': `import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from 'aws-lambda';
import { Pool } from 'pg';
import { OrderRepository } from './repository/order-repository';
import { OrderService } from './service/order-service';

const pool = new Pool({ connectionString: process.env.DATABASE_URL });
const service = new OrderService(new OrderRepository(pool));

export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyResultV2> => {
  const { status = 'open', customer } = event.queryStringParameters ?? {};
  const orders = await service.list({ status, customer });
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(orders) };
};
`,
    'src/service/order-service.ts': `import type { OrderRepository } from '../repository/order-repository';
export interface Filter { status: string; customer?: string }
export class OrderService {
  constructor(private readonly repository: OrderRepository) {}
  async list(filter: Filter) {
    return this.repository.find(filter);
  }
}
`,
    'src/repository/order-repository.ts': `import type { Pool } from 'pg';
import type { Filter } from '../service/order-service';
export class OrderRepository {
  private readonly pool: Pool;
  constructor(pool: Pool) { this.pool = pool; }
  async find(filter: Filter) {
    const where: string[] = [];
    const values: unknown[] = [];
W|    where.push(\`status = '\${filter.status}'\`);
S|    values.push(filter.status);
S|    where.push(\`status = $\${values.length}\`);
    if (filter.customer) {
      values.push(filter.customer);
      where.push(\`customer_id = $\${values.length}\`);
    }
    const { rows } = await this.pool.query('SELECT id, total FROM orders WHERE ' + where.join(' AND '), values);
    return rows;
  }
}
`,
  }),
  pairOf('js-sql-mysql2-order', 'event-in-sql', {
    'index.js': `const mysql = require('mysql2/promise');
const SORTABLE = { name: 'p.name', price: 'p.price_cents', created: 'p.created_at' };
let connection;
async function connect() {
  if (!connection) connection = await mysql.createConnection({ uri: process.env.DB_URI });
  return connection;
}
module.exports.handler = async function (event) {
  const db = await connect();
  const q = event.queryStringParameters || {};
W|  const column = q.sort || 'name';
S|  const column = SORTABLE[q.sort] || SORTABLE.name;
  const direction = q.dir === 'desc' ? 'DESC' : 'ASC';
  const [rows] = await db.execute(\`SELECT p.id, p.name FROM products p WHERE p.shop = ? ORDER BY \${column} \${direction} LIMIT 50\`, [q.shop]);
  return { statusCode: 200, body: JSON.stringify({ rows }) };
};
`,
  }),
  pairOf('js-sql-knex', 'event-in-sql', {
    'app.mjs': `import knexFactory from 'knex';
const knex = knexFactory({ client: 'pg', connection: process.env.PG });

const search = (term) => knex('articles')
  .select('id', 'title')
W|  .whereRaw(\`title ILIKE '%\${term}%'\`)
S|  .whereRaw('title ILIKE ?', [\`%\${term}%\`])
  .limit(20);

export async function handler(event) {
  const term = decodeURIComponent(event.pathParameters.term);
  return search(term)
    .then((rows) => ({ statusCode: 200, body: JSON.stringify(rows) }))
    .catch(() => ({ statusCode: 500, body: 'failed' }));
}
`,
  }),
  pairOf('js-sql-sequelize-literal', 'event-in-sql', {
    'handler.js': `'use strict';
const { Sequelize, DataTypes, literal } = require('sequelize');
const sequelize = new Sequelize(process.env.DB_URL, { logging: false });
const Invoice = sequelize.define('Invoice', { number: DataTypes.STRING, due: DataTypes.DATE });
exports.handler = async (event) => {
  const body = JSON.parse(event.body);
  const invoices = await Invoice.findAll({
W|    where: literal(\`due < '\${body.before}'\`),
S|    where: { due: { [Sequelize.Op.lt]: body.before } },
    limit: 100,
  });
  return { statusCode: 200, body: JSON.stringify(invoices) };
};
`,
  }),
  pairOf('js-sql-rds-data', 'event-in-sql', {
    'lambda/index.ts': `import { RDSDataClient, ExecuteStatementCommand } from '@aws-sdk/client-rds-data';
import type { SQSHandler } from 'aws-lambda';
const client = new RDSDataClient({});
export const handler: SQSHandler = async (event) => {
  for (const record of event.Records) {
    const message = JSON.parse(record.body) as { sku: string; warehouse: string };
    await client.send(new ExecuteStatementCommand({
      resourceArn: process.env.CLUSTER_ARN,
      secretArn: process.env.SECRET_ARN,
      database: 'stock',
W|      sql: "DELETE FROM reservation WHERE sku = '" + message.sku + "'",
S|      sql: 'DELETE FROM reservation WHERE sku = :sku',
S|      parameters: [{ name: 'sku', value: { stringValue: message.sku } }],
    }));
  }
};
`,
  }),
  pairOf('js-nosql-mongo-login', 'event-in-nosql-query', {
    'handler.js': `import { MongoClient } from 'mongodb';
const client = new MongoClient(process.env.MONGO_URL);
const collection = client.db('auth').collection('sessions');
export const handler = async (event) => {
  const { token, device } = JSON.parse(event.body ?? '{}');
W|  const session = await collection.findOne({ token, device });
S|  if (typeof token !== 'string' || typeof device !== 'string') return { statusCode: 400 };
S|  const session = await collection.findOne({ token, device });
  return session ? { statusCode: 204 } : { statusCode: 401 };
};
`,
  }),
  pairOf('js-nosql-partiql', 'event-in-nosql-query', {
    'src/index.mjs': `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ExecuteStatementCommand } from '@aws-sdk/lib-dynamodb';
const doc = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export const handler = async ({ arguments: args }) => {
  const statement = new ExecuteStatementCommand({
W|    Statement: \`SELECT * FROM "Devices" WHERE owner = '\${args.owner}'\`,
S|    Statement: 'SELECT * FROM "Devices" WHERE owner = ?',
S|    Parameters: [args.owner],
  });
  const { Items } = await doc.send(statement);
  return Items;
};
`,
  }),
  pairOf('js-nosql-filterexpr', 'event-in-nosql-query', {
    'handler.js': `const { DynamoDBClient, ScanCommand } = require('@aws-sdk/client-dynamodb');
const { marshall } = require('@aws-sdk/util-dynamodb');
const ddb = new DynamoDBClient();
exports.handler = async (event) => {
  const { field, value } = event.queryStringParameters;
  const result = await ddb.send(new ScanCommand({
    TableName: process.env.TABLE,
W|    FilterExpression: field + ' = :v',
S|    FilterExpression: '#f = :v',
S|    ExpressionAttributeNames: { '#f': field },
    ExpressionAttributeValues: marshall({ ':v': value }),
  }));
  return { statusCode: 200, body: JSON.stringify(result.Items) };
};
`,
  }),
  pairOf('js-shell-promisified', 'event-in-shell-command', {
    'convert.js': `const { promisify } = require('node:util');
const childProcess = require('node:child_process');
W|const run = promisify(childProcess.exec);
S|const run = promisify(childProcess.execFile);
exports.handler = async (event) => {
  const width = event.queryStringParameters?.width || '100';
  try {
W|    const { stdout } = await run(\`identify -resize \${width} /opt/sample.png\`);
S|    const { stdout } = await run('identify', ['-resize', width, '/opt/sample.png']);
    return { statusCode: 200, body: JSON.stringify({ stdout }) };
  } catch (problem) {
    return { statusCode: 502, body: 'no' };
  }
};
`,
  }),
  pairOf('js-shell-spawn', 'event-in-shell-command', {
    'worker.ts': `import { spawn } from 'node:child_process';
import type { S3Event } from 'aws-lambda';

function probe(args: string[], options: { shell: boolean }): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn('/opt/bin/ffprobe', args, { ...options, stdio: 'ignore' });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? -1));
  });
}

export async function handler(event: S3Event) {
  const codes = await Promise.all(event.Records.map(async ({ s3 }) => {
    const key = decodeURIComponent(s3.object.key.replace(/\\+/g, ' '));
W|    return probe(['-i', \`s3://media/\${key}\`], { shell: true });
S|    return probe(['-i', \`s3://media/\${key}\`], { shell: false });
  }));
  return codes.every((code) => code === 0);
}
`,
  }),
  pairOf('js-shell-execa', 'event-in-shell-command', {
    'index.mjs': `import { execaCommand, execa } from 'execa';
export const handler = async (event) => {
  const { repo, branch } = JSON.parse(event.body);
W|  const { stdout } = await execaCommand(\`git ls-remote https://git.example.com/\${repo} \${branch}\`, { shell: true });
S|  const { stdout } = await execa('git', ['ls-remote', '--', \`https://git.example.com/\${repo}\`, branch]);
  return { statusCode: 200, body: JSON.stringify({ refs: stdout.split('\\n') }) };
};
`,
  }),
  pairOf('js-eval-function', 'event-in-evaluated-code', {
    'rules.ts': `interface RuleRequest { expression: string; facts: Record<string, number> }
const OPERATORS: Record<string, (a: number, b: number) => boolean> = { gt: (a, b) => a > b, lt: (a, b) => a < b };
export class RuleEngine {
  evaluate({ expression, facts }: RuleRequest): boolean {
W|    const compiled = new Function(...Object.keys(facts), \`return (\${expression});\`);
W|    return Boolean(compiled(...Object.values(facts)));
S|    const [name = '', operator = '', bound = ''] = expression.split(' ');
S|    return OPERATORS[operator]?.(facts[name] ?? 0, Number(bound)) ?? false;
  }
}
`,
    'index.ts': `import { RuleEngine } from './rules';
const engine = new RuleEngine();
export const handler = async (event: { body: string }) => {
  const request = JSON.parse(event.body);
  return { statusCode: 200, body: JSON.stringify({ matched: engine.evaluate(request) }) };
};
`,
  }),
  pairOf('js-eval-vm', 'event-in-evaluated-code', {
    'index.js': `const vm = require('vm');
const formulas = new Map([['vat', 'amount * 1.2'], ['net', 'amount / 1.2']]);
exports.handler = async (event) => {
  const { formula, amount } = event.detail;
W|  const script = new vm.Script(formula);
S|  const text = formulas.get(formula);
S|  if (text === undefined) throw new Error('unknown formula');
S|  const script = new vm.Script(text);
  return script.runInNewContext({ amount: Number(amount) });
};
`,
  }),
  pairOf('js-template-handlebars', 'event-in-template', {
    'mail.js': `import Handlebars from 'handlebars';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
const ses = new SESv2Client({});
const FIXED = Handlebars.compile('Hello {{name}}, {{note}}');
export const handler = async (event) => {
  const { to, name, note } = JSON.parse(event.body);
W|  const html = Handlebars.compile(note)({ name });
S|  const html = FIXED({ name, note });
  await ses.send(new SendEmailCommand({ Destination: { ToAddresses: [to] }, Content: { Simple: { Subject: { Data: 'Note' }, Body: { Html: { Data: html } } } } }));
  return { statusCode: 202 };
};
`,
  }),
  pairOf('js-template-pug-nunjucks', 'event-in-template', {
    'render.js': `const nunjucks = require('nunjucks');
const env = nunjucks.configure('views', { autoescape: true });
exports.handler = async (event) => {
  const { layout, data } = JSON.parse(event.body);
W|  const text = env.renderString(layout, { data });
S|  const text = env.render('report.njk', { data, layout });
  return { statusCode: 200, headers: { 'Content-Type': 'text/plain' }, body: text };
};
`,
  }),
  pairOf('js-path-fs-promises', 'event-in-file-path', {
    'files.mjs': `import { readFile } from 'node:fs/promises';
import path from 'node:path';
const ROOT = path.resolve('./documents');
export const handler = async (event) => {
  const wanted = event.rawPath.slice(1);
  const target = path.resolve(ROOT, wanted);
S|  if (!target.startsWith(ROOT + path.sep)) {
S|    return { statusCode: 404, body: 'none' };
S|  }
  const content = await readFile(target, 'utf8');
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: content };
};
`,
  }),
  pairOf('js-path-sendfile', 'event-in-file-path', {
    'lambda.js': `const express = require('express');
const serverless = require('serverless-http');
const path = require('path');
const app = express();
app.use(express.json());
const router = express.Router();
router.get('/reports/:name', (req, res) => {
W|  res.sendFile(path.join(__dirname, 'reports', req.params.name + '.pdf'), { dotfiles: 'allow' });
S|  res.sendFile(path.basename(req.params.name) + '.pdf', { root: path.join(__dirname, 'reports') });
});
app.use('/api', router);
module.exports.handler = serverless(app);
`,
  }),
  pairOf('js-path-s3-tmp', 'event-in-file-path', {
    'unpack.ts': `import { createWriteStream } from 'node:fs';
import { unlink } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { basename, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
export const handler = async (event: { Records: { s3: { bucket: { name: string }; object: { key: string } } }[] }) => {
  for (const record of event.Records) {
    const { key } = record.s3.object;
    const object = await s3.send(new GetObjectCommand({ Bucket: record.s3.bucket.name, Key: key }));
W|    const file = join('/tmp', key);
S|    const file = join('/tmp', \`\${randomUUID()}-\${basename(key)}\`);
    try {
      await pipeline(object.Body as NodeJS.ReadableStream, createWriteStream(file));
    } finally {
      await unlink(file);
    }
  }
};
`,
  }),
  pairOf('js-ssrf-undici', 'event-in-request-address', {
    'hook.ts': `import { request } from 'undici';
const HOSTS = new Set(['hooks.example.com', 'events.example.org']);
export const handler = async (event: { body: string }) => {
  const { callback, payload } = JSON.parse(event.body);
  const url = new URL(callback);
S|  if (url.protocol !== 'https:' || !HOSTS.has(url.hostname)) {
S|    return { statusCode: 422, body: '{"message":"host not allowed"}' };
S|  }
  const { statusCode } = await request(url, { method: 'POST', body: JSON.stringify(payload) });
  return { statusCode: 200, body: JSON.stringify({ statusCode }) };
};
`,
  }),
  pairOf('js-ssrf-axios-instance', 'event-in-request-address', {
    'client.js': `import axios from 'axios';
const http = axios.create({ timeout: 2000 });
export const getJson = (url, params) => http.get(url, { params }).then(({ data }) => data);
`,
    'index.js': `import { getJson } from './client.js';
const REGIONS = { eu: 'https://eu.api.example.com', us: 'https://us.api.example.com' };
export const handler = async (event) => {
  const { region, city } = event.queryStringParameters;
W|  const base = \`https://\${region}.api.example.com\`;
S|  const base = REGIONS[region] ?? REGIONS.eu;
  const weather = await getJson(\`\${base}/v1/weather\`, { city });
  return { statusCode: 200, body: JSON.stringify(weather) };
};
`,
  }),
  pairOf('js-ssrf-http-get', 'event-in-request-address', {
    'index.js': `const https = require('https');
function load(options) {
  return new Promise((resolve, reject) => {
    https.get(options, (res) => {
      const parts = [];
      res.on('data', (part) => parts.push(part));
      res.on('end', () => resolve(Buffer.concat(parts).toString()));
    }).on('error', reject);
  });
}
exports.handler = async (event) => {
  const { host, id } = event.pathParameters;
W|  const text = await load({ hostname: host, path: '/status', port: 443 });
S|  const text = await load({ hostname: 'status.example.com', path: '/' + encodeURIComponent(host) + '/' + encodeURIComponent(id), port: 443 });
  return { statusCode: 200, body: text, headers: { 'content-type': 'application/json' } };
};
`,
  }),
  pairOf('js-deser-node-serialize', 'event-in-deserialization', {
    'index.js': `const serialize = require('node-serialize');
const cookie = require('cookie');
exports.handler = async (event) => {
  const jar = cookie.parse(event.headers.cookie || '');
  const raw = Buffer.from(jar.profile || '', 'base64').toString('utf8');
W|  const profile = serialize.unserialize(raw);
S|  const profile = JSON.parse(raw);
  return { statusCode: 200, body: JSON.stringify({ hello: String(profile.name) }) };
};
`,
  }),
  pairOf('js-deser-yaml', 'event-in-deserialization', {
    'import.js': `const yaml = require('js-yaml');
W|const SCHEMA = yaml.DEFAULT_FULL_SCHEMA;
S|const SCHEMA = yaml.JSON_SCHEMA;
exports.handler = async (event) => {
  const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body;
  const config = yaml.load(text, { schema: SCHEMA });
  return { statusCode: 200, body: JSON.stringify(Object.keys(config)) };
};
`,
  }),
  pairOf('js-redirect', 'event-in-redirect', {
    'login.ts': `import type { APIGatewayProxyHandler } from 'aws-lambda';
const redirect = (to: string) => ({ statusCode: 302, headers: { Location: to, 'Cache-Control': 'no-store' }, body: '' });
export const handler: APIGatewayProxyHandler = async (event) => {
  const next = event.queryStringParameters?.returnTo ?? '/';
S|  if (!/^\\/[a-z0-9/-]*$/.test(next) || next.startsWith('//')) {
S|    return redirect('/');
S|  }
  return redirect(next);
};
`,
  }),
  pairOf('js-html', 'event-in-html-response', {
    'page.mjs': `W|const esc = (text) => text.trim();
S|const MAP = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
S|const esc = (text) => text.trim().replace(/[&<>"']/g, (c) => MAP[c]);
const layout = (title, inner) => \`<!doctype html><html><head><title>\${title}</title></head><body>\${inner}</body></html>\`;
export const handler = async (event) => {
  const term = event.queryStringParameters?.q ?? '';
  const response = { statusCode: 200, headers: {} };
  response.headers['Content-Type'] = 'text/html; charset=utf-8';
  response.body = layout('Search', \`<p>Results for <b>\${esc(term)}</b></p>\`);
  return response;
};
`,
  }),
  pairOf('js-log', 'event-in-log', {
    'index.js': `class Audit {
  constructor(prefix) { this.prefix = prefix; }
  note(text, detail) {
W|    console.log(\`\${this.prefix} \${text}: \${detail}\`);
S|    console.log(JSON.stringify({ prefix: this.prefix, text, detail }));
  }
}
const audit = new Audit('[login]');
exports.handler = async (event) => {
  const { user } = JSON.parse(event.body);
  audit.note('attempt', user);
  return { statusCode: 200, body: 'ok' };
};
`,
  }),
  pairOf('js-xml', 'event-in-xml-parser', {
    'soap.js': `const libxml = require('libxmljs2');
function parse(text) {
W|  return libxml.parseXml(text, { noent: true, dtdload: true });
S|  return libxml.parseXml(text, { noent: false, nonet: true });
}
exports.handler = async (event) => {
  const doc = parse(event.body);
  return { statusCode: 200, body: JSON.stringify({ root: doc.root().name() }) };
};
`,
  }),
  pairOf('js-merge', 'event-in-object-merge', {
    'settings.js': `const DEFAULTS = { theme: { dark: false }, limits: { max: 10 } };
function deepMerge(target, source) {
  for (const key of Object.keys(source)) {
S|    if (key === '__proto__' || key === 'constructor' || key === 'prototype') continue;
    if (source[key] && typeof source[key] === 'object') {
      target[key] = deepMerge(target[key] ?? {}, source[key]);
    } else {
      target[key] = source[key];
    }
  }
  return target;
}
exports.handler = async (event) => {
  const settings = deepMerge(structuredClone(DEFAULTS), JSON.parse(event.body));
  return { statusCode: 200, body: JSON.stringify(settings) };
};
`,
  }),
  pairOf('js-errors', 'error-details-in-response', {
    'wrap.ts': `type Handler = (event: unknown) => Promise<unknown>;
export const withErrors = (inner: Handler): Handler => async (event) => {
  try {
    return await inner(event);
  } catch (error) {
    console.error(JSON.stringify({ error: String(error) }));
W|    const { message, stack } = error as Error;
W|    return { statusCode: 500, body: JSON.stringify({ message, stack }) };
S|    return { statusCode: 500, body: JSON.stringify({ message: 'Internal error' }) };
  }
};
`,
    'index.ts': `import { withErrors } from './wrap';
import { load } from './load';
export const handler = withErrors(async () => ({ statusCode: 200, body: JSON.stringify(await load()) }));
`,
    'load.ts': `export const load = async () => ({ at: 1 });
`,
  }),
  pairOf('js-secret-log', 'secret-in-log-call', {
    'index.mjs': `import { SecretsManagerClient, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
const secrets = new SecretsManagerClient({});
async function credentials() {
  const { SecretString, VersionId } = await secrets.send(new GetSecretValueCommand({ SecretId: process.env.SECRET_NAME }));
W|  console.debug('loaded credentials', SecretString);
S|  console.debug('loaded credentials', VersionId);
  return JSON.parse(SecretString);
}
export const handler = async () => {
  const { username } = await credentials();
  return { ok: Boolean(username) };
};
`,
  }),
  pairOf('js-tmp', 'data-left-in-temporary-folder', {
    'index.js': `const fs = require('fs');
const os = require('os');
const path = require('path');
exports.handler = async (event) => {
W|  const file = path.join(os.tmpdir(), 'input.csv');
W|  fs.writeFileSync(file, event.body);
W|  const lines = fs.readFileSync(file, 'utf8').split('\\n').length;
S|  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'in-'));
S|  const file = path.join(folder, 'input.csv');
S|  let lines = 0;
S|  try {
S|    fs.writeFileSync(file, event.body);
S|    lines = fs.readFileSync(file, 'utf8').split('\\n').length;
S|  } finally {
S|    fs.rmSync(folder, { recursive: true, force: true });
S|  }
  return { statusCode: 200, body: JSON.stringify({ lines }) };
};
`,
  }),
  pairOf('js-globals', 'data-left-in-globals', {
    'index.js': `W|const context = { user: null };
S|const context = () => ({ user: null });
function whoami(current) { return current.user?.name ?? 'nobody'; }
exports.handler = async (event) => {
W|  const current = context;
S|  const current = context();
  const body = JSON.parse(event.body || '{}');
  if (body.user) current.user = body.user;
  return { statusCode: 200, body: JSON.stringify({ who: whoami(current) }) };
};
`,
  }),
  pairOf('js-slow-regex', 'slow-regular-expression', {
    'validate.ts': `W|const EMAIL = /^([a-zA-Z0-9]+\\.?)+@([a-z]+\\.?)+$/;
S|const EMAIL = /^[a-zA-Z0-9]+(?:\\.[a-zA-Z0-9]+)*@[a-z]+(?:\\.[a-z]+)+$/;
export const isEmail = (text: string): boolean => EMAIL.test(text);
`,
    'index.ts': `import { isEmail } from './validate';
export const handler = async (event: { body: string }) => {
  const { email } = JSON.parse(event.body);
  if (!isEmail(email)) return { statusCode: 400, body: '{}' };
  return { statusCode: 200, body: '{}' };
};
`,
  }),
  pairOf('js-tls', 'certificate-check-off', {
    'index.mjs': `import https from 'node:https';
import fetch from 'node-fetch';
import { readFileSync } from 'node:fs';
W|const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: process.env.STRICT === 'yes' ? true : false });
S|const agent = new https.Agent({ keepAlive: true, ca: readFileSync('./ca.pem') });
export const handler = async () => {
  const res = await fetch('https://internal.example.com/health', { agent });
  return res.json();
};
`,
  }),
  pairOf('js-authz', 'state-change-without-authorization', {
    'index.ts': `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEvent } from 'aws-lambda';
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export const handler = async (event: APIGatewayProxyEvent) => {
  const { id } = event.pathParameters as { id: string };
  const { address } = JSON.parse(event.body ?? '{}');
S|  const caller = event.requestContext.authorizer?.claims?.sub;
S|  if (caller !== id) return { statusCode: 403, body: '' };
  await db.send(new UpdateCommand({
    TableName: process.env.TABLE,
    Key: { id },
    UpdateExpression: 'SET address = :a',
    ExpressionAttributeValues: { ':a': address },
  }));
  return { statusCode: 204, body: '' };
};
`,
  }),
  pairOf('js-retry', 'retry-unsafe-handler', {
    'index.js': `const { SNSClient, PublishCommand } = require('@aws-sdk/client-sns');
const { DynamoDBClient, UpdateItemCommand, PutItemCommand } = require('@aws-sdk/client-dynamodb');
const sns = new SNSClient({});
const ddb = new DynamoDBClient({});
exports.handler = async (event) => {
  for (const record of event.Records) {
    const order = JSON.parse(record.body);
W|    await ddb.send(new UpdateItemCommand({ TableName: 'balance', Key: { id: { S: order.account } }, UpdateExpression: 'ADD total :n', ExpressionAttributeValues: { ':n': { N: String(order.amount) } } }));
S|    await ddb.send(new PutItemCommand({ TableName: 'balance', Item: { id: { S: order.id }, total: { N: String(order.amount) } }, ConditionExpression: 'attribute_not_exists(id)' }));
  }
};
`,
  }),
  pairOf('js-sql-prisma', 'event-in-sql', {
    'index.ts': `import { PrismaClient } from '@prisma/client';
import middy from '@middy/core';
import jsonBodyParser from '@middy/http-json-body-parser';
import httpErrorHandler from '@middy/http-error-handler';
const prisma = new PrismaClient();
async function lambda(event: { body: { city: string } }) {
W|  const people = await prisma.$queryRawUnsafe(\`SELECT name FROM people WHERE city = '\${event.body.city}'\`);
S|  const people = await prisma.$queryRaw\`SELECT name FROM people WHERE city = \${event.body.city}\`;
  return { statusCode: 200, body: JSON.stringify(people) };
}
export const handler = middy(lambda).use(jsonBodyParser()).use(httpErrorHandler());
`,
  }),
  pairOf('js-regex-user', 'event-in-regular-expression', {
    'index.js': `const escape = (text) => text.replace(/[.*+?^\${}()|[\\]\\\\]/g, '\\\\$&');
const ITEMS = ['alpha', 'beta', 'gamma'];
exports.handler = async (event) => {
  const { q = '' } = event.queryStringParameters ?? {};
W|  const pattern = new RegExp(\`\\\\b\${q}\`, 'i');
S|  const pattern = new RegExp(\`\\\\b\${escape(q)}\`, 'i');
  return { statusCode: 200, body: JSON.stringify(ITEMS.filter((item) => pattern.test(item))) };
};
`,
  }),
  pairOf('js-sql-generator-zod', 'event-in-sql', {
    'index.ts': `import { z } from 'zod';
import { Client } from 'pg';
W|const Query = z.object({ table: z.string().min(1), limit: z.coerce.number().int() });
S|const Query = z.object({ table: z.enum(['users', 'teams']), limit: z.coerce.number().int() });
async function* pages(client: Client, table: string, limit: number) {
  for (let offset = 0; ; offset += limit) {
    const { rows } = await client.query(\`SELECT * FROM \${table} LIMIT \${limit} OFFSET \${offset}\`);
    if (rows.length === 0) return;
    yield rows;
  }
}
export const handler = async (event: { queryStringParameters: unknown }) => {
  const parsed = Query.safeParse(event.queryStringParameters);
  if (!parsed.success) return { statusCode: 400, body: 'bad' };
  const client = new Client();
  await client.connect();
  const all: unknown[] = [];
  for await (const page of pages(client, parsed.data.table, parsed.data.limit)) all.push(...page);
  return { statusCode: 200, body: JSON.stringify(all) };
};
`,
  }),
];
