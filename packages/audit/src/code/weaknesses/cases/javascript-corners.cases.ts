import { type ProjectPair, pairOf } from './project-pair.cases.ts';

/** Less common libraries and turns of phrase in JavaScript. */
export const JAVASCRIPT_CORNERS: readonly ProjectPair[] = [
  pairOf('js2-hono-sql', 'event-in-sql', {
    'src/index.ts': `import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { drizzle } from 'drizzle-orm/node-postgres';
import { sql } from 'drizzle-orm';
const db = drizzle(process.env.DATABASE_URL!);
const app = new Hono().basePath('/v1');
app.get('/users/:name', async (c) => {
  const name = c.req.param('name');
W|  const result = await db.execute(sql.raw(\`select id from users where name = '\${name}'\`));
S|  const result = await db.execute(sql\`select id from users where name = \${name}\`);
  return c.json(result.rows);
});
export const handler = handle(app);
`,
  }),
  pairOf('js2-fastify-shell', 'event-in-shell-command', {
    'app.js': `const Fastify = require('fastify');
const awsLambdaFastify = require('@fastify/aws-lambda');
const { execSync, execFileSync } = require('child_process');
const app = Fastify();
app.post('/thumb', async (request, reply) => {
  const { size } = request.body;
W|  const out = execSync('convert -size ' + size + ' xc:white png:-');
S|  const out = execFileSync('convert', ['-size', String(size), 'xc:white', 'png:-']);
  return reply.type('image/png').send(out);
});
exports.handler = awsLambdaFastify(app);
`,
  }),
  pairOf('js2-typeorm', 'event-in-sql', {
    'src/handler.ts': `import 'reflect-metadata';
import { DataSource } from 'typeorm';
const source = new DataSource({ type: 'postgres', url: process.env.URL });
export const handler = async (event: any) => {
  if (!source.isInitialized) await source.initialize();
  const filter = event.queryStringParameters?.filter;
  const users = await source.getRepository('User').createQueryBuilder('u')
W|    .where(\`u.email LIKE '%\${filter}%'\`)
S|    .where('u.email LIKE :filter', { filter: \`%\${filter}%\` })
    .getMany();
  return { statusCode: 200, body: JSON.stringify(users) };
};
`,
  }),
  pairOf('js2-postgresjs', 'event-in-sql', {
    'index.mjs': `import postgres from 'postgres';
const sql = postgres(process.env.URL);
export const handler = async (event) => {
  const body = JSON.parse(event.body);
W|  const rows = await sql.unsafe('select * from pets where kind = \\'' + body.kind + '\\'');
S|  const rows = await sql\`select * from pets where kind = \${body.kind}\`;
  return { statusCode: 200, body: JSON.stringify(rows) };
};
`,
  }),
  pairOf('js2-kysely', 'event-in-sql', {
    'index.ts': `import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
const db = new Kysely<any>({ dialect: new PostgresDialect({ pool: new Pool() }) });
export const handler = async (event: { pathParameters: { col: string } }) => {
  const { col } = event.pathParameters;
W|  const q = sql\`select \${sql.raw(col)} from metrics\`;
S|  const q = sql\`select \${sql.ref({ cpu: "cpu", memory: "memory" }[col] ?? "cpu")} from metrics\`;
  const { rows } = await q.execute(db);
  return { statusCode: 200, body: JSON.stringify(rows) };
};
`,
  }),
  pairOf('js2-env-tls', 'certificate-check-off', {
    'index.js': `const { Client } = require('pg');
exports.handler = async () => {
W|  const client = new Client({ connectionString: process.env.URL, ssl: { rejectUnauthorized: false } });
S|  const client = new Client({ connectionString: process.env.URL, ssl: { rejectUnauthorized: true } });
  await client.connect();
  const { rows } = await client.query('select 1');
  await client.end();
  return rows.length;
};
`,
  }),
  pairOf('js2-tls-bracket', 'certificate-check-off', {
    'index.ts': `import axios from 'axios';
import * as https from 'https';
export const handler = async () => {
W|  const strict = process.env.STAGE === 'prod';
W|  const httpsAgent = new https.Agent(strict ? {} : { rejectUnauthorized: false });
S|  const httpsAgent = new https.Agent(process.env.STAGE === 'prod' ? {} : { timeout: 100 });
  const { status } = await axios.get('https://billing.example.com', { httpsAgent });
  return { status };
};
`,
  }),
  pairOf('js2-tls-undici', 'certificate-check-off', {
    'index.mjs': `import { Agent, setGlobalDispatcher } from 'undici';
W|setGlobalDispatcher(new Agent({ connect: { rejectUnauthorized: false } }));
S|setGlobalDispatcher(new Agent({ connect: { timeout: 1000 } }));
export const handler = async () => (await fetch('https://billing.example.com')).status;
`,
  }),
  pairOf('js2-reduce-log', 'event-in-log', {
    'index.js': `exports.handler = async (event) => {
  const fields = Object.entries(event.headers ?? {});
W|  const line = fields.reduce((text, [name, value]) => text + \` \${name}=\${value}\`, 'headers:');
S|  const line = fields.reduce((text, [name, value]) => text + \` \${name}=\${encodeURIComponent(value)}\`, 'headers:').replaceAll('\\n', ' ').replaceAll('\\r', ' ');
  console.info(line);
  return { statusCode: 200 };
};
`,
  }),
  pairOf('js2-winston-safe', 'event-in-log', {
    'index.js': `const winston = require('winston');
W|const logger = winston.createLogger({ format: winston.format.simple(), transports: [new winston.transports.Console()] });
S|const logger = winston.createLogger({ format: winston.format.json(), transports: [new winston.transports.Console()] });
exports.handler = async (event) => {
  logger.info('user agent ' + event.headers['user-agent']);
  return { statusCode: 200 };
};
`,
  }),
  pairOf('js2-ejs', 'event-in-template', {
    'index.js': `const ejs = require('ejs');
const views = { basic: '<p><%= text %></p>' };
exports.handler = async (event) => {
  const { view, text } = JSON.parse(event.body);
W|  const body = ejs.render(view, { text });
S|  const body = ejs.render(views[view] || views.basic, { text });
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body };
};
`,
  }),
  pairOf('js2-lodash-template', 'event-in-template', {
    'index.js': `import _ from 'lodash';
export const handler = async (event) => {
  const { subject, name } = event.detail;
W|  return _.template(\`Hello <%= name %>: \${subject}\`)({ name });
S|  return _.template('Hello <%= name %>: <%= subject %>')({ name, subject });
};
`,
  }),
  pairOf('js2-set-timeout', 'event-in-evaluated-code', {
    'index.js': `exports.handler = (event, context, callback) => {
  const { action } = JSON.parse(event.body);
W|  setTimeout(\`globalThis.last = \${action}\`, 10);
S|  setTimeout(() => { globalThis.done = true; }, 10);
  callback(null, { statusCode: 202, body: action === 'x' ? 'x' : 'y' });
};
`,
  }),
  pairOf('js2-indirect-eval', 'event-in-evaluated-code', {
    'index.mjs': `const strategies = {
W|  js: (text) => (0, eval)(text),
S|  js: (text) => JSON.parse(text),
  raw: (text) => text.length,
};
export const handler = async ({ kind, text }) => {
  const run = strategies[kind] ?? strategies.js;
  return run(text);
};
`,
  }),
  pairOf('js2-dynamic-import', 'event-in-evaluated-code', {
    'index.mjs': `const PLUGINS = { csv: './csv.mjs', pdf: './pdf.mjs' };
export const handler = async (event) => {
  const { format } = event.queryStringParameters;
W|  const plugin = await import(\`./plugins/\${format}\`);
S|  if (!Object.hasOwn(PLUGINS, format)) return { statusCode: 400 };
S|  const plugin = await import(PLUGINS[format]);
  return { statusCode: 200, body: await plugin.default() };
};
`,
  }),
  pairOf('js2-ssrf-got', 'event-in-request-address', {
    'index.mjs': `import got from 'got';
const client = got.extend({ timeout: { request: 1000 } });
const PRIVATE = ['example.com', 'example.org'];
export const handler = async (event) => {
  for (const { body } of event.Records) {
    const job = JSON.parse(body);
S|    const { hostname } = new URL(job.url);
S|    if (!PRIVATE.some((host) => hostname === host)) continue;
    await client.post(job.url, { json: job.data });
  }
};
`,
  }),
  pairOf('js2-ssrf-url-set', 'event-in-request-address', {
    'index.mjs': `export const handler = async (event) => {
  const { tenant, path } = JSON.parse(event.body);
  const url = new URL('https://tenant.example.com/');
W|  url.hostname = tenant;
S|  url.searchParams.set('tenant', tenant);
  url.pathname = '/v1/state';
  const res = await fetch(url);
  return { statusCode: res.status };
};
`,
  }),
  pairOf('js2-ssrf-request-object', 'event-in-request-address', {
    'index.mjs': `export const handler = async (event) => {
  const target = event.queryStringParameters.image;
S|  const allowed = /^https:\\/\\/images\\.example\\.com\\//;
S|  if (!allowed.test(target)) throw new Error('image');
  const req = new Request(target, { headers: { accept: 'image/*' } });
  const res = await fetch(req);
  const bytes = await res.arrayBuffer();
  return { statusCode: 200, isBase64Encoded: true, body: Buffer.from(bytes).toString('base64'), headers: { 'content-type': 'image/png' } };
};
`,
  }),
  pairOf('js2-redirect-express', 'event-in-redirect', {
    'index.js': `const express = require('express');
const serverlessExpress = require('@codegenie/serverless-express');
const app = express();
const PAGES = ['/home', '/profile'];
app.get('/login', (req, res) => {
W|  res.redirect(302, req.query.to);
S|  const page = PAGES.find((p) => p === req.query.to);
S|  res.redirect(302, page ?? '/home');
});
exports.handler = serverlessExpress({ app });
`,
  }),
  pairOf('js2-redirect-edge', 'event-in-redirect', {
    'index.js': `'use strict';
exports.handler = (event, context, callback) => {
  const request = event.Records[0].cf.request;
  const params = new URLSearchParams(request.querystring);
W|  const to = params.get('to');
S|  const to = '/go?to=' + encodeURIComponent(params.get('to'));
  callback(null, { status: '302', statusDescription: 'Found', headers: { location: [{ key: 'Location', value: to }] } });
};
`,
  }),
  pairOf('js2-html-edge', 'event-in-html-response', {
    'index.js': `import escapeHtml from 'escape-html';
export const handler = async (event) => {
  const { request } = event.Records[0].cf;
  const agent = request.headers['user-agent'][0].value;
  return {
    status: '200',
    headers: { 'content-type': [{ key: 'Content-Type', value: 'text/html' }] },
W|    body: \`<p>\${agent}</p>\`,
S|    body: \`<p>\${escapeHtml(agent)}</p>\`,
  };
};
`,
  }),
  pairOf('js2-html-express', 'event-in-html-response', {
    'index.js': `const express = require('express');
const sls = require('serverless-http');
const he = require('he');
const app = express();
app.get('/hi', (req, res) => {
W|  res.status(200).send('<h1>Hi ' + req.query.name + '</h1>');
S|  res.status(200).send('<h1>Hi ' + he.encode(req.query.name) + '</h1>');
});
exports.handler = sls(app);
`,
  }),
  pairOf('js2-path-rm', 'event-in-file-path', {
    'index.js': `const { promises: fs } = require('fs');
const { join, normalize, sep } = require('path');
const inside = (root, name) => {
  const full = normalize(join(root, name));
W|  return full;
S|  if (!full.startsWith(root + sep)) throw new RangeError('outside');
S|  return full;
};
exports.handler = async (event) => {
  await fs.rm(inside('/mnt/efs/files', event.pathParameters.file));
  return { statusCode: 204 };
};
`,
  }),
  pairOf('js2-path-zip', 'event-in-file-path', {
    'index.mjs': `import AdmZip from 'adm-zip';
import { mkdtemp, writeFile, rm } from 'node:fs/promises';
import path from 'node:path';
export const handler = async (event) => {
  const zip = new AdmZip(Buffer.from(event.body, 'base64'));
  const folder = await mkdtemp('/tmp/zip-');
  try {
    for (const entry of zip.getEntries()) {
W|      await writeFile(path.join(folder, entry.entryName), entry.getData());
S|      await writeFile(path.join(folder, path.basename(entry.entryName)), entry.getData());
    }
  } finally { await rm(folder, { recursive: true }); }
  return { statusCode: 204 };
};
`,
  }),
  pairOf('js2-mongoose', 'event-in-nosql-query', {
    'index.js': `const mongoose = require('mongoose');
const User = mongoose.model('User', new mongoose.Schema({ email: String, reset: String }));
exports.handler = async (event) => {
  const body = JSON.parse(event.body);
W|  const user = await User.findOne({ $where: \`this.email == "\${body.email}"\` });
S|  const user = await User.findOne({ email: { $eq: body.email } });
  return { statusCode: user ? 200 : 404 };
};
`,
  }),
  pairOf('js2-mongo-update', 'event-in-nosql-query', {
    'index.mjs': `import { MongoClient, ObjectId } from 'mongodb';
import Joi from 'joi';
const client = new MongoClient(process.env.URL);
const schema = Joi.object({ email: Joi.string().email().required() });
export const handler = async (event) => {
  const input = JSON.parse(event.body);
W|  const query = input;
S|  const { value: query, error } = schema.validate(input);
S|  if (error) return { statusCode: 400 };
  const n = await client.db('a').collection('u').countDocuments(query);
  return { statusCode: 200, body: String(n) };
};
`,
  }),
  pairOf('js2-secret-env', 'secret-in-log-call', {
    'index.js': `const { API_TOKEN, STAGE } = process.env;
exports.handler = async () => {
W|  console.log(\`calling with token \${API_TOKEN}\`);
S|  console.log(\`calling in \${STAGE} with a token of \${API_TOKEN.length} characters\`);
  const res = await fetch('https://api.example.com', { headers: { authorization: \`Bearer \${API_TOKEN}\` } });
  return res.status;
};
`,
  }),
  pairOf('js2-secret-config', 'secret-in-log-call', {
    'config.js': `export const config = { region: process.env.AWS_REGION, db: { host: process.env.DB_HOST, password: process.env.DB_PASSWORD } };
`,
    'index.js': `import { config } from './config.js';
export const handler = async () => {
W|  console.log('starting', JSON.stringify(config));
S|  console.log('starting', JSON.stringify({ ...config, db: { ...config.db, password: '***' } }));
  return config.region;
};
`,
  }),
  pairOf('js2-error-express', 'error-details-in-response', {
    'index.js': `const express = require('express');
const sls = require('serverless-http');
const app = express();
app.get('/', async (req, res, next) => { try { res.json(await require('./db').list()); } catch (e) { next(e); } });
app.use((err, req, res, next) => {
  console.error(err);
W|  res.status(500).json({ message: 'failed', trace: err.stack });
S|  res.status(500).json({ message: 'failed', reference: req.get('x-amzn-trace-id') });
});
module.exports.handler = sls(app);
`,
    'db.js': `exports.list = async () => [];
`,
  }),
  pairOf('js2-error-then', 'error-details-in-response', {
    'index.js': `exports.handler = (event) => fetch('https://api.example.com/a')
  .then((r) => r.json())
  .then((data) => ({ statusCode: 200, body: JSON.stringify(data) }))
W|  .catch((reason) => ({ statusCode: 500, body: require('util').inspect(reason) }));
S|  .catch((reason) => { console.error(reason); return { statusCode: 500, body: 'failed' }; });
`,
  }),
  pairOf('js2-global-cache', 'data-left-in-globals', {
    'index.js': `W|let currentUser;
exports.handler = async (event) => {
S|  let currentUser;
  const claims = event.requestContext.authorizer.claims;
  if (claims) currentUser = claims.email;
  return { statusCode: 200, body: \`hello \${currentUser}\` };
};
`,
  }),
  pairOf('js2-global-static', 'data-left-in-globals', {
    'index.js': `class Basket {
W|  static items = [];
W|  add(item) { Basket.items.push(item); }
W|  list() { return Basket.items; }
S|  items = [];
S|  add(item) { this.items.push(item); }
S|  list() { return this.items; }
}
export const handler = async (event) => {
  const basket = new Basket();
  for (const item of JSON.parse(event.body).items) basket.add(item);
  return { statusCode: 200, body: JSON.stringify(basket.list()) };
};
`,
  }),
  pairOf('js2-merge-lodash', 'event-in-object-merge', {
    'index.js': `const merge = require('lodash.merge');
const base = { a: { b: 1 } };
exports.handler = async (event) => {
W|  const out = merge({}, base, JSON.parse(event.body));
S|  const out = { ...base, ...JSON.parse(event.body) };
  return { statusCode: 200, body: JSON.stringify(out) };
};
`,
  }),
  pairOf('js2-set-path', 'event-in-object-merge', {
    'index.js': `function setPath(object, path, value) {
  const keys = path.split('.');
  let at = object;
  for (const key of keys.slice(0, -1)) {
S|    if (key === '__proto__' || key === 'constructor') throw new Error('key');
    at[key] ??= {};
    at = at[key];
  }
  at[keys.at(-1)] = value;
  return object;
}
exports.handler = async (event) => {
  const { path, value } = JSON.parse(event.body);
  return { statusCode: 200, body: JSON.stringify(setPath({}, path, value)) };
};
`,
  }),
  pairOf('js2-regex-slow2', 'slow-regular-expression', {
    'index.js': `exports.handler = async (event) => {
  const text = event.body;
W|  const clean = text.replace(/\\s+$/gm, '').match(/^(a|aa)+$/);
S|  const clean = text.trimEnd().match(/^a+$/);
  return { statusCode: 200, body: String(Boolean(clean)) };
};
`,
  }),
  pairOf('js2-xml-fast', 'event-in-xml-parser', {
    'index.js': `const libxmljs = require('libxmljs');
const { XMLParser } = require('fast-xml-parser');
exports.handler = async (event) => {
  for (const record of event.Records) {
W|    const doc = libxmljs.parseXmlString(record.body, { noent: true });
S|    const doc = new XMLParser().parse(record.body);
    console.log(JSON.stringify({ seen: Boolean(doc) }));
  }
};
`,
  }),
  pairOf('js2-deser-v8', 'event-in-deserialization', {
    'index.js': `const funcster = require('funcster');
const yaml = require('js-yaml');
exports.handler = async (event) => {
W|  const job = funcster.deepDeserialize(JSON.parse(event.body));
S|  const job = yaml.load(event.body, { schema: yaml.FAILSAFE_SCHEMA });
  return { statusCode: 200, body: JSON.stringify({ id: String(job.id) }) };
};
`,
  }),
  pairOf('js2-authz-fn', 'state-change-without-authorization', {
    'index.js': `const { S3Client, DeleteObjectCommand } = require('@aws-sdk/client-s3');
const jwt = require('jsonwebtoken');
const s3 = new S3Client({});
exports.handler = async (event) => {
  const { file } = event.pathParameters;
S|  const { sub } = jwt.verify(event.headers.authorization.slice(7), process.env.PUBLIC_KEY, { algorithms: ['RS256'] });
W|  await s3.send(new DeleteObjectCommand({ Bucket: 'files', Key: file }));
S|  await s3.send(new DeleteObjectCommand({ Bucket: 'files', Key: \`\${sub}/\${file}\` }));
  return { statusCode: 204 };
};
`,
  }),
  pairOf('js2-retry-stripe', 'retry-unsafe-handler', {
    'index.js': `import Stripe from 'stripe';
const stripe = new Stripe(process.env.STRIPE_KEY);
export const handler = async (event) => {
  for (const r of event.Records) {
    const p = JSON.parse(r.body);
W|    await stripe.charges.create({ amount: p.amount, currency: 'eur', source: p.source });
S|    await stripe.charges.create({ amount: p.amount, currency: 'eur', source: p.source }, { idempotencyKey: r.messageId });
  }
};
`,
  }),
  pairOf('js2-tmp-append', 'data-left-in-temporary-folder', {
    'index.mjs': `import { writeFile, appendFile, unlink } from 'node:fs/promises';
export const handler = async (event) => {
  const file = '/tmp/batch.jsonl';
W|  for (const r of event.Records) await appendFile(file, r.body + '\\n');
S|  try {
S|    await writeFile(file, event.Records.map((r) => r.body).join('\\n'));
S|  } finally {
S|    await unlink(file);
S|  }
  return {};
};
`,
  }),
  pairOf('js2-closure-builder', 'event-in-sql', {
    'index.js': `const { createPool } = require('mysql2');
const pool = createPool({ host: process.env.HOST }).promise();
const where = (column) => (value) => \`\${column} = \${value}\`;
const byId = where('id');
exports.handler = async (event) => {
W|  const id = event.pathParameters.id;
S|  const id = Number.parseInt(event.pathParameters.id, 10);
S|  if (Number.isNaN(id)) return { statusCode: 400 };
  const [rows] = await pool.query(['SELECT * FROM t WHERE', byId(id)].join(' '));
  return { statusCode: 200, body: JSON.stringify(rows) };
};
`,
  }),
  pairOf('js2-uuid-guard', 'event-in-sql', {
    'index.js': `import { Client } from 'pg';
import { validate as isUuid } from 'uuid';
const client = new Client();
await client.connect();
export const handler = async (event) => {
  const id = event.pathParameters?.id;
W|  if (!id) return { statusCode: 400 };
S|  if (!isUuid(id)) return { statusCode: 400 };
  const { rows } = await client.query(\`DELETE FROM carts WHERE id = '\${id}' RETURNING id\`);
  return { statusCode: 200, body: JSON.stringify(rows) };
};
`,
  }),
  pairOf('js2-switch-shell', 'event-in-shell-command', {
    'index.js': `const cp = require('child_process');
exports.handler = async ({ detail }) => {
  let format;
  switch (detail.format) {
    case 'png': format = 'png'; break;
    case 'jpg': format = 'jpg'; break;
W|    default: format = detail.format;
S|    default: format = 'gif';
  }
  return cp.execSync(\`convert /opt/in.svg \${format}:-\`).toString('base64');
};
`,
  }),
];
