import { type ProjectPair, pairOf } from './project-pair.cases.ts';

/** Guards that are none, and those that are; rarer libraries and triggers. */
export const JAVASCRIPT_GUARDS: readonly ProjectPair[] = [
  pairOf('js6-ext-allowlist', 'event-in-file-path', {
    'index.ts': `import { extname, join, normalize, sep } from 'node:path';
import { readFile } from 'node:fs/promises';
const TYPES: Record<string, string> = { '.html': 'text/html', '.css': 'text/css' };
const ROOT = '/var/task/public';
export const handler = async (event: { rawPath: string }) => {
  const name = decodeURIComponent(event.rawPath);
  const type = TYPES[extname(name)];
  if (!type) return { statusCode: 415 };
  const file = join(ROOT, name);
S|  if (!normalize(file).startsWith(ROOT + sep)) return { statusCode: 403 };
  return { statusCode: 200, headers: { 'content-type': type }, body: await readFile(file, 'utf8') };
};
`,
  }),
  pairOf('js6-length-guard', 'event-in-sql', {
    'index.mjs': `import pg from 'pg';
const client = new pg.Client();
await client.connect();
export const handler = async (event) => {
  const { zip } = event.queryStringParameters;
W|  if (zip.length !== 5) return { statusCode: 400 };
S|  if (!/^\\d{5}$/.test(zip)) return { statusCode: 400 };
  const { rows } = await client.query("SELECT name FROM cities WHERE zip = '" + zip + "'");
  return { statusCode: 200, body: JSON.stringify(rows) };
};
`,
  }),
  pairOf('js6-split-token', 'event-in-sql', {
    'index.js': `const { Pool } = require('pg');
const pool = new Pool();
exports.handler = async ({ headers }) => {
  const [kind, id] = Buffer.from(headers['x-cursor'], 'base64').toString().split('|');
  if (kind !== 'order') return { statusCode: 400 };
W|  const { rows } = await pool.query(\`SELECT * FROM orders WHERE id > \${id} LIMIT 10\`);
S|  const { rows } = await pool.query(\`SELECT * FROM orders WHERE id > \${Number.parseInt(id, 10)} LIMIT 10\`);
  return { statusCode: 200, body: JSON.stringify(rows) };
};
`,
  }),
  pairOf('js6-state-machine', 'event-in-shell-command', {
    'index.ts': `import { spawn } from 'node:child_process';
import { once } from 'node:events';
type Task = { tool: 'ffmpeg' | 'ffprobe'; input: string; args: string[] };
export const handler = async (task: Task) => {
S|  if (task.tool !== 'ffmpeg' && task.tool !== 'ffprobe') throw new Error('unknown tool');
W|  const child = spawn(task.tool, [...task.args, task.input], { shell: '/bin/bash' });
S|  const child = spawn(task.tool, ['-v', 'error', '-i', task.input], { shell: false });
  const [code] = await once(child, 'close');
  return { code };
};
`,
  }),
  pairOf('js6-zx', 'event-in-shell-command', {
    'index.mjs': `import { $ } from 'zx';
import { execa, execaCommand } from 'execa';
export const handler = async (event) => {
  const { branch } = JSON.parse(event.body);
W|  const { stdout } = await execaCommand(\`git log \${branch} --oneline\`, { shell: true });
S|  const { stdout } = await execa('git', ['log', '--oneline', '--end-of-options', branch]);
  await $\`git status\`;
  return { statusCode: 200, body: stdout };
};
`,
  }),
  pairOf('js6-simple-git', 'event-in-shell-command', {
    'index.js': `const { execSync } = require('child_process');
const quote = (arg) => \`'\${String(arg).replace(/'/g, \`'\\\\''\`)}'\`;
exports.handler = async (event) => {
  for (const record of event.Records) {
    const { repository, ref } = JSON.parse(record.body);
W|    execSync(\`git ls-remote https://git.example.com/\${encodeURIComponent(repository)}.git \${ref}\`, { stdio: 'inherit' });
S|    execSync(\`git ls-remote https://git.example.com/\${encodeURIComponent(repository)}.git \${quote(ref)}\`, { stdio: 'inherit' });
  }
};
`,
  }),
  pairOf('js6-sequelize-where', 'event-in-sql', {
    'models.js': `const { Sequelize, DataTypes, QueryTypes } = require('sequelize');
const sequelize = new Sequelize(process.env.DATABASE_URL, { logging: false });
const Product = sequelize.define('Product', { name: DataTypes.STRING });
module.exports = { sequelize, Product, QueryTypes };
`,
    'index.js': `const { sequelize, QueryTypes } = require('./models');
module.exports.handler = async (event) => {
  const q = event.queryStringParameters?.q ?? '';
W|  const rows = await sequelize.query(\`SELECT * FROM products WHERE name ILIKE '%\${q}%'\`, { type: QueryTypes.SELECT });
S|  const rows = await sequelize.query('SELECT * FROM products WHERE name ILIKE :q', { type: QueryTypes.SELECT, replacements: { q: \`%\${q}%\` } });
  return { statusCode: 200, body: JSON.stringify(rows) };
};
`,
  }),
  pairOf('js6-typeorm-qb', 'event-in-sql', {
    'src/data-source.ts': `import { DataSource } from 'typeorm';
import { User } from './user.entity';
export const source = new DataSource({ type: 'postgres', url: process.env.DB_URL, entities: [User] });
`,
    'src/user.entity.ts': `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity()
export class User { @PrimaryGeneratedColumn() id!: number; @Column() email!: string; }
`,
    'src/handler.ts': `import { source } from './data-source';
import { User } from './user.entity';
export const handler = async (event: { queryStringParameters: { email: string } }) => {
  if (!source.isInitialized) await source.initialize();
  const users = await source.getRepository(User).createQueryBuilder('u')
W|    .where(\`u.email = '\${event.queryStringParameters.email}'\`)
S|    .where('u.email = :email', { email: event.queryStringParameters.email })
    .getMany();
  return { statusCode: 200, body: JSON.stringify(users) };
};
`,
  }),
  pairOf('js6-postgres-js', 'event-in-sql', {
    'index.ts': `import postgres from 'postgres';
const sql = postgres(process.env.DATABASE_URL as string);
export const handler = async (event: { arguments: { column: string; id: string } }) => {
  const { column, id } = event.arguments;
W|  const rows = await sql.unsafe(\`select \${column} from accounts where id = '\${id}'\`);
S|  const rows = await sql\`select \${sql(column)} from accounts where id = \${id}\`;
  return rows[0];
};
`,
  }),
  pairOf('js6-athena', 'event-in-sql', {
    'index.py.txt': `none
`,
    'index.ts': `import { AthenaClient, StartQueryExecutionCommand } from '@aws-sdk/client-athena';
const athena = new AthenaClient({});
const DATE = /^\\d{4}-\\d{2}-\\d{2}$/;
const assertDate: (value: string) => asserts value is string = (value) => { if (!DATE.test(value)) throw new Error('no date'); };
export const handler = async (event: { detail: { from: string; to: string } }) => {
  const { from, to } = event.detail;
S|  assertDate(from);
S|  assertDate(to);
  const QueryString = \`SELECT count(*) FROM logs WHERE day BETWEEN DATE '\${from}' AND DATE '\${to}'\`;
  await athena.send(new StartQueryExecutionCommand({ QueryString, WorkGroup: 'reports' }));
};
`,
  }),
  pairOf('js6-mongoose-where', 'event-in-nosql-query', {
    'user.js': `const mongoose = require('mongoose');
const schema = new mongoose.Schema({ name: String, token: String });
module.exports = mongoose.models.User || mongoose.model('User', schema);
`,
    'index.js': `const mongoose = require('mongoose');
const User = require('./user');
let connected;
exports.handler = async (event) => {
  connected = connected || mongoose.connect(process.env.MONGO);
  await connected;
  const { token } = JSON.parse(event.body);
W|  const user = await User.findOne({ token }).lean();
S|  const user = await User.findOne({ token: String(token) }).lean();
  return { statusCode: user ? 200 : 403, body: '{}' };
};
`,
  }),
  pairOf('js6-elastic', 'event-in-nosql-query', {
    'index.ts': `import { Client } from '@opensearch-project/opensearch';
const client = new Client({ node: process.env.SEARCH });
export const handler = async (event: { body: string }) => {
  const input = JSON.parse(event.body);
W|  const { body } = await client.search({ index: 'articles', body: { query: input.query } });
S|  const { body } = await client.search({ index: 'articles', body: { query: { match: { title: String(input.query) } } } });
  return { statusCode: 200, body: JSON.stringify(body.hits) };
};
`,
  }),
  pairOf('js6-ddb-filter-whole', 'event-in-nosql-query', {
    'index.js': `const { DynamoDBDocument } = require('@aws-sdk/lib-dynamodb');
const { DynamoDB } = require('@aws-sdk/client-dynamodb');
const db = DynamoDBDocument.from(new DynamoDB());
exports.handler = async (event) => {
  const params = JSON.parse(event.body);
W|  const page = await db.scan({ ...params, TableName: process.env.TABLE });
S|  const page = await db.scan({ TableName: process.env.TABLE, Limit: Math.min(Number(params.limit) || 10, 50), FilterExpression: 'city = :c', ExpressionAttributeValues: { ':c': params.city } });
  return { statusCode: 200, body: JSON.stringify(page.Items) };
};
`,
  }),
  pairOf('js6-eval-json', 'event-in-evaluated-code', {
    'parse.js': `W|exports.toObject = (text) => eval('(' + text + ')');
S|exports.toObject = (text) => JSON.parse(text);
`,
    'index.js': `const { toObject } = require('./parse');
exports.handler = async (event) => ({ statusCode: 200, body: String(toObject(event.body).length) });
`,
  }),
  pairOf('js6-constructor-constructor', 'event-in-evaluated-code', {
    'index.mjs': `const AsyncFunction = Object.getPrototypeOf(async function () {}).constructor;
const scripts = { double: async (n) => n * 2, square: async (n) => n * n };
export const handler = async (event) => {
  const { script, n } = event.queryStringParameters;
W|  const run = new AsyncFunction('n', script);
S|  const run = Object.hasOwn(scripts, script) ? scripts[script] : scripts.double;
  return { statusCode: 200, body: String(await run(Number(n))) };
};
`,
  }),
  pairOf('js6-jexl', 'event-in-evaluated-code', {
    'index.ts': `import { evaluate } from 'mathjs';
const FORMULAS = new Map([['area', 'w * h'], ['perimeter', '2 * (w + h)']]);
export const handler = async (event: { body: string }) => {
  const { formula, w, h } = JSON.parse(event.body);
W|  return { statusCode: 200, body: String(evaluate(formula, { w, h })) };
S|  const known = FORMULAS.get(formula);
S|  if (known === undefined) return { statusCode: 400 };
S|  return { statusCode: 200, body: String(evaluate(known, { w, h })) };
};
`,
  }),
  pairOf('js6-dynamic-require', 'event-in-evaluated-code', {
    'index.js': `const path = require('path');
const PLUGINS = ['pdf', 'csv'];
exports.handler = async (event) => {
  const { format, data } = JSON.parse(event.body);
S|  if (PLUGINS.indexOf(format) === -1) { return { statusCode: 400 }; }
  const plugin = require(path.join(__dirname, 'plugins', format));
  return { statusCode: 200, body: plugin.render(data) };
};
`,
  }),
  pairOf('js6-nunjucks', 'event-in-template', {
    'index.ts': `import nunjucks from 'nunjucks';
const env = new nunjucks.Environment(null, { autoescape: true });
export const handler = async (event: { body: string }) => {
  const { template, values } = JSON.parse(event.body);
W|  return { statusCode: 200, body: env.renderString(template, values) };
S|  return { statusCode: 200, body: env.renderString('Dear {{ name }},', { name: values.name }) };
};
`,
  }),
  pairOf('js6-ejs-options', 'event-in-template', {
    'index.js': `const ejs = require('ejs');
const page = '<h1><%= title %></h1>';
exports.handler = async (event) => {
  const input = JSON.parse(event.body);
W|  const html = ejs.render(page.replace('title', input.field), input);
S|  const html = ejs.render(page, { title: input.title });
  return { statusCode: 200, headers: { 'Content-Type': 'text/html' }, body: html };
};
`,
  }),
  pairOf('js6-static-server', 'event-in-file-path', {
    'src/app.ts': `import express from 'express';
import serverless from 'serverless-http';
import path from 'node:path';
const app = express();
const files = path.resolve('files');
app.get('/files/*', (req, res) => {
  const wanted = req.params[0] as string;
W|  res.sendFile(path.join(files, wanted));
S|  res.sendFile(wanted, { root: files, dotfiles: 'deny' });
});
export const handler = serverless(app);
`,
  }),
  pairOf('js6-s3-download', 'event-in-file-path', {
    'index.ts': `import { S3 } from '@aws-sdk/client-s3';
import { createWriteStream } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
const s3 = new S3({});
export const handler = async (event: any) => {
  const [record] = event.Records;
  const key = decodeURIComponent(record.s3.object.key.replace(/\\+/g, ' '));
W|  const local = \`/tmp/\${key}\`;
S|  const local = \`/tmp/\${randomUUID()}\`;
  const { Body } = await s3.getObject({ Bucket: record.s3.bucket.name, Key: key });
  await pipeline(Body as Readable, createWriteStream(local));
  await rm(local, { force: true });
};
`,
  }),
  pairOf('js6-tar', 'event-in-file-path', {
    'index.mjs': `import * as tar from 'tar';
import { mkdtemp } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
const safeName = (name) => { const clean = name.replace(/[^a-z0-9_-]/gi, ''); if (!clean) throw new Error('name'); return clean; };
export const handler = async (event) => {
  const { project, archive } = JSON.parse(event.body);
W|  const cwd = '/tmp/projects/' + project;
S|  const cwd = '/tmp/projects/' + safeName(project);
  const { mkdir, rm } = await import('node:fs/promises');
  await mkdir(cwd, { recursive: true });
  try { await pipeline(Readable.from(Buffer.from(archive, 'base64')), tar.x({ cwd })); } finally { await rm(cwd, { recursive: true }); }
  return { statusCode: 201 };
};
`,
  }),
  pairOf('js6-webhook-register', 'event-in-request-address', {
    'src/http-client.ts': `import got, { type Got } from 'got';
export class HttpClient {
  private readonly got: Got = got.extend({ timeout: { request: 2000 }, retry: { limit: 0 } });
  post(url: string, json: unknown) { return this.got.post(url, { json }).json(); }
}
`,
    'src/url-policy.ts': `import { isIP } from 'node:net';
const ALLOWED = ['.partner.example.com', '.example.org'];
export function assertPublic(raw: string): URL {
  const url = new URL(raw);
  if (url.protocol !== 'https:') throw new Error('https only');
  if (isIP(url.hostname) !== 0 || !ALLOWED.some((suffix) => url.hostname.endsWith(suffix))) throw new Error('host not allowed');
  return url;
}
`,
    'src/index.ts': `import { HttpClient } from './http-client';
S|import { assertPublic } from './url-policy';
const client = new HttpClient();
export const handler = async (event: { body: string }) => {
  const { callback } = JSON.parse(event.body) as { callback: string };
W|  await client.post(callback, { state: 'registered' });
S|  await client.post(assertPublic(callback).href, { state: 'registered' });
  return { statusCode: 202 };
};
`,
  }),
  pairOf('js6-puppeteer', 'event-in-request-address', {
    'index.js': `const chromium = require('@sparticuz/chromium');
const puppeteer = require('puppeteer-core');
exports.handler = async (event) => {
  const { page: target } = event.queryStringParameters;
S|  if (!['about', 'contact'].includes(target)) return { statusCode: 404 };
  const browser = await puppeteer.launch({ args: chromium.args, executablePath: await chromium.executablePath() });
  const page = await browser.newPage();
W|  await page.goto(target, { waitUntil: 'networkidle0' });
S|  await page.goto(\`https://www.example.com/\${target}\`, { waitUntil: 'networkidle0' });
  const pdf = await page.pdf();
  await browser.close();
  return { statusCode: 200, body: pdf.toString('base64'), isBase64Encoded: true };
};
`,
  }),
  pairOf('js6-subdomain', 'event-in-request-address', {
    'index.mjs': `import axios from 'axios';
const TENANT = /^[a-z][a-z0-9-]{2,30}$/;
export const handler = async (event) => {
  const tenant = event.headers['x-tenant'];
S|  if (!TENANT.test(tenant)) return { statusCode: 400 };
  const { data } = await axios({ method: 'get', url: \`https://\${tenant}.api.example.com/me\`, timeout: 900 });
  return { statusCode: 200, body: JSON.stringify(data) };
};
`,
  }),
  pairOf('js6-graphql-request', 'event-in-request-address', {
    'index.ts': `import { GraphQLClient, gql } from 'graphql-request';
const QUERY = gql\`{ shop { name } }\`;
export const handler = async (event: { queryStringParameters: { shop: string } }) => {
  const { shop } = event.queryStringParameters;
W|  const client = new GraphQLClient(\`https://\${shop}/graphql\`);
S|  const client = new GraphQLClient('https://shops.example.com/graphql', { headers: { 'x-shop': shop } });
  return { statusCode: 200, body: JSON.stringify(await client.request(QUERY)) };
};
`,
  }),
  pairOf('js6-redirect-regex', 'event-in-redirect', {
    'index.js': `const SAFE = /^\\/[a-z0-9][a-z0-9/_-]*$/i;
exports.handler = async (event) => {
  const to = (event.queryStringParameters || {}).redirect_uri;
W|  if (!to || to.indexOf('example.com') < 0) return { statusCode: 400, body: 'bad redirect' };
S|  if (!to || !SAFE.test(to)) return { statusCode: 400, body: 'bad redirect' };
  const response = { statusCode: 301, headers: {}, body: '' };
  response.headers['Location'] = to;
  return response;
};
`,
  }),
  pairOf('js6-cloudfront-redirect', 'event-in-redirect', {
    'index.mjs': `const MOVED = { '/old': '/new', '/blog': '/news' };
export const handler = async (event) => {
  const { request } = event.Records[0].cf;
  const params = new URLSearchParams(request.querystring);
W|  const value = params.get('return');
S|  const value = MOVED[params.get('return')] ?? '/';
  return { status: '302', statusDescription: 'Found', headers: { location: [{ key: 'Location', value }] } };
};
`,
  }),
  pairOf('js6-oauth-callback', 'event-in-redirect', {
    'index.ts': `import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
const CLIENTS: Record<string, string[]> = { web: ['https://app.example.com/cb'], ios: ['myapp://cb'] };
const app = new Hono();
app.get('/authorize', (c) => {
  const { client_id, redirect_uri, state } = c.req.query();
S|  const allowed = CLIENTS[client_id] ?? [];
S|  if (!allowed.includes(redirect_uri)) return c.text('unknown client', 400);
  const target = new URL(redirect_uri);
  target.searchParams.set('state', state);
  return c.redirect(target.toString(), 302);
});
export const handler = handle(app);
`,
  }),
  pairOf('js6-html-jsx', 'event-in-html-response', {
    'index.ts': `const h = (tag: string, ...children: string[]) => \`<\${tag}>\${children.join('')}</\${tag}>\`;
const text = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
export const handler = async (event: { pathParameters: { name: string } }) => {
  const { name } = event.pathParameters;
W|  const body = h('html', h('body', h('h1', 'Welcome ', name)));
S|  const body = h('html', h('body', h('h1', 'Welcome ', text(name))));
  return { statusCode: 200, headers: { 'content-type': 'text/html' }, body };
};
`,
  }),
  pairOf('js6-html-svg', 'event-in-html-response', {
    'index.mjs': `import { escape } from 'html-escaper';
const badge = (label, value) => \`<svg xmlns="http://www.w3.org/2000/svg" width="90"><text x="4">\${label}</text><text x="50">\${value}</text></svg>\`;
export const handler = async (event) => {
  const { label = 'build', value = '?' } = event.queryStringParameters ?? {};
  return {
    statusCode: 200,
    headers: { 'Content-Type': 'text/html' },
W|    body: badge(label, value),
S|    body: badge(escape(label), escape(value)),
  };
};
`,
  }),
  pairOf('js6-html-error-page', 'event-in-html-response', {
    'index.js': `const render = (message) => \`
<!DOCTYPE html>
<html><body><div class="error">\${message}</div></body></html>\`;
exports.handler = async (event) => {
  try {
    const id = parseInt(event.pathParameters.id, 10);
    if (Number.isNaN(id)) throw new Error('bad id');
    return { statusCode: 200, headers: { 'content-type': 'text/html' }, body: render('found ' + id) };
  } catch (e) {
W|    return { statusCode: 404, headers: { 'content-type': 'text/html' }, body: render('nothing at ' + decodeURIComponent(event.rawPath)) };
S|    return { statusCode: 404, headers: { 'content-type': 'text/html' }, body: render('nothing at ' + encodeURI(decodeURIComponent(event.rawPath)).replace(/[<>"'&]/g, '')) };
  }
};
`,
  }),
  pairOf('js6-log-format', 'event-in-log', {
    'index.ts': `import { format } from 'node:util';
const sanitize = (text: string) => text.replace(/[\\r\\n\\t]/g, ' ');
export const handler = async (event: { headers: Record<string, string>; body: string }) => {
  const agent = event.headers['user-agent'] ?? '';
  const { name } = JSON.parse(event.body);
W|  process.stdout.write(format('agent=%s name=%s\\n', agent, name));
S|  process.stdout.write(format('agent=%s name=%s\\n', sanitize(agent), sanitize(name)));
  return { statusCode: 204 };
};
`,
  }),
  pairOf('js6-log-audit', 'event-in-log', {
    'audit.js': `class Audit {
  constructor(sink = console) { this.sink = sink; }
  record(action, subject) { this.sink.info('AUDIT ' + action + ' ' + subject); }
  recordJson(action, subject) { this.sink.info(JSON.stringify({ audit: action, subject })); }
}
module.exports = new Audit();
`,
    'index.js': `const audit = require('./audit');
exports.handler = async (event) => {
  for (const { body } of event.Records) {
    const { subject } = JSON.parse(body);
W|    audit.record('remove', subject);
S|    audit.recordJson('remove', subject);
  }
};
`,
  }),
  pairOf('js6-regexp-glob', 'event-in-regular-expression', {
    'glob.ts': `const escape = (text: string) => text.replace(/[\\\\^$.*+?()[\\]{}|]/g, '\\\\$&');
W|export const globToRegExp = (glob: string) => new RegExp(\`^\${glob.replace(/\\*/g, '.*')}$\`);
S|export const globToRegExp = (glob: string) => new RegExp(\`^\${glob.split('*').map(escape).join('[^/]*')}$\`);
`,
    'index.ts': `import { globToRegExp } from './glob';
const FILES = ['a/b.txt', 'a/c.csv'];
export const handler = async (event: { arguments: { pattern: string } }) => FILES.filter((file) => globToRegExp(event.arguments.pattern).test(file));
`,
  }),
  pairOf('js6-mongo-regex', 'event-in-regular-expression', {
    'index.js': `const _ = require('lodash');
const { MongoClient } = require('mongodb');
const client = new MongoClient(process.env.MONGO_URI);
exports.handler = async (event) => {
  const { term } = event.queryStringParameters;
W|  const pattern = new RegExp(term, 'i');
S|  const pattern = new RegExp(_.escapeRegExp(term), 'i');
  const books = await client.db().collection('books').find({ title: pattern }).limit(10).toArray();
  return { statusCode: 200, body: JSON.stringify(books) };
};
`,
  }),
  pairOf('js6-merge-lodash', 'event-in-object-merge', {
    'index.ts': `import merge from 'lodash/merge';
import { z } from 'zod';
const Settings = z.object({ theme: z.enum(['light', 'dark']), size: z.number().int() }).partial().strict();
const defaults = { theme: 'light', size: 12 };
export const handler = async (event: { body: string }) => {
W|  const settings = merge({}, defaults, JSON.parse(event.body));
S|  const settings = merge({}, defaults, Settings.parse(JSON.parse(event.body)));
  return { statusCode: 200, body: JSON.stringify(settings) };
};
`,
  }),
  pairOf('js6-merge-set', 'event-in-object-merge', {
    'index.mjs': `import set from 'lodash.set';
const FIELDS = new Map([['colour', 'look.colour'], ['size', 'look.size']]);
export const handler = async (event) => {
  const profile = { look: {} };
  for (const { field, value } of JSON.parse(event.body)) {
W|    set(profile, field, value);
S|    if (FIELDS.has(field)) set(profile, FIELDS.get(field), value);
  }
  return { statusCode: 200, body: JSON.stringify(profile) };
};
`,
  }),
  pairOf('js6-yaml3', 'event-in-deserialization', {
    'package.json': `{ "dependencies": { "js-yaml": "3.13.0" } }
`,
    'index.js': `const yaml = require('js-yaml');
exports.handler = async (event) => {
W|  const document = yaml.load(event.body);
S|  const document = yaml.safeLoad(event.body);
  return { statusCode: 200, body: JSON.stringify(Object.keys(document)) };
};
`,
  }),
  pairOf('js6-v8', 'event-in-deserialization', {
    'codec.ts': `import { deserialize, serialize } from 'node:v8';
export const pack = (value: unknown) => serialize(value).toString('base64');
W|export const unpack = (text: string) => deserialize(Buffer.from(text, 'base64'));
S|export const unpack = (text: string) => JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
`,
    'index.ts': `import { unpack } from './codec';
export const handler = async (event: { Records: { body: string }[] }) => event.Records.map(({ body }) => unpack(body).id).length;
`,
  }),
  pairOf('js6-xml-expat', 'event-in-xml-parser', {
    'index.js': `const libxml = require('libxmljs');
const parse = (text, settings) => libxml.parseXmlString(text, { huge: false, ...settings });
exports.handler = async (event) => {
W|  const feed = parse(event.body, { noent: true, dtdload: true });
S|  const feed = parse(event.body, { nonet: true });
  return { statusCode: 200, body: feed.get('//title').text() };
};
`,
  }),
  pairOf('js6-sns-chain', 'event-in-sql', {
    'index.ts': `import type { SQSEvent, SNSMessage } from 'aws-lambda';
import mysql from 'mysql2/promise';
const pool = mysql.createPool(process.env.DB_URI as string);
const unwrap = <T>(body: string): T => JSON.parse((JSON.parse(body) as SNSMessage).Message) as T;
export const handler = async (event: SQSEvent) => {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const { body, messageId } of event.Records) {
    try {
      const { device, state } = unwrap<{ device: string; state: string }>(body);
W|      await pool.query(\`UPDATE devices SET state = '\${state}' WHERE name = '\${device}'\`);
S|      await pool.query('UPDATE devices SET state = ? WHERE name = ?', [state, device]);
    } catch { batchItemFailures.push({ itemIdentifier: messageId }); }
  }
  return { batchItemFailures };
};
`,
  }),
];
