import { type ProjectPair, pairOf } from './project-pair.cases.ts';

/** Handlers in JavaScript and TypeScript as many people write them. */
export const JAVASCRIPT_PROJECTS: readonly ProjectPair[] = [
  pairOf('js-orders-pg', 'event-in-sql', {
    'src/index.mjs': `import pg from 'pg';
const { Pool } = pg;

let pool;
function getPool() {
  if (!pool) {
    pool = new Pool({ host: process.env.PGHOST, database: 'orders', max: 1 });
  }
  return pool;
}

export const handler = async (event) => {
  const { status = 'open', sort = 'created_at' } = event.queryStringParameters ?? {};
  const client = await getPool().connect();
  try {
W|    const { rows } = await client.query(
W|      \`SELECT id, total, status FROM orders WHERE status = '\${status}' ORDER BY created_at LIMIT 50\`,
W|    );
S|    const { rows } = await client.query(
S|      'SELECT id, total, status FROM orders WHERE status = $1 ORDER BY created_at LIMIT 50',
S|      [status],
S|    );
    return { statusCode: 200, body: JSON.stringify({ rows, sort: 'created_at' }) };
  } finally {
    client.release();
  }
};
`,
  }),
  pairOf('js-sqs-mysql-import', 'event-in-sql', {
    'importer/app.js': `const mysql = require('mysql2/promise');
const repository = require('./lib/customer-repository');

exports.lambdaHandler = async function (event, context) {
  const connection = await mysql.createConnection(process.env.DATABASE_URL);
  const batchItemFailures = [];
  for (const record of event.Records) {
    try {
      const message = JSON.parse(record.body);
      await repository.upsert(connection, message.customer);
    } catch (e) {
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  }
  await connection.end();
  return { batchItemFailures };
};
`,
    'importer/lib/customer-repository.js': `'use strict';

class CustomerRepository {
  async upsert(connection, customer) {
W|    const sql = "REPLACE INTO customers (id, name, email) VALUES ('" +
W|      [customer.id, customer.name, customer.email].join("','") + "')";
W|    await connection.execute(sql);
S|    const sql = 'REPLACE INTO customers (id, name, email) VALUES (?, ?, ?)';
S|    await connection.execute(sql, [customer.id, customer.name, customer.email]);
  }
}

module.exports = new CustomerRepository();
`,
  }),
  pairOf('js-knex-search', 'event-in-sql', {
    'handler.ts': `import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from 'aws-lambda';
import knex, { Knex } from 'knex';

const db: Knex = knex({ client: 'pg', connection: process.env.DB_URL });

interface SearchInput {
  term: string;
  direction: 'asc' | 'desc';
}

function parse(event: APIGatewayProxyEventV2): SearchInput {
  const raw = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : event.body ?? '{}';
  return JSON.parse(raw) as SearchInput;
}

export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyResultV2> {
  const input = parse(event);
  const rows = await db('products')
    .select('id', 'title')
    .where('title', 'like', \`%\${input.term}%\`)
W|    .orderByRaw(\`title \${input.direction}\`);
S|    .orderByRaw(input.direction === 'desc' ? 'title desc' : 'title asc');
  return { statusCode: 200, body: JSON.stringify(rows) };
}
`,
  }),
  pairOf('js-mongo-login', 'event-in-nosql-query', {
    'index.js': `const { MongoClient } = require('mongodb');
const bcrypt = require('bcryptjs');

const client = new MongoClient(process.env.MONGODB_URI);
const clientPromise = client.connect();

module.exports.handler = async (event) => {
  const c = await clientPromise;
  const users = c.db('app').collection('users');
  const body = JSON.parse(event.body);
W|  const user = await users.findOne({ email: body.email, active: true });
S|  const user = await users.findOne({ email: String(body.email), active: true });
  if (!user) return { statusCode: 401, body: 'no such user' };
  const ok = await bcrypt.compare(String(body.password), user.hash);
  return { statusCode: ok ? 200 : 401, body: JSON.stringify({ ok }) };
};
`,
  }),
  pairOf('js-s3-convert-shell', 'event-in-shell-command', {
    'src/convert.ts': `import { S3Client, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { S3Event, S3EventRecord } from 'aws-lambda';
import { promisify } from 'node:util';
import * as cp from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';

W|const run = promisify(cp.exec);
S|const run = promisify(cp.execFile);
const s3 = new S3Client({});

async function convert(record: S3EventRecord): Promise<void> {
  const key = decodeURIComponent(record.s3.object.key.replace(/\\+/g, ' '));
  const title = key.split('/').pop() ?? 'untitled';
  const source = \`/tmp/\${randomUUID()}.docx\`;
  const out = \`\${source}.pdf\`;
  const object = await s3.send(new GetObjectCommand({ Bucket: record.s3.bucket.name, Key: key }));
  await writeFile(source, await object.Body!.transformToByteArray());
  try {
W|    await run(\`pandoc --metadata title="\${title}" \${source} -o \${out}\`);
S|    await run('pandoc', ['--metadata', \`title=\${title}\`, source, '-o', out]);
    await s3.send(new PutObjectCommand({ Bucket: record.s3.bucket.name, Key: \`\${key}.pdf\`, Body: await readFile(out) }));
  } finally {
    await rm(source, { force: true });
    await rm(out, { force: true });
  }
}

export const handler = async (event: S3Event) => {
  await Promise.all(event.Records.map(convert));
};
`,
  }),
  pairOf('js-express-ping', 'event-in-shell-command', {
    'app.js': `const express = require('express');
const serverless = require('serverless-http');
const { spawn } = require('child_process');

const app = express();
app.use(express.json());

app.get('/dns/:host', (req, res) => {
  const { host } = req.params;
S|  if (!/^[a-z0-9][a-z0-9.-]{0,250}$/i.test(host)) {
S|    return res.status(400).json({ message: 'bad host' });
S|  }
  const child = spawn('dig +short ' + host, { shell: true });
  let output = '';
  child.stdout.on('data', (chunk) => { output += chunk; });
  child.on('close', () => res.json({ answers: output.trim().split('\\n') }));
});

module.exports.handler = serverless(app);
`,
  }),
  pairOf('js-formula-eval', 'event-in-evaluated-code', {
    'index.mjs': `S|import { evaluate } from './arithmetic.mjs';
S|
export const handler = async ({ body, isBase64Encoded }) => {
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString() : body;
  const { formula, variables: { x = 0, y = 0 } = {} } = JSON.parse(text);
W|  const compute = new Function('x', 'y', \`return (\${formula});\`);
W|  const result = compute(Number(x), Number(y));
S|  const result = evaluate(formula, { x: Number(x), y: Number(y) });
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ result }) };
};
`,
    'arithmetic.mjs': `S|const OPERATORS = { '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b };
S|
S|export function evaluate(formula, names) {
S|  const [left, operator, right] = String(formula).trim().split(' ');
S|  const value = (word) => (Object.hasOwn(names, word) ? names[word] : Number(word));
S|  const apply = OPERATORS[operator];
S|  if (!apply) throw new Error('unknown operator');
S|  return apply(value(left), value(right));
S|}
`,
  }),
  pairOf('js-vm-rules', 'event-in-evaluated-code', {
    'src/handler.js': `'use strict';
const vm = require('vm');
S|const jsonLogic = require('json-logic-js');

exports.handler = async (event) => {
  const results = [];
  for (const { Sns } of event.Records) {
    const { rule, facts } = JSON.parse(Sns.Message);
W|    const sandbox = vm.createContext({ facts, result: null });
W|    vm.runInContext(\`result = (\${rule})\`, sandbox, { timeout: 200 });
W|    results.push(sandbox.result);
S|    results.push(jsonLogic.apply(rule, facts));
  }
  return results;
};
`,
  }),
  pairOf('js-handlebars-mail', 'event-in-template', {
    'mail.js': `const Handlebars = require('handlebars');
const { SESv2Client, SendEmailCommand } = require('@aws-sdk/client-sesv2');

const ses = new SESv2Client();
const DEFAULT = 'Hello {{name}}, your order {{order}} is on its way';

async function send(to, html) {
  return ses.send(new SendEmailCommand({
    FromEmailAddress: 'shop@example.com',
    Destination: { ToAddresses: [to] },
    Content: { Simple: { Subject: { Data: 'Your order' }, Body: { Html: { Data: html } } } },
  }));
}

exports.handler = async (event, context) => {
  const payload = JSON.parse(event.body || '{}');
W|  const template = Handlebars.compile(payload.template || DEFAULT);
S|  const template = Handlebars.compile(DEFAULT);
  const html = template({ name: payload.name, order: payload.order });
  await send('orders@example.com', html);
  return { statusCode: 202, body: '' };
};
`,
  }),
  pairOf('js-fastify-download', 'event-in-file-path', {
    'app.ts': `import Fastify from 'fastify';
import awsLambdaFastify from '@fastify/aws-lambda';
import { createReadStream } from 'node:fs';
import * as path from 'node:path';

const app = Fastify({ logger: false });
const ROOT = path.join(__dirname, 'public');

app.get<{ Params: { '*': string } }>('/files/*', async (request, reply) => {
  const wanted = request.params['*'];
W|  const full = path.join(ROOT, wanted);
S|  const full = path.resolve(ROOT, wanted);
S|  if (!full.startsWith(ROOT + path.sep)) {
S|    return reply.code(404).send({ error: 'not found' });
S|  }
  reply.type('application/octet-stream');
  return reply.send(createReadStream(full));
});

export const handler = awsLambdaFastify(app);
`,
  }),
  pairOf('js-unzip-slip', 'event-in-file-path', {
    'index.js': `const AdmZip = require('adm-zip');
const fs = require('fs');
const path = require('path');
const os = require('os');
const { S3Client, GetObjectCommand } = require('@aws-sdk/client-s3');
const s3 = new S3Client({});

exports.handler = async (event) => {
  const rec = event.Records[0];
  const obj = await s3.send(new GetObjectCommand({
    Bucket: rec.s3.bucket.name,
    Key: decodeURIComponent(rec.s3.object.key),
  }));
  const zip = new AdmZip(Buffer.from(await obj.Body.transformToByteArray()));
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'unzip-'));
  try {
    for (const entry of zip.getEntries()) {
      if (entry.isDirectory) continue;
W|      fs.writeFileSync(path.join(dir, entry.entryName), entry.getData());
S|      fs.writeFileSync(path.join(dir, path.basename(entry.entryName)), entry.getData());
    }
    return { files: fs.readdirSync(dir).length };
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
};
`,
  }),
  pairOf('js-webhook-fetch', 'event-in-request-address', {
    'src/webhook.ts': `import { APIGatewayProxyHandler } from 'aws-lambda';

S|const HOSTS = new Set(['hooks.example.com', 'api.example.com']);
S|
type Registration = { callbackUrl: string; events?: string[] };

const verify = async (url: string, challenge: string): Promise<boolean> => {
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify({ challenge }) });
  return answer.ok;
};

export const handler: APIGatewayProxyHandler = async (event) => {
  const registration: Registration = JSON.parse(event.body!);
S|  const target = new URL(registration.callbackUrl);
S|  if (target.protocol !== 'https:' || !HOSTS.has(target.hostname)) {
S|    return { statusCode: 400, body: JSON.stringify({ message: 'callback host is not allowed' }) };
S|  }
W|  const ok = await verify(registration.callbackUrl, event.requestContext.requestId);
S|  const ok = await verify(target.href, event.requestContext.requestId);
  return { statusCode: ok ? 201 : 422, body: '' };
};
`,
  }),
  pairOf('js-axios-proxy-class', 'event-in-request-address', {
    'src/proxy.js': `import axios from 'axios';

class WeatherClient {
  #http;
  constructor(baseURL) {
    this.#http = axios.create({ baseURL, timeout: 2000 });
  }

  async current(city) {
    const { data } = await this.#http.get('/v1/current', { params: { city } });
    return data;
  }
}

W|const regionOf = (event) => event.queryStringParameters?.region || 'eu';
S|const REGIONS = { eu: 'eu', us: 'us' };
S|const regionOf = (event) => REGIONS[event.queryStringParameters?.region] ?? 'eu';

export const handler = async (event) => {
  const client = new WeatherClient(\`https://\${regionOf(event)}.weather.example.com\`);
  try {
    return { statusCode: 200, body: JSON.stringify(await client.current(event.queryStringParameters?.city)) };
  } catch {
    return { statusCode: 502, body: JSON.stringify({ message: 'weather is not available' }) };
  }
};
`,
  }),
  pairOf('js-yaml-config', 'event-in-deserialization', {
    'package.json': `{ "name": "config-loader", "version": "1.0.0", "dependencies": { "js-yaml": "^3.14.1", "aws-sdk": "^2.1600.0" } }
`,
    'load.js': `const yaml = require('js-yaml');

exports.handler = async (event) => {
  const text = Buffer.from(event.body, 'base64').toString('utf-8');
W|  const config = yaml.load(text);
S|  const config = yaml.safeLoad(text);
  const names = Object.keys(config.services || {});
  return { statusCode: 200, body: JSON.stringify({ names }) };
};
`,
  }),
  pairOf('js-node-serialize-cookie', 'event-in-deserialization', {
    'session.js': `const serialize = require('node-serialize');
const cookie = require('cookie');

const readSession = (headers) => {
  const jar = cookie.parse(headers.cookie || headers.Cookie || '');
  if (!jar.profile) return null;
  const decoded = Buffer.from(jar.profile, 'base64').toString();
W|  return serialize.unserialize(decoded);
S|  return JSON.parse(decoded);
};

exports.handler = async function handler(event) {
  const session = readSession(event.headers);
  return { statusCode: session ? 200 : 403, body: session ? \`\${session.theme}\`.length.toString() : '' };
};
`,
  }),
  pairOf('js-login-redirect', 'event-in-redirect', {
    'auth/callback.ts': `import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';

function safeReturnTo(value: string | undefined): string {
W|  return value || '/';
S|  if (!value || !value.startsWith('/') || value.startsWith('//') || value.includes('\\\\')) return '/';
S|  return value;
}

export async function callback(event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> {
  const { state } = event.queryStringParameters ?? {};
  const { returnTo } = JSON.parse(Buffer.from(state ?? 'e30=', 'base64url').toString()) as { returnTo?: string };
  return {
    statusCode: 302,
    multiValueHeaders: { 'Set-Cookie': ['sid=1; HttpOnly; Secure'] },
    headers: { Location: safeReturnTo(returnTo) },
    body: '',
  };
}
`,
  }),
  pairOf('js-html-hello', 'event-in-html-response', {
    'index.mjs': `S|import escape from 'escape-html';
S|
const page = (title, main) => \`<!doctype html><html><head><title>\${title}</title></head><body>\${main}</body></html>\`;

export const handler = async (event) => {
  const name = event.queryStringParameters?.name ?? 'stranger';
W|  const main = ['<h1>', 'Welcome, ', name, '</h1>'].join('');
S|  const main = ['<h1>', 'Welcome, ', escape(name), '</h1>'].join('');
  return {
    statusCode: 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body: page('Welcome', main),
  };
};
`,
  }),
  pairOf('js-log-forge', 'event-in-log', {
    'login.js': `S|const { Logger } = require('@aws-lambda-powertools/logger');
S|const logger = new Logger({ serviceName: 'login' });
exports.handler = async (event) => {
  const userAgent = event.headers['user-agent'];
  const { username } = JSON.parse(event.body);
W|  console.info('login attempt by ' + username + ' with ' + userAgent);
S|  logger.info('login attempt', { username, userAgent });
  return { statusCode: 204 };
};
`,
  }),
  pairOf('js-xml-upload', 'event-in-xml-parser', {
    'src/invoice.js': `const libxml = require('libxmljs2');

const parseInvoice = (xml) => {
W|  const doc = libxml.parseXml(xml, { noent: true, noblanks: true });
S|  const doc = libxml.parseXml(xml, { noent: false, noblanks: true });
  return doc.find('//line').map((line) => ({ sku: line.attr('sku').value(), text: line.text() }));
};

exports.main = async (event) => ({
  statusCode: 200,
  body: JSON.stringify(parseInvoice(event.body)),
});
`,
  }),
  pairOf('js-merge-settings', 'event-in-object-merge', {
    'settings.js': `const _ = require('lodash');
const defaults = { theme: { dark: false, accent: 'blue' }, limits: { pageSize: 20 } };

exports.handler = async (event) => {
  const wanted = JSON.parse(event.body);
W|  const settings = _.defaultsDeep({}, wanted, defaults);
S|  const settings = { ...defaults, theme: { ...defaults.theme, ..._.pick(wanted.theme, ['dark', 'accent']) } };
  return { statusCode: 200, body: JSON.stringify(settings) };
};
`,
  }),
  pairOf('js-regex-filter', 'event-in-regular-expression', {
    'filter.mjs': `import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';
import { DynamoDB } from '@aws-sdk/client-dynamodb';
S|import escapeStringRegexp from 'escape-string-regexp';

const ddb = DynamoDBDocument.from(new DynamoDB({}));

export async function handler({ queryStringParameters: { q = '' } = {} }) {
  const { Items = [] } = await ddb.scan({ TableName: process.env.TABLE, Limit: 200 });
W|  const wanted = new RegExp(q, 'i');
S|  const wanted = new RegExp(escapeStringRegexp(q), 'i');
  return { statusCode: 200, body: JSON.stringify(Items.filter(({ title }) => wanted.test(title))) };
}
`,
  }),
  pairOf('js-error-stack', 'error-details-in-response', {
    'handlers/get-user.js': `const { DynamoDBClient, GetItemCommand } = require('@aws-sdk/client-dynamodb');
const client = new DynamoDBClient({});

const respond = (statusCode, payload) => ({
  statusCode,
  headers: { 'Access-Control-Allow-Origin': 'https://app.example.com' },
  body: JSON.stringify(payload),
});

exports.handler = async (event) => {
  try {
    const id = event.pathParameters.id;
    const { Item } = await client.send(new GetItemCommand({ TableName: process.env.USERS, Key: { id: { S: id } } }));
    return Item ? respond(200, Item) : respond(404, { message: 'not found' });
  } catch (err) {
    console.error(err);
W|    return respond(500, { message: 'internal error', trace: err.stack });
S|    return respond(500, { message: 'internal error' });
  }
};
`,
  }),
  pairOf('js-env-log', 'secret-in-log-call', {
    'boot.ts': `import { SecretsManagerClient, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';

const secrets = new SecretsManagerClient({});

async function loadCredentials(id: string): Promise<{ username: string; password: string }> {
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: id }));
  const credentials = JSON.parse(SecretString ?? '{}');
W|  console.log('loaded credentials', credentials);
S|  console.log('loaded credentials', id);
  return credentials;
}

export const handler = async (): Promise<{ ok: boolean }> => {
  const { username } = await loadCredentials('db/reporting');
  return { ok: username.length > 0 };
};
`,
  }),
  pairOf('js-tmp-report', 'data-left-in-temporary-folder', {
    'report.js': `const fs = require('fs/promises');
const path = require('path');
const os = require('os');
const { uploadReport } = require('./upload');

exports.handler = async (event) => {
  const file = path.join(os.tmpdir(), 'report.csv');
  const lines = event.detail.rows.map((row) => [row.account, row.balance].join(','));
  await fs.writeFile(file, lines.join('\\n'));
  await uploadReport(file);
S|  await fs.unlink(file);
  return { uploaded: lines.length };
};
`,
    'upload.js': `const { S3Client, PutObjectCommand } = require('@aws-sdk/client-s3');
const { createReadStream } = require('fs');
const s3 = new S3Client({});

exports.uploadReport = (file) =>
  s3.send(new PutObjectCommand({ Bucket: process.env.REPORTS, Key: 'latest.csv', Body: createReadStream(file) }));
`,
  }),
  pairOf('js-global-cart', 'data-left-in-globals', {
    'cart.mjs': `W|const pending = [];
W|
export const handler = async (event) => {
S|  const pending = [];
  const { userId, items } = JSON.parse(event.body);
  for (const item of items) {
    pending.push({ userId, sku: item.sku, quantity: Number(item.quantity) });
  }
  return { statusCode: 200, body: JSON.stringify({ pending }) };
};
`,
  }),
  pairOf('js-email-regex', 'slow-regular-expression', {
    'validate.js': `W|const NAME = /^([a-z]+[ '-]?)+$/i;
S|const NAME = /^[a-z]+(?:[ '-][a-z]+)*$/i;

exports.handler = async (event) => {
  const person = JSON.parse(event.body);
  if (!NAME.test(person.name)) {
    return { statusCode: 422, body: JSON.stringify({ field: 'name' }) };
  }
  return { statusCode: 200, body: JSON.stringify({ name: person.name }) };
};
`,
  }),
  pairOf('js-tls-off', 'certificate-check-off', {
    'partner.js': `const https = require('node:https');
const axios = require('axios').default;

W|const httpsAgent = new https.Agent({ keepAlive: true, rejectUnauthorized: false });
S|const httpsAgent = new https.Agent({ keepAlive: true });

module.exports.handler = async () => {
  const { data } = await axios.get('https://partner.example.com/stock', { httpsAgent });
  return data;
};
`,
  }),
  pairOf('js-profile-update', 'state-change-without-authorization', {
    'src/update-profile.mjs': `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
S|import { CognitoJwtVerifier } from 'aws-jwt-verify';

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));
S|const verifier = CognitoJwtVerifier.create({ userPoolId: process.env.POOL, tokenUse: 'access', clientId: process.env.CLIENT });

export const handler = async (event) => {
  const { id } = event.pathParameters;
  const { displayName } = JSON.parse(event.body);
S|  const claims = await verifier.verify(event.headers.authorization.slice(7));
S|  if (claims.sub !== id) return { statusCode: 403, body: '' };
  await documents.send(new UpdateCommand({
    TableName: process.env.PROFILES,
    Key: { id },
    UpdateExpression: 'SET displayName = :n',
    ExpressionAttributeValues: { ':n': String(displayName) },
  }));
  return { statusCode: 204, body: '' };
};
`,
  }),
  pairOf('js-eventbridge-charge', 'retry-unsafe-handler', {
    'src/charge.ts': `import Stripe from 'stripe';
import type { EventBridgeEvent } from 'aws-lambda';

const stripe = new Stripe(process.env.STRIPE_KEY as string);

interface OrderPlaced { orderId: string; amount: number; customer: string }

export const handler = async (event: EventBridgeEvent<'OrderPlaced', OrderPlaced>) => {
  const { orderId, amount, customer } = event.detail;
  const intent = await stripe.paymentIntents.create(
    { amount, currency: 'eur', customer, confirm: true, metadata: { orderId } },
S|    { idempotencyKey: \`charge-\${orderId}\` },
  );
  return { status: intent.status };
};
`,
  }),
  pairOf('js-middy-sequelize', 'event-in-sql', {
    'src/functions/list.ts': `import middy from '@middy/core';
import httpJsonBodyParser from '@middy/http-json-body-parser';
import httpErrorHandler from '@middy/http-error-handler';
import { sequelize } from '../db.ts';
import { QueryTypes } from 'sequelize';

const list = async (event: { body: { tenant: string; from: string } }) => {
  const { tenant, from } = event.body;
W|  const rows = await sequelize.query(\`select * from events where tenant = '\${tenant}' and at > '\${from}'\`, { type: QueryTypes.SELECT });
S|  const rows = await sequelize.query('select * from events where tenant = :tenant and at > :from', { replacements: { tenant, from }, type: QueryTypes.SELECT });
  return { statusCode: 200, body: JSON.stringify(rows) };
};

export const handler = middy(list).use(httpJsonBodyParser()).use(httpErrorHandler());
`,
    'src/db.ts': `import { Sequelize } from 'sequelize';
export const sequelize = new Sequelize(process.env.DB_URL as string, { logging: false });
`,
  }),
];
