import { type ProjectPair, pairOf } from './project-pair.cases.ts';

/** Tutorials, small services and mends that people make. */
export const JAVASCRIPT_TUTORIALS: readonly ProjectPair[] = [
  pairOf('js9-tutorial-update', 'event-in-nosql-query', {
    'index.js': `const AWS = require('aws-sdk');
AWS.config.update({ region: 'eu-west-1' });
const dynamodb = new AWS.DynamoDB.DocumentClient();
async function modifyProduct(productId, updateKey, updateValue) {
  const params = {
    TableName: 'product-inventory',
    Key: { productId },
W|    UpdateExpression: \`set \${updateKey} = :value\`,
S|    UpdateExpression: 'set #key = :value',
S|    ExpressionAttributeNames: { '#key': updateKey },
    ExpressionAttributeValues: { ':value': updateValue },
    ReturnValues: 'UPDATED_NEW',
  };
  return dynamodb.update(params).promise().then((response) => buildResponse(200, response), (error) => { console.error(error); });
}
function buildResponse(statusCode, body) { return { statusCode, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }; }
exports.handler = async function (event) {
  let response;
  switch (true) {
    case event.httpMethod === 'PATCH' && event.path === '/product': {
      const { sub } = event.requestContext.authorizer.claims;
      const requestBody = JSON.parse(event.body);
      response = await modifyProduct(sub, requestBody.updateKey, requestBody.updateValue);
      break;
    }
    default:
      response = buildResponse(404, '404 Not Found');
  }
  return response;
};
`,
  }),
  pairOf('js9-upload-name', 'event-in-file-path', {
    'upload.js': `const fs = require('fs');
const Busboy = require('busboy');
const path = require('path');
exports.handler = (event, context, callback) => {
  const busboy = Busboy({ headers: event.headers });
  busboy.on('file', (field, stream, info) => {
W|    const target = '/mnt/uploads/' + info.filename;
S|    const target = '/mnt/uploads/' + path.basename(info.filename);
    stream.pipe(fs.createWriteStream(target));
  });
  busboy.on('finish', () => callback(null, { statusCode: 200 }));
  busboy.end(Buffer.from(event.body, 'base64'));
};
`,
  }),
  pairOf('js9-image-proxy', 'event-in-request-address', {
    'index.mjs': `import sharp from 'sharp';
const fetchImage = async (url) => { const r = await fetch(url); if (!r.ok) throw new Error(\`status \${r.status}\`); return Buffer.from(await r.arrayBuffer()); };
const pick = (event) => ({ url: event.queryStringParameters.url, width: Number(event.queryStringParameters.w) || 100 });
export const handler = async (event) => {
  const { url, width } = pick(event);
W|  const image = await fetchImage(url);
S|  const image = await fetchImage(\`https://assets.example.com/\${url.split('/').map(encodeURIComponent).join('/')}\`);
  return { statusCode: 200, isBase64Encoded: true, body: (await sharp(image).resize(width).toBuffer()).toString('base64') };
};
`,
  }),
  pairOf('js9-ping', 'event-in-shell-command', {
    'ping.ts': `import util from 'util';
import { exec as execCallback } from 'child_process';
import net from 'net';
const exec = util.promisify(execCallback);
export const handler = async (event: { queryStringParameters?: { ip?: string } }) => {
  const ip = event.queryStringParameters?.ip;
  if (!ip) return { statusCode: 400, body: 'ip missing' };
S|  if (net.isIP(ip) === 0) return { statusCode: 400, body: 'no address' };
  const { stdout } = await exec(\`ping -c 1 \${ip}\`);
  return { statusCode: 200, body: stdout };
};
`,
  }),
  pairOf('js9-login', 'event-in-sql', {
    'login.js': `const mysql = require('mysql');
const connection = mysql.createConnection({ host: process.env.HOST, user: 'app', database: 'app' });
module.exports.login = (event, context, callback) => {
  context.callbackWaitsForEmptyEventLoop = false;
  const data = JSON.parse(event.body);
W|  const sql = "SELECT * FROM users WHERE username = '" + data.username + "' AND password = '" + data.password + "'";
W|  connection.query(sql, (error, results) => {
S|  const sql = mysql.format('SELECT * FROM users WHERE username = ? AND password = ?', [data.username, data.password]);
S|  connection.query(sql, (error, results) => {
    if (error) callback(null, { statusCode: 500, body: 'failed' });
    else callback(null, { statusCode: results.length === 1 ? 200 : 401, body: '' });
  });
};
`,
  }),
  pairOf('js9-search-page', 'event-in-html-response', {
    'index.js': `'use strict';
module.exports.handler = async (event) => {
  const q = (event.queryStringParameters && event.queryStringParameters.q) || '';
  let html = '<html><head><title>Search</title></head><body>';
W|  html += '<h2>Results for ' + q + '</h2>';
S|  html += '<h2>Results for ' + q.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;') + '</h2>';
  html += '</body></html>';
  const response = { statusCode: 200, headers: { 'Content-Type': 'text/html' }, body: html };
  return response;
};
`,
  }),
  pairOf('js9-calc', 'event-in-evaluated-code', {
    'calc.js': `exports.handler = async (event) => {
  const { expr } = JSON.parse(event.body);
S|  if (!/^[\\d\\s+*/().-]+$/.test(expr)) return { statusCode: 400, body: 'invalid' };
  const result = eval(expr);
  return { statusCode: 200, body: JSON.stringify({ result }) };
};
`,
  }),
  pairOf('js9-typedi', 'event-in-sql', {
    'src/container.ts': `const registry = new Map<new (...args: any[]) => unknown, unknown>();
export const provide = <T>(type: new (...args: any[]) => T, value: T) => { registry.set(type, value); };
export const inject = <T>(type: new (...args: any[]) => T): T => registry.get(type) as T;
`,
    'src/repo.ts': `import { Pool } from 'pg';
export class AuditRepo {
  private pool = new Pool();
  async byActor(actor: string, order: string) {
W|    return (await this.pool.query({ text: \`SELECT * FROM audit WHERE actor = $1 ORDER BY at \${order}\`, values: [actor] })).rows;
S|    return (await this.pool.query({ text: \`SELECT * FROM audit WHERE actor = $1 ORDER BY at \${order === 'asc' ? 'ASC' : 'DESC'}\`, values: [actor] })).rows;
  }
}
`,
    'src/handler.ts': `import { inject, provide } from './container';
import { AuditRepo } from './repo';
provide(AuditRepo, new AuditRepo());
export const handler = async (event: { queryStringParameters: Record<string, string> }) => {
  const { actor, order } = event.queryStringParameters;
  return { statusCode: 200, body: JSON.stringify(await inject(AuditRepo).byActor(actor, order)) };
};
`,
  }),
  pairOf('js9-monorepo', 'event-in-regular-expression', {
    'package.json': `{ "workspaces": ["packages/*"] }
`,
    'packages/matching/package.json': `{ "name": "@acme/matching", "main": "src/main.ts" }
`,
    'packages/matching/src/main.ts': `export { matcher } from './matcher';
`,
    'packages/matching/src/matcher.ts': `const escape = (text: string) => text.replace(/[.*+?^\${}()|[\\]\\\\]/g, '\\\\$&');
W|export const matcher = (text: string) => { const re = new RegExp(text, 'i'); return (value: string) => re.test(value); };
S|export const matcher = (text: string) => { const re = new RegExp(escape(text), 'i'); return (value: string) => re.test(value); };
`,
    'services/find/index.ts': `import { matcher } from '../../packages/matching/src/main';
const NAMES = ['anna', 'bert'];
export const handler = async (event: { pathParameters: { text: string } }) => NAMES.filter(matcher(event.pathParameters.text));
`,
  }),
  pairOf('js9-import-equals', 'event-in-template', {
    'index.ts': `import Handlebars = require('handlebars');
interface Mail { template: string; name: string }
const FIXED: Record<string, string> = { hello: 'Hello {{name}}' };
export const handler = async (event: { Records: { body: string }[] }) => event.Records.map(({ body }) => {
  const mail = JSON.parse(body) as Mail;
W|  return Handlebars.compile(mail.template)({ name: mail.name });
S|  if (!(mail.template in FIXED)) throw new Error('unknown template');
S|  return Handlebars.compile(FIXED[mail.template])({ name: mail.name });
}).length;
`,
  }),
  pairOf('js9-jwt-claims', 'state-change-without-authorization', {
    'src/with-user.ts': `import { jwtVerify, createRemoteJWKSet } from 'jose';
const keys = createRemoteJWKSet(new URL('https://login.example.com/keys'));
export const withUser = (inner: (event: any, user: string) => Promise<any>) => async (event: any) => {
  const { payload } = await jwtVerify((event.headers.authorization ?? '').replace(/^Bearer /, ''), keys);
  return inner(event, payload.sub as string);
};
export const plain = (inner: (event: any, user: string) => Promise<any>) => async (event: any) => inner(event, 'nobody');
`,
    'src/index.ts': `W|import { plain as wrap } from './with-user';
S|import { withUser as wrap } from './with-user';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export const handler = wrap(async (event, user) => {
  await prisma.order.update({ where: { id: event.pathParameters.id }, data: { cancelledBy: user } });
  return { statusCode: 204 };
});
`,
  }),
  pairOf('js9-api-key', 'state-change-without-authorization', {
    'index.mjs': `import { S3Client, DeleteObjectCommand } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
export const handler = async (event) => {
S|  if (event.headers['x-api-key'] !== process.env.ADMIN_KEY) return { statusCode: 403 };
  await s3.send(new DeleteObjectCommand({ Bucket: process.env.BUCKET, Key: event.queryStringParameters.key }));
  return { statusCode: 204 };
};
`,
  }),
  pairOf('js9-dedup', 'retry-unsafe-handler', {
    'src/dedup.ts': `import { DynamoDBClient, PutItemCommand, ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
const db = new DynamoDBClient({});
export const once = async (id: string, work: () => Promise<void>) => {
  try {
    await db.send(new PutItemCommand({ TableName: process.env.SEEN, Item: { id: { S: id } }, ConditionExpression: 'attribute_not_exists(id)' }));
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return;
    throw error;
  }
  await work();
};
`,
    'src/index.ts': `import nodemailer from 'nodemailer';
S|import { once } from './dedup';
const transport = nodemailer.createTransport({ host: 'mail.example.com' });
const send = async (to: string) => { await transport.sendMail({ from: 'shop@example.com', to, subject: 'Thanks', text: 'Thank you' }); };
export const handler = async (event: { Records: { messageId: string; body: string }[] }) => {
  for (const { messageId, body } of event.Records) {
    const { to } = JSON.parse(body);
W|    await send(to);
S|    await once(messageId, () => send(to));
  }
};
`,
  }),
  pairOf('js9-counter', 'retry-unsafe-handler', {
    'index.ts': `import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';
import { DynamoDB } from '@aws-sdk/client-dynamodb';
const db = DynamoDBDocument.from(new DynamoDB({}));
export const handler = async (event: { Records: { eventID: string; s3: { object: { key: string; size: number } } }[] }) => {
  for (const { s3 } of event.Records) {
    const [tenant] = s3.object.key.split('/');
    await db.update({
      TableName: 'usage',
      Key: { tenant },
W|      UpdateExpression: 'ADD bytes :n',
W|      ExpressionAttributeValues: { ':n': s3.object.size },
S|      UpdateExpression: 'SET sizes.#k = :n',
S|      ExpressionAttributeNames: { '#k': s3.object.key },
S|      ExpressionAttributeValues: { ':n': s3.object.size },
    });
  }
};
`,
  }),
  pairOf('js9-globals-service', 'data-left-in-globals', {
    'src/cart-service.ts': `export class CartService {
W|  private items: { sku: string; note: string }[] = [];
  add(items: { sku: string; note: string }[]) {
S|    const kept: { sku: string; note: string }[] = [];
    for (const item of items) {
W|      this.items.push(item);
S|      kept.push(item);
    }
W|    return this.items;
S|    return kept;
  }
}
`,
    'src/index.ts': `import { CartService } from './cart-service';
const carts = new CartService();
export const handler = async (event: { body: string }) => ({ statusCode: 200, body: JSON.stringify(carts.add(JSON.parse(event.body).items)) });
`,
  }),
  pairOf('js9-globals-logger', 'data-left-in-globals', {
    'index.js': `let requestUser;
const log = (text) => console.log(JSON.stringify({ user: requestUser, text }));
exports.handler = async (event) => {
W|  if (event.headers['x-user']) requestUser = event.headers['x-user'];
S|  requestUser = undefined;
  log('start');
  return { statusCode: 200, body: String(JSON.parse(event.body).length) };
};
`,
  }),
  pairOf('js9-tmp-lock', 'data-left-in-temporary-folder', {
    'index.mjs': `import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
export const handler = async (event) => {
  const file = join(tmpdir(), 'last-request.json');
  const handle = await fs.open(file, 'w');
W|  await fs.writeFile(file, JSON.stringify(event.body));
S|  await fs.writeFile(file, JSON.stringify({ at: Date.now() }));
  await handle.close();
  return { statusCode: 204 };
};
`,
  }),
  pairOf('js9-error-router', 'error-details-in-response', {
    'router.js': `class Router {
  constructor() { this.routes = []; }
  on(method, path, run) { this.routes.push({ method, path, run }); return this; }
  async handle(event) {
    const found = this.routes.find((r) => r.method === event.httpMethod && r.path === event.path);
    if (!found) return { statusCode: 404, body: '' };
    try { return await found.run(event); }
W|    catch (error) { return { statusCode: error.statusCode || 500, body: JSON.stringify(error, Object.getOwnPropertyNames(error)) }; }
S|    catch (error) { console.error(error); return { statusCode: error.statusCode || 500, body: JSON.stringify({ code: error.code }) }; }
  }
}
module.exports = { Router };
`,
    'index.js': `const { Router } = require('./router');
const router = new Router().on('GET', '/items', async () => ({ statusCode: 200, body: '[]' }));
exports.handler = (event) => router.handle(event);
`,
  }),
  pairOf('js9-error-graphql', 'error-details-in-response', {
    'index.ts': `export const handler = async (event: { arguments: { id: string } }) => {
  try {
    const response = await fetch(\`https://api.example.com/items/\${encodeURIComponent(event.arguments.id)}\`);
    return { statusCode: 200, body: await response.text() };
  } catch (cause) {
    const problem = new Error('lookup failed', { cause });
W|    return { statusCode: 502, body: \`\${problem.message}: \${(cause as Error).stack}\` };
S|    console.error(problem);
S|    return { statusCode: 502, body: problem.message };
  }
};
`,
  }),
  pairOf('js9-secret-jsonapi', 'secret-in-log-call', {
    'index.js': `const { SecretsManagerClient, GetSecretValueCommand } = require('@aws-sdk/client-secrets-manager');
const sm = new SecretsManagerClient();
let cached;
async function getConfig() {
  if (cached) return cached;
  const result = await sm.send(new GetSecretValueCommand({ SecretId: 'app/config' }));
W|  console.log('fetched', result);
S|  console.log('fetched', result.ARN, result.VersionId);
  cached = JSON.parse(result.SecretString);
  return cached;
}
exports.handler = async () => Object.keys(await getConfig()).length;
`,
  }),
  pairOf('js9-slow-csv', 'slow-regular-expression', {
    'index.mjs': `W|const FIELD = /^"([^"]+|"")*"$/;
S|const FIELD = /^"(?:[^"]|"")*"$/;
export const handler = async (event) => {
  const lines = JSON.parse(event.body).csv.split('\\n');
  return { statusCode: lines.every((line) => FIELD.test(line)) ? 200 : 400 };
};
`,
  }),
  pairOf('js9-cert-mqtt', 'certificate-check-off', {
    'index.ts': `import mqtt from 'mqtt';
const options: mqtt.IClientOptions = { protocol: 'mqtts', host: 'iot.example.com', port: 8883 };
W|Object.assign(options, { rejectUnauthorized: false });
S|Object.assign(options, { reconnectPeriod: 0 });
export const handler = async () => { const client = await mqtt.connectAsync(options); await client.endAsync(); };
`,
  }),
  pairOf('js9-ldap-host', 'event-in-request-address', {
    'index.ts': `import { Agent, fetch as undiciFetch } from 'undici';
const regions = { eu: 'eu.api.example.com', us: 'us.api.example.com' } as const;
type Region = keyof typeof regions;
const isRegion = (value: string): value is Region => value in regions;
export const handler = async (event: { headers: Record<string, string>; rawPath: string }) => {
  const region = event.headers['x-region'] ?? 'eu';
W|  const base = \`https://\${region}\`;
S|  if (!isRegion(region)) return { statusCode: 400 };
S|  const base = \`https://\${regions[region]}\`;
  const answer = await undiciFetch(\`\${base}/api\${event.rawPath}\`, { dispatcher: new Agent() });
  return { statusCode: answer.status, body: await answer.text() };
};
`,
  }),
  pairOf('js9-log-child', 'event-in-log', {
    'logger.js': `const levels = ['debug', 'info', 'error'];
const logger = {};
for (const level of levels) {
W|  logger[level] = (text, ...rest) => console[level]('[' + level + '] ' + text, ...rest);
S|  logger[level] = (text, ...rest) => console[level](JSON.stringify({ level, text, rest }));
}
module.exports = logger;
`,
    'index.js': `const logger = require('./logger');
exports.handler = async (event) => { logger.info('search for ' + event.queryStringParameters.q); return { statusCode: 200, body: '[]' }; };
`,
  }),
  pairOf('js9-merge-loop', 'event-in-object-merge', {
    'index.ts': `const settings: Record<string, Record<string, unknown>> = {};
export const handler = async (event: { body: string }) => {
  const { section, key, value } = JSON.parse(event.body);
S|  if (section === '__proto__' || section === 'constructor' || section === 'prototype') return { statusCode: 400 };
  const own: Record<string, Record<string, unknown>> = { look: {}, mail: {} };
  own[section] = own[section] ?? {};
  own[section][key] = value;
  return { statusCode: 200, body: JSON.stringify(own) };
};
`,
  }),
  pairOf('js9-query-redirect', 'event-in-redirect', {
    'index.js': `const links = { a: 'https://a.example.com', b: 'https://b.example.com' };
exports.handler = (event, _context, callback) => {
  const { slug, fallback } = event.queryStringParameters;
W|  const target = links[slug] || fallback;
S|  const target = links[slug] || links.a;
  callback(null, { statusCode: 301, headers: { Location: target, 'Cache-Control': 'no-store' } });
};
`,
  }),
];
