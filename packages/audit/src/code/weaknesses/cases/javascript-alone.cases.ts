import { type ProjectPair, pairOf } from './project-pair.cases.ts';

/** What code does by itself, in odd ways, and the mends. */
export const JAVASCRIPT_ALONE: readonly ProjectPair[] = [
  pairOf('js5-error-powertools-router', 'error-details-in-response', {
    'index.ts': `import { Router } from '@aws-lambda-powertools/event-handler/http';
const app = new Router();
class StockError extends Error { status = 409; }
app.get('/stock/:id', async ({ params }) => { if (!params.id) throw new StockError('no stock'); return { id: params.id }; });
app.errorHandler(Error, async (error) => {
W|  return new Response(JSON.stringify({ name: error.name, trace: error.stack }), { status: 500 });
S|  console.error(error);
S|  return new Response(JSON.stringify({ name: error.name }), { status: 500 });
});
export const handler = async (event: unknown, context: unknown) => app.resolve(event, context);
`,
  }),
  pairOf('js5-error-promise-catch', 'error-details-in-response', {
    'index.js': `const { load } = require('./load');
const respond = (code) => (data) => ({ statusCode: code, body: JSON.stringify(data) });
exports.handler = (event) =>
  load(event.pathParameters.id)
    .then(respond(200))
W|    .catch((reason) => respond(502)({ reason: reason.stack }));
S|    .catch((reason) => { console.error(reason); return respond(502)({ reason: 'upstream' }); });
`,
    'load.js': `exports.load = async (id) => {
  const answer = await fetch(\`https://api.example.com/items/\${encodeURIComponent(id)}\`);
  if (!answer.ok) throw new Error('status ' + answer.status);
  return answer.json();
};
`,
  }),
  pairOf('js5-error-inspect', 'error-details-in-response', {
    'index.mjs': `import { inspect } from 'node:util';
import { run } from './run.mjs';
export const handler = async (event, context, callback) => {
  try {
    callback(null, { statusCode: 200, body: await run(event) });
  } catch (e) {
W|    callback(null, { statusCode: 500, headers: { 'content-type': 'text/plain' }, body: inspect(e, { depth: 3 }) });
S|    console.error(inspect(e, { depth: 3 }));
S|    callback(null, { statusCode: 500, headers: { 'content-type': 'text/plain' }, body: 'error ' + context.awsRequestId });
  }
};
`,
    'run.mjs': `export const run = async (event) => JSON.stringify(JSON.parse(event.body));
`,
  }),
  pairOf('js5-error-serialized', 'error-details-in-response', {
    'index.ts': `import { serializeError } from 'serialize-error';
type Result = { ok: true; value: unknown } | { ok: false; error: Error };
const attempt = async (work: () => Promise<unknown>): Promise<Result> => {
  try { return { ok: true, value: await work() }; } catch (error) { return { ok: false, error: error as Error }; }
};
export const handler = async (event: { body: string }) => {
  const result = await attempt(async () => JSON.parse(event.body));
  if (result.ok) return { statusCode: 200, body: JSON.stringify(result.value) };
W|  return { statusCode: 500, body: JSON.stringify(serializeError(result.error)) };
S|  return { statusCode: 500, body: JSON.stringify({ error: result.error.name }) };
};
`,
  }),
  pairOf('js5-error-express', 'error-details-in-response', {
    'app.js': `import express from 'express';
import serverlessExpress from '@codegenie/serverless-express';
const app = express();
app.get('/reports', async (req, res, next) => { try { res.json(await import('./reports.js')); } catch (e) { next(e); } });
app.use((err, req, res, next) => {
  const body = { message: 'Internal error' };
W|  body.stack = err.stack;
  res.status(500).json(body);
});
export const handler = serverlessExpress({ app });
`,
  }),
  pairOf('js5-error-flagged', 'error-details-in-response', {
    'index.ts': `const DEBUG = process.env.DEBUG === 'true';
export const handler = async (event: { body: string }) => {
  try {
    return { statusCode: 200, body: JSON.stringify(Object.keys(JSON.parse(event.body))) };
  } catch (error: unknown) {
    const known = error instanceof SyntaxError;
W|    return { statusCode: known ? 400 : 500, body: JSON.stringify({ error: String(error), stack: (error as Error).stack }) };
S|    return { statusCode: known ? 400 : 500, body: JSON.stringify({ error: known ? 'body is no JSON' : 'failed' }) };
  }
};
`,
  }),
  pairOf('js5-secret-axios-config', 'secret-in-log-call', {
    'index.ts': `import axios from 'axios';
const client = axios.create({ baseURL: 'https://pay.example.com', headers: { Authorization: \`Bearer \${process.env.PAYMENT_API_TOKEN}\` } });
export const handler = async () => {
  const config = { url: '/ping', headers: { 'x-api-key': process.env.PAYMENT_API_KEY } };
W|  console.debug('request', config);
S|  console.debug('request', config.url);
  return (await client.request(config)).status;
};
`,
  }),
  pairOf('js5-secret-redact', 'secret-in-log-call', {
    'logger.ts': `import pino from 'pino';
W|export const log = pino({ level: 'info' });
S|export const log = pino({ level: 'info', redact: ['db.password', 'apiKey'] });
`,
    'index.ts': `import { log } from './logger';
import { getParameter } from '@aws-lambda-powertools/parameters/ssm';
export const handler = async () => {
  const apiKey = await getParameter('/prod/key', { decrypt: true });
  log.info({ apiKey }, 'started');
  return { ok: true };
};
`,
  }),
  pairOf('js5-secret-ssm-list', 'secret-in-log-call', {
    'index.js': `const { SSM } = require('@aws-sdk/client-ssm');
const ssm = new SSM({});
let config;
const load = async () => {
  const { Parameters } = await ssm.getParametersByPath({ Path: '/app/prod', WithDecryption: true, Recursive: true });
  return Object.fromEntries(Parameters.map((p) => [p.Name.split('/').pop(), p.Value]));
};
exports.handler = async () => {
  config ??= await load();
W|  console.log('configuration', JSON.stringify(config, null, 2));
S|  console.log('configuration', JSON.stringify(Object.keys(config)));
  return config.tableName;
};
`,
  }),
  pairOf('js5-secret-kms', 'secret-in-log-call', {
    'index.mjs': `import { KMSClient, DecryptCommand } from '@aws-sdk/client-kms';
const kms = new KMSClient({});
let password;
export const handler = async () => {
  if (!password) {
    const { Plaintext } = await kms.send(new DecryptCommand({ CiphertextBlob: Buffer.from(process.env.ENCRYPTED, 'base64') }));
    password = Buffer.from(Plaintext).toString('utf8');
  }
W|  console.log(\`using password \${password}\`);
S|  console.log(\`using password of \${password.length} characters\`);
  return { ok: true };
};
`,
  }),
  pairOf('js5-secret-response', 'secret-in-log-call', {
    'index.ts': `const settings = () => ({ region: process.env.AWS_REGION, table: process.env.TABLE, jwtSecret: process.env.JWT_SECRET });
export const handler = async (event: { rawPath: string }) => {
  if (event.rawPath !== '/health') return { statusCode: 404 };
W|  return { statusCode: 200, body: JSON.stringify({ status: 'up', settings: settings() }) };
S|  const { jwtSecret: _hidden, ...shown } = settings();
S|  return { statusCode: 200, body: JSON.stringify({ status: 'up', settings: shown }) };
};
`,
  }),
  pairOf('js5-secret-winston', 'secret-in-log-call', {
    'index.js': `const winston = require('winston');
const { SecretsManager } = require('aws-sdk');
const logger = winston.createLogger({ transports: [new winston.transports.Console()] });
const manager = new SecretsManager();
const mask = (value) => value.slice(0, 2) + '***';
exports.handler = async () => {
  const { SecretString } = await manager.getSecretValue({ SecretId: process.env.SECRET_ID }).promise();
  const { token } = JSON.parse(SecretString);
W|  logger.log({ level: 'info', message: 'token ' + token });
S|  logger.log({ level: 'info', message: 'token ' + mask(token) });
  return { used: true };
};
`,
  }),
  pairOf('js5-temp-join', 'data-left-in-temporary-folder', {
    'index.ts': `import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
const WORK = path.join(os.tmpdir(), 'upload.pdf');
export const handler = async (event: { body: string; isBase64Encoded: boolean }) => {
  await fs.writeFile(WORK, Buffer.from(event.body, 'base64'));
W|  const { size } = await fs.stat(WORK);
W|  return { statusCode: 200, body: String(size) };
S|  try {
S|    const { size } = await fs.stat(WORK);
S|    return { statusCode: 200, body: String(size) };
S|  } finally {
S|    await fs.rm(WORK, { force: true });
S|  }
};
`,
  }),
  pairOf('js5-temp-class', 'data-left-in-temporary-folder', {
    'scratch.js': `const fs = require('fs');
class Scratch {
  constructor(folder = '/tmp') { this.folder = folder; }
  file(name) { return \`\${this.folder}/\${name}\`; }
  save(name, data) { fs.writeFileSync(this.file(name), data); return this.file(name); }
  drop(name) { fs.unlinkSync(this.file(name)); }
}
module.exports = { Scratch };
`,
    'index.js': `const { Scratch } = require('./scratch');
const { convert } = require('./convert');
const scratch = new Scratch();
exports.handler = async (event) => {
  const path = scratch.save('input.svg', JSON.parse(event.body).svg);
  const result = convert(path);
S|  scratch.drop('input.svg');
  return { statusCode: 200, body: result };
};
`,
    'convert.js': `exports.convert = (path) => require('fs').readFileSync(path).toString('base64');
`,
  }),
  pairOf('js5-temp-append', 'data-left-in-temporary-folder', {
    'index.mjs': `import { appendFileSync, readFileSync, rmSync } from 'fs';
export const handler = async ({ Records }) => {
  for (const { body } of Records) appendFileSync('/tmp/batch.ndjson', body + '\\n');
  const text = readFileSync('/tmp/batch.ndjson', 'utf8');
S|  rmSync('/tmp/batch.ndjson');
  await fetch('https://sink.example.com/batch', { method: 'PUT', body: text });
};
`,
  }),
  pairOf('js5-temp-sqlite', 'data-left-in-temporary-folder', {
    'index.ts': `import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';
import { createWriteStream, existsSync } from 'node:fs';
import { unlink } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
const s3 = new S3Client({});
export const handler = async (event: { Records: { s3: { bucket: { name: string }; object: { key: string } } }[] }) => {
  for (const { s3: { bucket, object } } of event.Records) {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket.name, Key: object.key }));
    await pipeline(Body as Readable, createWriteStream('/tmp/video.mp4'));
    console.log('there', existsSync('/tmp/video.mp4'));
S|    await unlink('/tmp/video.mp4');
  }
};
`,
  }),
  pairOf('js5-temp-random', 'data-left-in-temporary-folder', {
    'index.js': `const fs = require('fs').promises;
const path = require('path');
exports.handler = async (event) => {
W|  const folder = '/tmp/session';
W|  await fs.mkdir(folder, { recursive: true });
S|  const folder = await fs.mkdtemp('/tmp/session-');
  const target = path.join(folder, 'state.json');
  await fs.writeFile(target, event.body);
  const state = JSON.parse(await fs.readFile(target, 'utf8'));
S|  await fs.rm(folder, { recursive: true });
  return { statusCode: 200, body: String(state.version) };
};
`,
  }),
  pairOf('js5-globals-singleton', 'data-left-in-globals', {
    'session.ts': `export class Session {
  private static current: Session | undefined;
  user = '';
  static get(): Session { return (Session.current ??= new Session()); }
}
`,
    'index.ts': `import { Session } from './session';
export const handler = async (event: { headers: Record<string, string>; queryStringParameters: { user: string } }) => {
W|  const session = Session.get();
S|  const session = new Session();
  session.user = event.queryStringParameters.user;
  return { statusCode: 200, body: \`hi \${session.user}\` };
};
`,
  }),
  pairOf('js5-globals-array', 'data-left-in-globals', {
    'index.mjs': `W|const errors = [];
const check = (item, errors) => { if (!item.sku) errors.push(\`no sku in \${JSON.stringify(item)}\`); };
export async function handler(event) {
S|  const errors = [];
  for (const item of JSON.parse(event.body).items) check(item, errors);
  return { statusCode: errors.length ? 422 : 200, body: JSON.stringify({ errors }) };
}
`,
  }),
  pairOf('js5-globals-axios', 'data-left-in-globals', {
    'index.js': `const axios = require('axios');
exports.handler = async (event) => {
  const { tenant } = JSON.parse(event.body);
W|  axios.defaults.headers.common['x-tenant'] = tenant;
W|  const { data } = await axios.get('https://api.example.com/items');
S|  const { data } = await axios.get('https://api.example.com/items', { headers: { 'x-tenant': tenant } });
  return { statusCode: 200, body: JSON.stringify(data) };
};
`,
  }),
  pairOf('js5-globals-env', 'data-left-in-globals', {
    'index.ts': `export const handler = async (event: { body: string }) => {
  const { locale } = JSON.parse(event.body);
W|  process.env.LOCALE = locale;
W|  return { statusCode: 200, body: format(1) };
S|  return { statusCode: 200, body: format(1, locale) };
};
function format(value: number, locale = process.env.LOCALE) {
  return new Intl.NumberFormat(locale).format(value);
}
`,
  }),
  pairOf('js5-globals-map', 'data-left-in-globals', {
    'index.ts': `const sessions = new Map<string, { user: string; at: string }>();
export const handler = async (event: any) => {
  const { sub } = event.requestContext.authorizer.jwt.claims;
W|  sessions.set('current', { user: JSON.parse(event.body).name, at: event.requestContext.time });
W|  return { statusCode: 200, body: sessions.get('current')!.user };
S|  const own = new Map<string, { user: string; sub: string }>();
S|  own.set('current', { user: JSON.parse(event.body).name, sub });
S|  return { statusCode: 200, body: own.get('current')!.user };
};
`,
  }),
  pairOf('js5-slow-class', 'slow-regular-expression', {
    'validators.ts': `export abstract class Validator { abstract readonly pattern: RegExp; check(text: string) { return this.pattern.test(text); } }
export class HostValidator extends Validator {
W|  readonly pattern = /^(([a-z])+.)+[A-Z]([a-z])+$/;
S|  readonly pattern = /^[a-z]+(?:\\.[a-z]+)*$/;
}
`,
    'index.ts': `import { HostValidator } from './validators';
const validator = new HostValidator();
export const handler = async (event: { queryStringParameters: { host: string } }) => ({ statusCode: validator.check(event.queryStringParameters.host) ? 200 : 400 });
`,
  }),
  pairOf('js5-slow-new', 'slow-regular-expression', {
    'index.js': `const WORD = '\\\\w';
W|const LIST = new RegExp(\`^(?:\${WORD}+,?)+$\`);
S|const LIST = new RegExp(\`^\${WORD}+(?:,\${WORD}+)*$\`);
exports.handler = async (event) => {
  const tags = event.multiValueQueryStringParameters.tags.join(',');
  return { statusCode: tags.match(LIST) ? 200 : 400 };
};
`,
  }),
  pairOf('js5-slow-replace', 'slow-regular-expression', {
    'index.mjs': `W|const strip = (html) => html.replace(/<(\\s*\\/?\\s*[a-z]+\\s*)*>/gi, '');
S|const strip = (html) => html.replace(/<[^<>]*>/g, '');
export const handler = async (event) => {
  const { note } = JSON.parse(event.body);
  return { statusCode: 200, body: strip(note) };
};
`,
  }),
  pairOf('js5-slow-table', 'slow-regular-expression', {
    'rules.ts': `export const RULES: Record<string, RegExp> = {
  zip: /^\\d{5}$/,
W|  name: /^([A-Za-z]+\\s?)*$/,
S|  name: /^[A-Za-z]+(?:\\s[A-Za-z]+)*$/,
};
`,
    'index.ts': `import { RULES } from './rules';
export const handler = async (event: { body: string }) => {
  const form: Record<string, string> = JSON.parse(event.body);
  const wrong = Object.entries(form).filter(([field, text]) => !RULES[field]?.test(text)).map(([field]) => field);
  return { statusCode: wrong.length > 0 ? 400 : 200, body: JSON.stringify({ wrong }) };
};
`,
  }),
  pairOf('js5-slow-bounded', 'slow-regular-expression', {
    'index.js': `const VERSION = /^(\\d+\\.?)+(-[a-z]+)*$/;
exports.handler = async (event) => {
  const { version } = event.queryStringParameters;
S|  if (version.length > 20) return { statusCode: 400 };
  return { statusCode: VERSION.test(version) ? 200 : 400 };
};
`,
  }),
  pairOf('js5-cert-undici', 'certificate-check-off', {
    'index.mjs': `import { Agent, setGlobalDispatcher, fetch } from 'undici';
W|setGlobalDispatcher(new Agent({ connect: { rejectUnauthorized: false } }));
S|setGlobalDispatcher(new Agent({ connect: { timeout: 500 } }));
export const handler = async () => (await fetch('https://internal.example.com/feed')).status;
`,
  }),
  pairOf('js5-cert-pg', 'certificate-check-off', {
    'index.ts': `import { Pool } from 'pg';
import { readFileSync } from 'node:fs';
W|const ssl = process.env.DB_SSL === 'on' ? { rejectUnauthorized: false } : undefined;
S|const ssl = { ca: readFileSync('/opt/rds-ca.pem', 'utf8'), rejectUnauthorized: true };
const pool = new Pool({ ssl });
export const handler = async () => (await pool.query('SELECT now()')).rows;
`,
  }),
  pairOf('js5-cert-env', 'certificate-check-off', {
    'index.js': `W|if (process.env.STAGE !== 'production') process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
S|if (process.env.STAGE !== 'production') process.env['NODE_OPTIONS'] = '--trace-warnings';
const https = require('https');
exports.handler = (event, context, done) => https.get('https://internal.example.com', (res) => done(null, res.statusCode));
`,
  }),
  pairOf('js5-cert-identity', 'certificate-check-off', {
    'index.ts': `import https from 'node:https';
const options: https.RequestOptions = { host: 'bank.example.com', path: '/rates' };
W|options.checkServerIdentity = () => undefined;
S|options.servername = 'bank.example.com';
export const handler = () => new Promise((resolve, reject) => { https.request(options, (res) => resolve(res.statusCode)).on('error', reject).end(); });
`,
  }),
  pairOf('js5-cert-mail', 'certificate-check-off', {
    'index.js': `const nodemailer = require('nodemailer');
const base = { host: 'mail.example.com', port: 465, secure: true };
W|const transport = nodemailer.createTransport({ ...base, tls: { rejectUnauthorized: !1 } });
S|const transport = nodemailer.createTransport({ ...base, tls: { minVersion: 'TLSv1.2' } });
exports.handler = async () => { await transport.verify(); return 'ok'; };
`,
  }),
  pairOf('js5-auth-service', 'state-change-without-authorization', {
    'src/handler.ts': `import { ProfileService } from './profile-service';
const service = new ProfileService();
export const handler = async (event: any) => {
  const input = JSON.parse(event.body);
W|  const id = event.pathParameters.userId;
S|  const id = event.requestContext.authorizer.lambda.userId;
  return { statusCode: 200, body: JSON.stringify(await service.rename(id, input.name)) };
};
`,
    'src/profile-service.ts': `import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
export class ProfileService {
  private readonly db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  async rename(userId: string, name: string) {
    const { Attributes } = await this.db.send(new UpdateCommand({ TableName: 'profiles', Key: { userId }, UpdateExpression: 'SET #n = :n', ExpressionAttributeNames: { '#n': 'name' }, ExpressionAttributeValues: { ':n': name }, ReturnValues: 'ALL_NEW' }));
    return Attributes;
  }
}
`,
  }),
  pairOf('js5-auth-prisma', 'state-change-without-authorization', {
    'index.ts': `import { PrismaClient } from '@prisma/client';
S|import { CognitoJwtVerifier } from 'aws-jwt-verify';
const prisma = new PrismaClient();
S|const verifier = CognitoJwtVerifier.create({ userPoolId: 'eu-west-1_example', tokenUse: 'access', clientId: 'client' });
export const handler = async (event: { headers: Record<string, string>; pathParameters: { id: string } }) => {
S|  const payload = await verifier.verify((event.headers.authorization ?? '').replace('Bearer ', ''));
W|  await prisma.post.delete({ where: { id: event.pathParameters.id } });
S|  await prisma.post.delete({ where: { id: event.pathParameters.id, authorId: payload.sub } });
  return { statusCode: 204 };
};
`,
  }),
  pairOf('js5-auth-hono', 'state-change-without-authorization', {
    'index.ts': `import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';
import { DynamoDB } from '@aws-sdk/client-dynamodb';
S|import { jwt } from 'hono/jwt';
const app = new Hono();
const db = DynamoDBDocument.from(new DynamoDB({}));
S|app.use('/api/*', jwt({ secret: process.env.JWT_SECRET as string }));
app.delete('/api/books/:isbn', async (c) => {
  await db.delete({ TableName: 'books', Key: { isbn: c.req.param('isbn') } });
  return c.body(null, 204);
});
export const handler = handle(app);
`,
  }),
  pairOf('js5-auth-appsync', 'state-change-without-authorization', {
    'index.mjs': `import { S3Client, DeleteObjectCommand } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
const resolvers = {
W|  removeFile: async ({ arguments: { name } }) => {
S|  removeFile: async ({ arguments: { name }, identity }) => {
W|    await s3.send(new DeleteObjectCommand({ Bucket: process.env.FILES, Key: name }));
S|    await s3.send(new DeleteObjectCommand({ Bucket: process.env.FILES, Key: \`\${identity.sub}/\${name}\` }));
    return true;
  },
};
export const handler = async (event) => resolvers[event.info.fieldName](event);
`,
  }),
  pairOf('js5-auth-middleware', 'state-change-without-authorization', {
    'src/chain.js': `const chain = (...steps) => (event) => {
  const run = (at) => (at === steps.length - 1 ? steps[at](event) : steps[at](event, () => run(at + 1)));
  return run(0);
};
const loggedIn = (event, next) => (event.requestContext.authorizer && event.requestContext.authorizer.claims ? next() : { statusCode: 401 });
const timed = (event, next) => { console.time('run'); return next(); };
module.exports = { chain, loggedIn, timed };
`,
    'index.js': `const mysql = require('mysql2/promise');
const { chain, loggedIn, timed } = require('./src/chain');
const pool = mysql.createPool(process.env.DB);
const close = async (event) => {
  await pool.execute('UPDATE tickets SET state = ? WHERE id = ?', ['closed', event.pathParameters.id]);
  return { statusCode: 204 };
};
W|exports.handler = chain(timed, close);
S|exports.handler = chain(timed, loggedIn, close);
`,
  }),
  pairOf('js5-retry-insert', 'retry-unsafe-handler', {
    'index.js': `const { Client } = require('pg');
const db = new Client();
const ready = db.connect();
exports.handler = async (event) => {
  await ready;
  for (const { Sns } of event.Records) {
    const { user, points } = JSON.parse(Sns.Message);
W|    await db.query('INSERT INTO bookings (username, points) VALUES ($1, $2)', [user, points]);
S|    await db.query('INSERT INTO bookings (id, username, points) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING', [Sns.MessageId, user, points]);
  }
};
`,
  }),
  pairOf('js5-retry-stripe', 'retry-unsafe-handler', {
    'src/charge.ts': `import Stripe from 'stripe';
const stripe = new Stripe(process.env.STRIPE_KEY as string);
export class Charges {
  async take(order: { id: string; cents: number; source: string }) {
W|    return stripe.paymentIntents.create({ amount: order.cents, currency: 'eur', payment_method: order.source, confirm: true });
S|    return stripe.paymentIntents.create({ amount: order.cents, currency: 'eur', payment_method: order.source, confirm: true }, { idempotencyKey: \`order-\${order.id}\` });
  }
}
`,
    'src/index.ts': `import type { EventBridgeEvent } from 'aws-lambda';
import { Charges } from './charge';
const charges = new Charges();
export const handler = async (event: EventBridgeEvent<'OrderPlaced', { id: string; cents: number; source: string }>) => { await charges.take(event.detail); };
`,
  }),
  pairOf('js5-retry-uuid', 'retry-unsafe-handler', {
    'index.mjs': `import { randomUUID } from 'node:crypto';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
const db = new DynamoDBClient({});
export const handler = async ({ Records }) => {
  for (const record of Records) {
    const invoice = JSON.parse(record.body);
W|    const pk = \`INVOICE#\${randomUUID()}\`;
S|    const pk = \`INVOICE#\${invoice.number}\`;
    await db.send(new PutItemCommand({ TableName: process.env.TABLE, Item: marshall({ pk, ...invoice }) }));
  }
};
`,
  }),
  pairOf('js5-retry-mail', 'retry-unsafe-handler', {
    'index.ts': `import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';
import { DynamoDB } from '@aws-sdk/client-dynamodb';
const ses = new SESClient({});
const db = DynamoDBDocument.from(new DynamoDB({}));
async function firstTime(id: string): Promise<boolean> {
  try {
    await db.put({ TableName: 'deliveries', Item: { id }, ConditionExpression: 'attribute_not_exists(id)' });
    return true;
  } catch (error) {
    if ((error as Error).name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}
export const handler = async (event: { Records: { messageId: string; body: string }[] }) => {
  for (const { messageId, body } of event.Records) {
S|    if (!(await firstTime(messageId))) continue;
    const { to, text } = JSON.parse(body);
    await ses.send(new SendEmailCommand({ Source: 'a@example.com', Destination: { ToAddresses: [to] }, Message: { Subject: { Data: 'News' }, Body: { Text: { Data: text } } } }));
  }
};
`,
  }),
  pairOf('js5-retry-redis', 'retry-unsafe-handler', {
    'index.ts': `import Redis from 'ioredis';
const redis = new Redis(process.env.REDIS_URL as string);
export const handler = async (event: { Records: { kinesis: { data: string; sequenceNumber: string } }[] }) => {
  for (const { kinesis } of event.Records) {
    const { page } = JSON.parse(Buffer.from(kinesis.data, 'base64').toString());
S|    if (!(await redis.set(\`seen:\${kinesis.sequenceNumber}\`, '1', 'EX', 86400, 'NX'))) continue;
    await redis.incr(\`views:\${page}\`);
  }
};
`,
  }),
];
