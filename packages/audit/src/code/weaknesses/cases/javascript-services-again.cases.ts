import { type ProjectPair, pairOf } from './project-pair.cases.ts';

/** Services once more: every family, after all mends. */
export const JAVASCRIPT_SERVICES_AGAIN: readonly ProjectPair[] = [
  pairOf('js10-orders-get', 'event-in-sql', {
    'src/handlers/getOrders.js': `const { getConnection } = require('../lib/database');
const { sortDirection } = require('../lib/params');
module.exports.handler = async (event) => {
  const params = event.queryStringParameters || {};
  const connection = await getConnection();
W|  const direction = params.dir || 'asc';
S|  const direction = sortDirection(params.dir);
  const [rows] = await connection.execute(\`SELECT id, total FROM orders WHERE status = ? ORDER BY created_at \${direction}\`, [params.status || 'open']);
  return { statusCode: 200, body: JSON.stringify(rows) };
};
`,
    'src/lib/database.js': `const mysql = require('mysql2/promise');
let connection;
exports.getConnection = async () => { if (!connection) connection = await mysql.createConnection(process.env.DATABASE_URL); return connection; };
`,
    'src/lib/params.js': `const DIRECTIONS = { asc: 'ASC', desc: 'DESC' };
exports.sortDirection = (value) => DIRECTIONS[String(value).toLowerCase()] || DIRECTIONS.asc;
`,
  }),
  pairOf('js10-sqlite', 'event-in-sql', {
    'index.mjs': `import Database from 'better-sqlite3';
const db = new Database('/opt/data/places.db', { readonly: true });
const byName = db.prepare('SELECT * FROM places WHERE name = ?');
export const handler = async (event) => {
  const { name } = event.pathParameters;
W|  return db.prepare(\`SELECT * FROM places WHERE name = "\${decodeURIComponent(name)}"\`).get();
S|  return byName.get(decodeURIComponent(name));
};
`,
  }),
  pairOf('js10-objection', 'event-in-sql', {
    'index.ts': `import { Model, raw } from 'objection';
class Person extends Model { static tableName = 'persons'; }
export const handler = async (event: { queryStringParameters: { age: string } }) => {
  const { age } = event.queryStringParameters;
W|  return Person.query().where(raw(\`age > \${age}\`));
S|  return Person.query().where(raw('age > ?', [age]));
};
`,
  }),
  pairOf('js10-pgp', 'event-in-sql', {
    'index.js': `const pgp = require('pg-promise')();
const db = pgp(process.env.DATABASE_URL);
exports.handler = async ({ Records }) => {
  for (const { dynamodb } of Records) {
    const { id, label } = dynamodb.NewImage;
W|    await db.none(\`UPDATE mirror SET label = '\${label.S}' WHERE id = '\${id.S}'\`);
S|    await db.none('UPDATE mirror SET label = $<label> WHERE id = $<id>', { label: label.S, id: id.S });
  }
};
`,
  }),
  pairOf('js10-child-fork', 'event-in-shell-command', {
    'index.ts': `import { spawnSync } from 'node:child_process';
const TOOLS = { gzip: '/usr/bin/gzip', xz: '/usr/bin/xz' } as const;
export const handler = async (event: { tool: string; file: string }) => {
W|  const { status } = spawnSync(event.tool, ['-k', '/mnt/in/data']);
S|  const tool = Object.entries(TOOLS).find(([name]) => name === event.tool)?.[1];
S|  if (!tool) throw new Error('tool');
S|  const { status } = spawnSync(tool, ['-k', '/mnt/in/data']);
  return status;
};
`,
  }),
  pairOf('js10-ffmpeg', 'event-in-shell-command', {
    'src/video.js': `import { exec } from 'node:child_process';
export class Video {
  #source; #options = [];
  constructor(source) { this.#source = source; }
  option(name, value) { this.#options.push(\`-\${name} \${value}\`); return this; }
  render(target) { return new Promise((ok, no) => exec(\`ffmpeg -i \${this.#source} \${this.#options.join(' ')} \${target}\`, (e) => (e ? no(e) : ok(target)))); }
}
`,
    'index.mjs': `import { Video } from './src/video.js';
export const handler = async (event) => {
  const { rate } = JSON.parse(event.body);
W|  return { statusCode: 200, body: await new Video('/mnt/in.mp4').option('r', rate).render('/mnt/out.mp4') };
S|  return { statusCode: 200, body: await new Video('/mnt/in.mp4').option('r', Math.round(rate)).render('/mnt/out.mp4') };
};
`,
  }),
  pairOf('js10-vm-script', 'event-in-evaluated-code', {
    'index.ts': `import { Script, createContext } from 'node:vm';
const cached = new Map<string, Script>();
const scriptOf = (source: string) => { let script = cached.get(source); if (!script) { script = new Script(source); cached.set(source, script); } return script; };
const RULES: Record<string, string> = { adult: 'age >= 18' };
export const handler = async (event: { detail: { rule: string; person: object } }) => {
W|  const source = event.detail.rule;
S|  const source = RULES[event.detail.rule];
S|  if (source === undefined) return false;
  return Boolean(scriptOf(source).runInContext(createContext({ ...event.detail.person }), { timeout: 50 }));
};
`,
  }),
  pairOf('js10-prototype-query', 'event-in-nosql-query', {
    'src/repository.ts': `import type { Collection, Filter } from 'mongodb';
export abstract class Repository<T extends object> {
  protected constructor(protected readonly collection: Collection<T>) {}
  one(filter: Filter<T>) { return this.collection.findOne(filter); }
}
`,
    'src/tokens.ts': `import { MongoClient } from 'mongodb';
import { Repository } from './repository';
const client = new MongoClient(process.env.MONGO as string);
export class Tokens extends Repository<{ value: string; user: string }> {
  constructor() { super(client.db().collection('tokens')); }
W|  byValue(value: any) { return this.one({ value }); }
S|  byValue(value: any) { return this.one({ value: \`\${value}\` }); }
}
`,
    'src/index.ts': `import { Tokens } from './tokens';
const tokens = new Tokens();
export const handler = async (event: { body: string }) => ({ statusCode: (await tokens.byValue(JSON.parse(event.body).token)) ? 200 : 401 });
`,
  }),
  pairOf('js10-path-regexp', 'event-in-file-path', {
    'index.js': `const { promises: fs } = require('fs');
const SAFE = /^[a-z0-9_-]+\\.(?:json|txt)$/i;
const check = (name) => { const found = name.match(SAFE); if (!found) { const e = new Error('bad name'); e.statusCode = 400; throw e; } return found[0]; };
exports.handler = async (event) => {
  const name = event.pathParameters.proxy;
W|  const text = await fs.readFile('./content/' + name, 'utf8');
S|  const text = await fs.readFile('./content/' + check(name), 'utf8');
  return { statusCode: 200, body: text };
};
`,
  }),
  pairOf('js10-ssrf-parse', 'event-in-request-address', {
    'index.js': `const url = require('url');
const axios = require('axios').default;
const ALLOWED_HOSTS = ['feeds.example.com', 'news.example.org'];
exports.handler = async (event) => {
  const { feed } = JSON.parse(event.body);
S|  const { hostname, protocol } = url.parse(feed);
S|  if (protocol !== 'https:' || !ALLOWED_HOSTS.includes(hostname)) return { statusCode: 400, body: 'feed not allowed' };
  const { data } = await axios.get(feed, { responseType: 'text', maxRedirects: 0 });
  return { statusCode: 200, body: data };
};
`,
  }),
  pairOf('js10-ssrf-superagent', 'event-in-request-address', {
    'index.ts': `import superagent from 'superagent';
type Job = { method: 'GET' | 'POST'; target: string };
const BASES = { crm: 'https://crm.example.com', erp: 'https://erp.example.com' } as const;
export const handler = async (job: Job) => {
W|  const answer = await superagent(job.method, job.target);
S|  const base = BASES[job.target as keyof typeof BASES];
S|  if (!base) throw new Error('target');
S|  const answer = await superagent(job.method, base + '/sync');
  return answer.status;
};
`,
  }),
  pairOf('js10-redirect-helper', 'event-in-redirect', {
    'src/respond.ts': `export const redirect = (location: string, status = 302) => ({ statusCode: status, headers: { location } });
export const sameSite = (value: string | undefined, fallback: string): string => {
  if (!value) return fallback;
  try {
    const url = new URL(value, 'https://shop.example.com');
    return url.host === 'shop.example.com' ? url.pathname + url.search : fallback;
  } catch {
    return fallback;
  }
};
`,
    'src/index.ts': `import { redirect, sameSite } from './respond';
export const handler = async (event: { queryStringParameters?: Record<string, string> }) => {
  const back = event.queryStringParameters?.back;
W|  return redirect(back ?? '/');
S|  return redirect(sameSite(back, '/'));
};
`,
  }),
  pairOf('js10-html-markdown', 'event-in-html-response', {
    'index.mjs': `import { marked } from 'marked';
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
const purify = createDOMPurify(new JSDOM('').window);
export const handler = async (event) => {
  const content = marked.parse(JSON.parse(event.body).text);
  return {
    statusCode: 200,
    headers: { 'content-type': 'text/html' },
W|    body: \`<article>\${content}</article>\`,
S|    body: \`<article>\${purify.sanitize(content)}</article>\`,
  };
};
`,
  }),
  pairOf('js10-html-text', 'event-in-html-response', {
    'index.js': `exports.handler = async (event) => {
  const name = event.queryStringParameters.name;
  return {
    statusCode: 200,
W|    headers: { 'Content-Type': 'text/html' },
S|    headers: { 'Content-Type': 'text/plain', 'X-Content-Type-Options': 'nosniff' },
    body: 'Hello ' + name,
  };
};
`,
  }),
  pairOf('js10-log-debug', 'event-in-log', {
    'index.js': `const debug = require('util').debuglog('app');
exports.handler = async (event) => {
  const { email } = JSON.parse(event.body);
  debug('start');
W|  console.info(\`signup \${email}\`);
S|  console.info('signup', { email });
  return { statusCode: 202 };
};
`,
  }),
  pairOf('js10-regexp-filter', 'event-in-regular-expression', {
    'index.ts': `import { readFileSync } from 'node:fs';
const lines = readFileSync('./words.txt', 'utf8').split('\\n');
function grep(pattern: string | RegExp) {
  const re = typeof pattern === 'string' ? new RegExp(pattern) : pattern;
  return lines.filter((line) => re.test(line));
}
export const handler = async (event: { queryStringParameters: { q: string } }) => {
  const { q } = event.queryStringParameters;
W|  return grep(q);
S|  return lines.filter((line) => line.includes(q));
};
`,
  }),
  pairOf('js10-merge-recursive', 'event-in-object-merge', {
    'merge.ts': `type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain => Object.prototype.toString.call(value) === '[object Object]';
export const deep = (one: Plain, two: Plain): Plain => {
W|  for (const [key, value] of Object.entries(two)) {
S|  for (const [key, value] of Object.entries(two).filter(([name]) => !['__proto__', 'constructor', 'prototype'].includes(name))) {
    one[key] = isPlain(value) && isPlain(one[key]) ? deep(one[key] as Plain, value) : value;
  }
  return one;
};
`,
    'index.ts': `import { deep } from './merge';
export const handler = async (event: { body: string }) => ({ statusCode: 200, body: JSON.stringify(deep({ a: { b: 1 } }, JSON.parse(event.body))) });
`,
  }),
  pairOf('js10-template-lodash', 'event-in-template', {
    'index.js': `const _ = require('lodash');
const bodies = { welcome: _.template('Hi <%- name %>') };
exports.handler = async (event) => {
  const { subject, name, kind } = event.detail;
W|  const text = _.template(subject)({ name });
S|  const text = (bodies[kind] || bodies.welcome)({ name });
  return { text };
};
`,
  }),
  pairOf('js10-xxe-saml', 'event-in-xml-parser', {
    'index.ts': `import * as libxml from 'libxmljs';
const defaults: libxml.ParserOptions = { nonet: true };
export const handler = async (event: { Records: { body: string }[] }) => {
W|  const options = { ...defaults, noent: true };
S|  const options = { ...defaults };
  for (const { body } of event.Records) console.log(libxml.parseXml(body, options).root()?.name());
};
`,
  }),
  pairOf('js10-error-http', 'error-details-in-response', {
    'index.ts': `import createHttpError from 'http-errors';
import middy from '@middy/core';
import httpErrorHandler from '@middy/http-error-handler';
const base = async (event: { body: string }) => {
  try {
    return { statusCode: 200, body: JSON.stringify(Object.keys(JSON.parse(event.body))) };
  } catch (e) {
W|    return { statusCode: 500, body: JSON.stringify({ detail: (e as Error).stack?.split('\\n').slice(0, 5) }) };
S|    throw createHttpError(400, 'body is no JSON');
  }
};
export const handler = middy(base).use(httpErrorHandler());
`,
  }),
  pairOf('js10-secret-child', 'secret-in-log-call', {
    'index.js': `const pino = require('pino');
const root = pino();
exports.handler = async (event, context) => {
  const log = root.child({ requestId: context.awsRequestId });
W|  log.debug({ config: { url: process.env.API_URL, clientSecret: process.env.OAUTH_CLIENT_SECRET } }, 'configured');
S|  log.debug({ config: { url: process.env.API_URL } }, 'configured');
  return { ok: true };
};
`,
  }),
  pairOf('js10-temp-key', 'data-left-in-temporary-folder', {
    'index.ts': `import { writeFile, readFile, unlink } from 'node:fs/promises';
const KEY_FILE = \`/tmp/\${'key'}.pem\`;
export const handler = async (event: { body: string }) => {
  await writeFile(KEY_FILE, JSON.parse(event.body).pem, { mode: 0o600 });
W|  return { statusCode: 200, body: String((await readFile(KEY_FILE)).length) };
S|  const { length } = await readFile(KEY_FILE);
S|  await unlink(KEY_FILE);
S|  return { statusCode: 200, body: String(length) };
};
`,
  }),
  pairOf('js10-globals-headers', 'data-left-in-globals', {
    'client.js': `class Client {
  headers = { accept: 'application/json' };
  get(path, headers = {}) { return fetch('https://api.example.com' + path, { headers: { ...this.headers, ...headers } }); }
}
export const client = new Client();
`,
    'index.mjs': `import { client } from './client.js';
export const handler = async (event) => {
W|  client.headers['accept-language'] = event.headers['accept-language'];
W|  const answer = await client.get('/news');
S|  const answer = await client.get('/news', { 'accept-language': event.headers['accept-language'] });
  return { statusCode: answer.status };
};
`,
  }),
  pairOf('js10-slow-phone', 'slow-regular-expression', {
    'index.ts': `import { z } from 'zod';
W|const Phone = z.string().regex(/^(\\+?\\d+\\s?)+$/);
S|const Phone = z.string().max(20).regex(/^\\+?\\d+(?:\\s\\d+)*$/);
export const handler = async (event: { body: string }) => {
  const { phone } = JSON.parse(event.body);
  return { statusCode: Phone.safeParse(phone).success ? 200 : 400 };
};
`,
  }),
  pairOf('js10-cert-kafka', 'certificate-check-off', {
    'index.ts': `import { Kafka } from 'kafkajs';
const kafka = new Kafka({
  clientId: 'orders',
  brokers: ['b-1.example.com:9094'],
W|  ssl: { rejectUnauthorized: false },
S|  ssl: true,
});
export const handler = async () => { const producer = kafka.producer(); await producer.connect(); await producer.disconnect(); };
`,
  }),
  pairOf('js10-auth-admin', 'state-change-without-authorization', {
    'index.js': `const { CognitoIdentityProviderClient, AdminDisableUserCommand } = require('@aws-sdk/client-cognito-identity-provider');
const cognito = new CognitoIdentityProviderClient({});
const isAdmin = ({ requestContext }) => (requestContext.authorizer?.claims?.['cognito:groups'] ?? []).includes('admins');
exports.handler = async (event) => {
S|  if (!isAdmin(event)) return { statusCode: 403, body: '' };
  const { username } = JSON.parse(event.body);
  await cognito.send(new AdminDisableUserCommand({ UserPoolId: process.env.POOL_ID, Username: username }));
  return { statusCode: 204, body: '' };
};
`,
  }),
  pairOf('js10-retry-post', 'retry-unsafe-handler', {
    'index.mjs': `import axios from 'axios';
export const handler = async ({ Records }) => {
  for (const { body, messageId } of Records) {
    const { customer, cents } = JSON.parse(body);
W|    await axios.post('https://billing.example.com/v1/charges', { customer, cents });
S|    await axios.post('https://billing.example.com/v1/charges', { customer, cents }, { headers: { 'Idempotency-Key': messageId } });
  }
};
`,
  }),
];
