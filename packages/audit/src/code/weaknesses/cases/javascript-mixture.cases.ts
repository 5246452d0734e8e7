import { type ProjectPair, pairOf } from './project-pair.cases.ts';

/** Every family again, by authors of several kinds. */
export const JAVASCRIPT_MIXTURE: readonly ProjectPair[] = [
  pairOf('js8-sls-offline', 'event-in-sql', {
    'src/db/index.ts': `export * from './query-runner';
`,
    'src/db/query-runner.ts': `import { createPool, type Pool } from 'mysql2/promise';
let pool: Pool | null = null;
export class QueryRunner {
  static #self: QueryRunner;
  static get instance() { return (this.#self ??= new QueryRunner()); }
  async run<T>(sql: string, values: unknown[] = []): Promise<T[]> {
    pool ??= createPool({ uri: process.env.DB_URI });
    const [rows] = await pool.query(sql, values);
    return rows as T[];
  }
}
`,
    'src/functions/search.ts': `import { QueryRunner } from '../db';
interface Query { from: string; where: string[]; values: unknown[] }
const compile = ({ from, where }: Query) => ['SELECT *', \`FROM \${from}\`, where.length ? \`WHERE \${where.join(' AND ')}\` : ''].join(' ');
export const main = async (event: { queryStringParameters: Record<string, string> | null }) => {
  const query: Query = { from: 'hotels', where: [], values: [] };
  const { stars, city } = event.queryStringParameters ?? {};
  if (stars) { query.where.push('stars >= ?'); query.values.push(Number(stars)); }
W|  if (city) query.where.push("city = '" + city + "'");
S|  if (city) { query.where.push('city = ?'); query.values.push(city); }
  return { statusCode: 200, body: JSON.stringify(await QueryRunner.instance.run(compile(query), query.values)) };
};
`,
  }),
  pairOf('js8-mssql', 'event-in-sql', {
    'index.js': `const sql = require('mssql');
exports.handler = async (event) => {
  const pool = await sql.connect(process.env.MSSQL);
  const request = pool.request();
  const { dept } = event.pathParameters;
W|  const result = await request.query(\`select * from staff where dept = '\${dept}'\`);
S|  request.input('dept', sql.NVarChar, dept);
S|  const result = await request.query('select * from staff where dept = @dept');
  return { statusCode: 200, body: JSON.stringify(result.recordset) };
};
`,
  }),
  pairOf('js8-redshift', 'event-in-sql', {
    'index.mjs': `import { RedshiftDataClient, ExecuteStatementCommand } from '@aws-sdk/client-redshift-data';
const client = new RedshiftDataClient({});
const run = (Sql, Parameters) => client.send(new ExecuteStatementCommand({ Database: 'dw', WorkgroupName: 'wg', Sql, Parameters }));
export const handler = async ({ detail: { tenant, month } }) => {
W|  await run(\`call close_month('\${tenant}', '\${month}')\`);
S|  await run('call close_month(:tenant, :month)', [{ name: 'tenant', value: tenant }, { name: 'month', value: month }]);
};
`,
  }),
  pairOf('js8-bigquery', 'event-in-sql', {
    'index.ts': `import { BigQuery } from '@google-cloud/bigquery';
const bigquery = new BigQuery();
export const handler = async (event: { arguments: { since: string } }) => {
  const { since } = event.arguments;
W|  const [rows] = await bigquery.query({ query: \`SELECT * FROM ds.sales WHERE day > '\${since}'\` });
S|  const [rows] = await bigquery.query({ query: 'SELECT * FROM ds.sales WHERE day > @since', params: { since } });
  return rows;
};
`,
  }),
  pairOf('js8-numeric-guard', 'event-in-sql', {
    'index.js': `const { Client } = require('pg');
exports.handler = async (event) => {
  const client = new Client();
  await client.connect();
  const limit = event.queryStringParameters.limit;
W|  if (limit > 100) return { statusCode: 400 };
S|  if (!Number.isInteger(Number(limit)) || Number(limit) > 100) return { statusCode: 400 };
W|  const res = await client.query('SELECT * FROM logs LIMIT ' + limit);
S|  const res = await client.query('SELECT * FROM logs LIMIT ' + Number(limit));
  await client.end();
  return { statusCode: 200, body: JSON.stringify(res.rows) };
};
`,
  }),
  pairOf('js8-guard-not-dominating', 'event-in-shell-command', {
    'index.js': `const { execSync } = require('child_process');
const NAME = /^[\\w-]+$/;
exports.handler = async (event) => {
  const { host } = JSON.parse(event.body);
  if (!NAME.test(host)) {
    console.warn('odd host');
S|    return { statusCode: 400 };
  }
  return { statusCode: 200, body: execSync('dig +short ' + host + '.example.com').toString() };
};
`,
  }),
  pairOf('js8-guard-other-field', 'event-in-file-path', {
    'index.ts': `import { readFileSync } from 'node:fs';
const KINDS = ['invoice', 'receipt'];
export const handler = async (event: { pathParameters: { kind: string; id: string } }) => {
  const { kind, id } = event.pathParameters;
  if (!KINDS.includes(kind)) return { statusCode: 404 };
S|  if (!/^\\d+$/.test(id)) return { statusCode: 404 };
  return { statusCode: 200, body: readFileSync(\`/mnt/docs/\${kind}/\${id}.txt\`, 'utf8') };
};
`,
  }),
  pairOf('js8-async-validator', 'event-in-request-address', {
    'src/dns.ts': `import { lookup } from 'node:dns/promises';
const ALLOWED = new Map([['partner-a', 'https://a.partner.example.com'], ['partner-b', 'https://b.partner.example.com']]);
export async function baseUrl(partner: string): Promise<string> {
  const base = ALLOWED.get(partner);
  if (!base) throw new Error('unknown partner');
  await lookup(new URL(base).hostname);
  return base;
}
`,
    'src/index.ts': `import { baseUrl } from './dns';
export const handler = async (event: { Records: { body: string }[] }) => {
  await Promise.all(event.Records.map(async ({ body }) => {
    const { partner, url, payload } = JSON.parse(body);
W|    const target = \`\${url}/ingest\`;
S|    const target = \`\${await baseUrl(partner)}/ingest\`;
    await fetch(target, { method: 'PUT', body: JSON.stringify(payload) });
  }));
};
`,
  }),
  pairOf('js8-request-object', 'event-in-request-address', {
    'index.mjs': `const call = (url, body) => fetch(new Request(url, { method: 'PUT', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }));
export const handler = async (event) => {
  const { hook, payload } = event.detail;
W|  const { status } = await call(hook, payload);
S|  const { status } = await call('https://hooks.example.com/in', { hook, payload });
  return status;
};
`,
  }),
  pairOf('js8-undici-pool', 'event-in-request-address', {
    'index.js': `const { request } = require('undici');
exports.handler = async (event) => {
  const q = new URLSearchParams(event.rawQueryString);
S|  const { origin } = new URL(q.get('u'));
S|  if (origin !== 'https://img.example.com') return { statusCode: 403 };
  const { body } = await request(q.get('u'));
  return { statusCode: 200, isBase64Encoded: true, body: Buffer.from(await body.arrayBuffer()).toString('base64') };
};
`,
  }),
  pairOf('js8-redirect-multi', 'event-in-redirect', {
    'index.js': `exports.handler = async (event) => {
  const next = event.multiValueQueryStringParameters.next[0];
W|  return { statusCode: 302, multiValueHeaders: { Location: [next], 'Set-Cookie': ['a=1'] } };
S|  return { statusCode: 302, multiValueHeaders: { Location: [\`/go?to=\${encodeURIComponent(next)}\`], 'Set-Cookie': ['a=1'] } };
};
`,
  }),
  pairOf('js8-redirect-express', 'event-in-redirect', {
    'app.ts': `import express, { type Request, type Response, type NextFunction } from 'express';
import serverless from 'serverless-http';
const TARGETS = ['/', '/account', '/orders'];
const checked = (req: Request, res: Response, next: NextFunction) => {
  if (!TARGETS.includes(String(req.query.to))) { res.status(400).end(); return; }
  next();
};
const app = express();
W|app.get('/continue', (req: Request, res: Response) => { res.redirect(303, String(req.query.to)); });
S|app.get('/continue', (req: Request, res: Response) => { const to = TARGETS.find((each) => each === req.query.to) ?? '/'; res.redirect(303, to); });
export const handler = serverless(app);
`,
  }),
  pairOf('js8-html-list', 'event-in-html-response', {
    'index.ts': `import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';
import { DynamoDB } from '@aws-sdk/client-dynamodb';
import validator from 'validator';
const db = DynamoDBDocument.from(new DynamoDB({}));
export const handler = async (event: { queryStringParameters: { topic: string } }) => {
  const { topic } = event.queryStringParameters;
  const { Items = [] } = await db.query({ TableName: 'posts', KeyConditionExpression: 'topic = :t', ExpressionAttributeValues: { ':t': topic } });
  const html = \`<html><body>
W|    <h1>\${topic}</h1>
S|    <h1>\${validator.escape(topic)}</h1>
    <ul>\${Items.length} posts</ul></body></html>\`;
  return { statusCode: 200, headers: { 'Content-Type': 'text/html' }, body: html };
};
`,
  }),
  pairOf('js8-html-json-in-script', 'event-in-html-response', {
    'index.mjs': `const safeJson = (value) => JSON.stringify(value).replace(/</g, '\\\\u003c');
export const handler = async (event) => ({
  statusCode: 200,
  headers: { 'content-type': 'text/html' },
W|  body: \`<!doctype html><script>window.state = \${JSON.stringify({ q: event.queryStringParameters?.q })}</script>\`,
S|  body: \`<!doctype html><script>window.state = \${safeJson({ q: event.queryStringParameters?.q })}</script>\`,
});
`,
  }),
  pairOf('js8-hono-html', 'event-in-html-response', {
    'index.ts': `import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { handle } from 'hono/aws-lambda';
const app = new Hono();
app.get('/hi/:name', (c) => {
  const name = c.req.param('name');
W|  return c.html(\`<p>Hi \${name}</p>\`);
S|  return c.html(html\`<p>Hi \${name}</p>\`);
});
export const handler = handle(app);
`,
  }),
  pairOf('js8-log-winston', 'event-in-log', {
    'index.js': `const clean = (s) => String(s).replace(/[^\\x20-\\x7e]/g, '?');
const line = (...parts) => console.log(parts.join(' | '));
exports.handler = async (event) => {
  const { user, ip } = JSON.parse(event.body);
W|  line('LOGIN', user, ip);
S|  line('LOGIN', clean(user), clean(ip));
  return { statusCode: 200 };
};
`,
  }),
  pairOf('js8-log-error', 'event-in-log', {
    'index.ts': `export const handler = async (event: { queryStringParameters: { coupon: string } }) => {
  const { coupon } = event.queryStringParameters;
  const known = ['A1', 'B2'].includes(coupon);
W|  if (!known) console.warn('unknown coupon %s', coupon);
S|  if (!known) console.warn('unknown coupon %j', coupon);
  return { statusCode: known ? 200 : 404 };
};
`,
  }),
  pairOf('js8-regex-word', 'event-in-regular-expression', {
    'index.js': `const highlight = (text, word) => text.replace(new RegExp('\\\\b' + word + '\\\\b', 'gi'), (m) => '*' + m + '*');
const escape = (s) => s.replace(/[-/\\\\^$*+?.()|[\\]{}]/g, '\\\\$&');
exports.handler = async (event) => {
  const { text, word } = JSON.parse(event.body);
W|  return { statusCode: 200, body: highlight(text, word) };
S|  return { statusCode: 200, body: highlight(text, escape(word)) };
};
`,
  }),
  pairOf('js8-nosql-sort', 'event-in-nosql-query', {
    'index.ts': `import { MongoClient, ObjectId } from 'mongodb';
let client: MongoClient;
export const handler = async (event: { body: string; pathParameters: { id: string } }) => {
  client ??= await new MongoClient(process.env.MONGO as string).connect();
  const patch = JSON.parse(event.body);
  const sub = (event as any).requestContext.authorizer.claims.sub;
W|  await client.db().collection('profiles').updateOne({ owner: sub, tag: patch.tag }, { $set: { name: String(patch.name) } });
S|  await client.db().collection('profiles').updateOne({ owner: sub, _id: new ObjectId(event.pathParameters.id) }, { $set: { name: String(patch.name) } });
  return { statusCode: 204 };
};
`,
  }),
  pairOf('js8-nosql-keycond', 'event-in-nosql-query', {
    'index.mjs': `import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
const db = new DynamoDBClient({});
const OPERATORS = new Set(['=', '<', '>', '<=', '>=']);
export const handler = async (event) => {
  const { user, op, at } = event.queryStringParameters;
S|  if (!OPERATORS.has(op)) throw new Error('operator');
  return db.send(new QueryCommand({
    TableName: 'visits',
    KeyConditionExpression: \`#u = :u AND #at \${op} :at\`,
    ExpressionAttributeNames: { '#u': 'user', '#at': 'at' },
    ExpressionAttributeValues: { ':u': { S: user }, ':at': { N: at } },
  }));
};
`,
  }),
  pairOf('js8-shell-env', 'event-in-shell-command', {
    'index.ts': `import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
const run = promisify(execFile);
export const handler = async (event: { body: string }) => {
  const { text, voice } = JSON.parse(event.body);
W|  const { stdout } = await run('sh', ['-c', \`espeak -v \${voice} --stdout\`], { env: { TEXT: text } });
S|  const { stdout } = await run('espeak', ['-v', voice, '--stdout', '--', text]);
  return { statusCode: 200, body: stdout };
};
`,
  }),
  pairOf('js8-shell-quote', 'event-in-shell-command', {
    'index.js': `const { quote } = require('shell-quote');
const cp = require('node:child_process');
exports.handler = async ({ Records }) => Records.map(({ Sns }) => {
  const { from, to } = JSON.parse(Sns.Message);
W|  return cp.execSync(['aws', 's3', 'cp', from, to].join(' ')).length;
S|  return cp.execSync(quote(['aws', 's3', 'cp', from, to])).length;
});
`,
  }),
  pairOf('js8-eval-timer', 'event-in-evaluated-code', {
    'index.js': `const rules = require('./rules.json');
const compile = (source) => new Function('order', \`with (order) { return \${source}; }\`);
exports.handler = async (event) => {
  const { rule, order } = JSON.parse(event.body);
W|  const passes = compile(rule)(order);
S|  const passes = compile(rules[0].source)(order);
  return { statusCode: 200, body: String(Boolean(passes)) };
};
`,
    'rules.json': `[{ "source": "total > 10" }]
`,
  }),
  pairOf('js8-template-pug', 'event-in-template', {
    'index.mjs': `import pug from 'pug';
const views = { plain: pug.compile('p= text'), bold: pug.compile('b= text') };
export const handler = async (event) => {
  const { view, text } = JSON.parse(event.body);
W|  return { statusCode: 200, body: pug.render(view, { text }) };
S|  const render = Object.hasOwn(views, view) ? views[view] : views.plain;
S|  return { statusCode: 200, body: render({ text }) };
};
`,
  }),
  pairOf('js8-path-efs', 'event-in-file-path', {
    'index.ts': `import { createReadStream } from 'node:fs';
import { resolve, sep } from 'node:path';
import { text } from 'node:stream/consumers';
const BASE = resolve(process.env.EFS_MOUNT ?? '/mnt/efs');
class Forbidden extends Error {}
const inside = (name: string): string => {
  const full = resolve(BASE, \`.\${sep}\${name}\`);
S|  if (full !== BASE && !full.startsWith(\`\${BASE}\${sep}\`)) throw new Forbidden(name);
  return full;
};
export const handler = async (event: { arguments: { name: string } }) => text(createReadStream(inside(event.arguments.name)));
`,
  }),
  pairOf('js8-path-includes', 'event-in-file-path', {
    'index.js': `const fs = require('fs');
exports.handler = async (event) => {
  let name = event.queryStringParameters.theme;
W|  name = name.replace('../', '');
S|  name = name.replace(/[^a-z]/g, '');
  return { statusCode: 200, headers: { 'content-type': 'text/css' }, body: fs.readFileSync(__dirname + '/themes/' + name + '.css', 'utf8') };
};
`,
  }),
  pairOf('js8-unzipper', 'event-in-file-path', {
    'index.mjs': `import unzipper from 'unzipper';
import { S3 } from '@aws-sdk/client-s3';
import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
const s3 = new S3({});
export const handler = async (event) => {
  const { s3: { bucket, object } } = event.Records[0];
  const { Body } = await s3.getObject({ Bucket: bucket.name, Key: object.key });
  const folder = await mkdtemp('/tmp/zip-');
  const { files } = await unzipper.Open.buffer(Buffer.from(await Body.transformToByteArray()));
  for (const file of files) {
    const target = path.resolve(folder, file.path);
S|    if (!target.startsWith(folder + path.sep)) throw new Error('entry outside');
    await writeFile(target, await file.buffer());
  }
  await rm(folder, { recursive: true });
};
`,
  }),
  pairOf('js8-merge-proto', 'event-in-object-merge', {
    'index.ts': `import deepmerge from 'deepmerge';
import Ajv from 'ajv';
const validate = new Ajv({ removeAdditional: 'all' }).compile({ type: 'object', additionalProperties: false, properties: { theme: { type: 'string', maxLength: 20 }, zoom: { type: 'integer' } } });
const base = { theme: 'light', zoom: 1 };
export const handler = async (event: { body: string }) => {
  const given = JSON.parse(event.body);
S|  if (!validate(given)) return { statusCode: 400, body: JSON.stringify(validate.errors) };
W|  return { statusCode: 200, body: JSON.stringify(deepmerge(base, given)) };
S|  return { statusCode: 200, body: JSON.stringify({ ...base, ...given }) };
};
`,
  }),
  pairOf('js8-deserialize-funcster', 'event-in-deserialization', {
    'index.js': `const funcster = require('funcster');
exports.handler = async (event) => {
  const { state } = JSON.parse(event.body);
W|  const model = funcster.deepDeserialize(state);
S|  const model = structuredClone(state);
  return { statusCode: 200, body: String(model.step) };
};
`,
  }),
  pairOf('js8-xml-noent', 'event-in-xml-parser', {
    'index.mjs': `import { XMLParser } from 'fast-xml-parser';
import libxmljs from 'libxmljs2';
export const handler = async (event) => {
  const xml = Buffer.from(event.body, 'base64').toString();
W|  const name = libxmljs.parseXml(xml, { replaceEntities: true }).get('//name').text();
S|  const { name } = new XMLParser({ processEntities: false }).parse(xml);
  return { statusCode: 200, body: name };
};
`,
  }),
  pairOf('js8-error-next', 'error-details-in-response', {
    'index.js': `const middy = require('@middy/core');
const onError = () => ({
  onError: (request) => {
W|    request.response = { statusCode: 500, body: JSON.stringify({ error: request.error.stack }) };
S|    console.error(request.error);
S|    request.response = { statusCode: 500, body: JSON.stringify({ error: 'internal' }) };
  },
});
exports.handler = middy(async (event) => ({ statusCode: 200, body: event.body.toUpperCase() })).use(onError());
`,
  }),
  pairOf('js8-error-fastify', 'error-details-in-response', {
    'app.ts': `import Fastify from 'fastify';
import awsLambdaFastify from '@fastify/aws-lambda';
const app = Fastify();
app.setErrorHandler((error, request, reply) => {
  request.log.error(error);
W|  reply.status(500).send({ message: error.message, stack: error.stack });
S|  reply.status(500).send({ message: 'Internal Server Error' });
});
app.get('/', async () => ({ ok: true }));
export const handler = awsLambdaFastify(app);
`,
  }),
  pairOf('js8-secret-db', 'secret-in-log-call', {
    'db.ts': `import { getSecret } from '@aws-lambda-powertools/parameters/secrets';
import pg from 'pg';
export async function connect() {
  const secret = JSON.parse(String(await getSecret('db'))) as { username: string; password: string; host: string };
  const url = \`postgres://\${secret.username}:\${secret.password}@\${secret.host}/app\`;
W|  console.info('connecting to', url);
S|  console.info('connecting to database');
  return new pg.Client(url);
}
`,
    'index.ts': `import { connect } from './db';
export const handler = async () => { const c = await connect(); await c.connect(); return (await c.query('select 1')).rowCount; };
`,
  }),
  pairOf('js8-secret-error', 'secret-in-log-call', {
    'index.js': `const axios = require('axios');
exports.handler = async () => {
  const headers = { authorization: 'Basic ' + Buffer.from('svc:' + process.env.SERVICE_PASSWORD).toString('base64') };
  try {
    return (await axios.get('https://svc.example.com', { headers })).data;
  } catch (error) {
W|    console.error('call failed', { headers, status: error.response?.status });
S|    console.error('call failed', { status: error.response?.status });
    throw error;
  }
};
`,
  }),
  pairOf('js8-temp-stream', 'data-left-in-temporary-folder', {
    'index.js': `const fs = require('node:fs');
const { parse } = require('csv-parse/sync');
const TMP = '/tmp';
const write = (name, data) => { const p = TMP + '/' + name; fs.writeFileSync(p, data, 'utf8'); return p; };
exports.handler = async (event) => {
  const file = write('contacts.csv', Buffer.from(event.body, 'base64'));
  const rows = parse(fs.readFileSync(file));
S|  fs.rmSync(file, { force: true });
  return { statusCode: 200, body: String(rows.length) };
};
`,
  }),
  pairOf('js8-globals-closure', 'data-left-in-globals', {
    'index.mjs': `const counter = () => {
W|  let last;
W|  return (name) => { const before = last; last = name; return before; };
S|  return (name) => name;
};
const remember = counter();
export const handler = async (event) => ({ statusCode: 200, body: String(remember(JSON.parse(event.body).name)) });
`,
  }),
  pairOf('js8-slow-path', 'slow-regular-expression', {
    'index.ts': `const PATHS: readonly RegExp[] = [
W|  /^\\/(?:[a-z]+\\/?)+\\.json$/,
S|  /^\\/(?:[a-z]+\\/)*[a-z]+\\.json$/,
];
export const handler = async (event: { rawPath: string }) => ({ statusCode: PATHS.some((path) => path.test(event.rawPath)) ? 200 : 404 });
`,
  }),
  pairOf('js8-cert-axios', 'certificate-check-off', {
    'config.ts': `export const tls = { insecure: true, timeout: 3000 };
`,
    'index.ts': `import https from 'node:https';
import axios from 'axios';
import { tls } from './config';
W|const httpsAgent = new https.Agent({ rejectUnauthorized: !tls.insecure });
S|const httpsAgent = new https.Agent({ timeout: tls.timeout });
export const handler = async () => (await axios.get('https://erp.example.com', { httpsAgent })).status;
`,
  }),
  pairOf('js8-auth-ws', 'state-change-without-authorization', {
    'index.ts': `import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
class Forbidden extends Error {}
const guard = (event: any, role: string) => {
  const roles: string[] = event.requestContext.authorizer?.lambda?.roles ?? [];
  if (!roles.includes(role)) throw new Forbidden(role);
};
export const handler = async (event: any) => {
S|  guard(event, 'editor');
  const { id } = event.pathParameters;
  await db.send(new UpdateCommand({ TableName: 'pages', Key: { id }, UpdateExpression: 'SET body = :b', ExpressionAttributeValues: { ':b': event.body } }));
  return { statusCode: 204 };
};
`,
  }),
  pairOf('js8-auth-mongo', 'state-change-without-authorization', {
    'index.js': `const { MongoClient } = require('mongodb');
const db = new MongoClient(process.env.MONGO).db('app');
S|const { verify } = require('jsonwebtoken');
exports.handler = async (event) => {
S|  const { sub } = verify(event.headers.authorization.slice(7), process.env.JWT_PUBLIC_KEY);
  const { accountId } = event.pathParameters;
W|  await db.collection('accounts').deleteOne({ accountId: String(accountId) });
S|  await db.collection('accounts').deleteOne({ accountId: String(accountId), owner: sub });
  return { statusCode: 204 };
};
`,
  }),
  pairOf('js8-retry-sfn', 'retry-unsafe-handler', {
    'index.mjs': `import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
const sfn = new SFNClient({});
export const handler = async (event) => {
  for (const record of event.Records) {
    const order = JSON.parse(record.body);
    await sfn.send(new StartExecutionCommand({
      stateMachineArn: process.env.MACHINE,
S|      name: \`order-\${order.id}\`,
      input: JSON.stringify(order),
    }));
  }
};
`,
  }),
  pairOf('js8-retry-twilio', 'retry-unsafe-handler', {
    'index.js': `const twilio = require('twilio');
const { DynamoDB } = require('aws-sdk');
const client = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN);
const table = new DynamoDB.DocumentClient();
const claim = (id) => table.put({ TableName: 'sent', Item: { id }, ConditionExpression: 'attribute_not_exists(id)' }).promise().then(() => true, () => false);
exports.handler = async (event) => {
  for (const { eventID, dynamodb } of event.Records) {
S|    if (!(await claim(eventID))) continue;
    await client.messages.create({ to: dynamodb.NewImage.phone.S, from: '+15550100', body: 'Your parcel is here' });
  }
};
`,
  }),
];
