import type { FlowPair } from './flow-pair.cases.ts';

/** Values of the event that choose files, addresses and what is read; and what answers and logs are made of. */
export const PLACE_PAIRS: readonly FlowPair[] = [
  {
    name: 'a file of the package by name',
    weakness: 'event-in-file-path',
    vulnerable: `
import { readFile } from 'node:fs/promises';
import path from 'node:path';
export const handler = async (event) => {
  const file = path.join('/var/task/templates', event.pathParameters.name);
  return { statusCode: 200, body: await readFile(file, 'utf8') };
};`,
    safe: `
import { readFile } from 'node:fs/promises';
import path from 'node:path';
export const handler = async (event) => {
  const file = path.join('/var/task/templates', path.basename(event.pathParameters.name));
  return { statusCode: 200, body: await readFile(file, 'utf8') };
};`,
  },
  {
    name: 'a resolved path that must begin with the folder',
    weakness: 'event-in-file-path',
    vulnerable: `
const fs = require('fs');
const path = require('path');
exports.handler = async (event) => {
  const target = path.resolve('/mnt/efs/reports', event.queryStringParameters.report);
  return { statusCode: 200, body: fs.readFileSync(target, 'utf8') };
};`,
    safe: `
const fs = require('fs');
const path = require('path');
const ROOT = '/mnt/efs/reports';
exports.handler = async (event) => {
  const target = path.resolve(ROOT, event.queryStringParameters.report);
  if (!target.startsWith(ROOT + path.sep)) return { statusCode: 403, body: '' };
  return { statusCode: 200, body: fs.readFileSync(target, 'utf8') };
};`,
  },
  {
    name: 'an upload below /tmp by its key',
    weakness: 'event-in-file-path',
    vulnerable: `
import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';
import { writeFile, unlink } from 'fs/promises';
const s3 = new S3Client({});
export const handler = async (event) => {
  const { bucket, object } = event.Records[0].s3;
  const found = await s3.send(new GetObjectCommand({ Bucket: bucket.name, Key: object.key }));
  const local = '/tmp/' + object.key;
  await writeFile(local, await found.Body.transformToByteArray());
  await unlink(local);
};`,
    safe: `
import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';
import { mkdtemp, writeFile, rm } from 'fs/promises';
const s3 = new S3Client({});
export const handler = async (event) => {
  const { bucket, object } = event.Records[0].s3;
  const found = await s3.send(new GetObjectCommand({ Bucket: bucket.name, Key: object.key }));
  const folder = await mkdtemp('/tmp/in-');
  await writeFile(folder + '/upload', await found.Body.transformToByteArray());
  await rm(folder, { recursive: true });
};`,
  },
  {
    name: 'express: sendFile',
    weakness: 'event-in-file-path',
    vulnerable: `
const express = require('express');
const serverless = require('serverless-http');
const app = express();
app.get('/files/:name', (req, res) => {
  res.sendFile('/mnt/public/' + req.query.path);
});
module.exports.handler = serverless(app);`,
    safe: `
const express = require('express');
const serverless = require('serverless-http');
const app = express();
const FILES = { terms: 'terms.pdf', privacy: 'privacy.pdf' };
app.get('/files/:name', (req, res) => {
  const file = FILES[req.params.name];
  if (!file) return res.status(404).end();
  res.sendFile('/mnt/public/' + file);
});
module.exports.handler = serverless(app);`,
  },
  {
    name: 'fetch of an address, and of a path at a fixed host',
    weakness: 'event-in-request-address',
    vulnerable: `
export const handler = async (event) => {
  const { url } = JSON.parse(event.body);
  const response = await fetch(url);
  return { statusCode: 200, body: await response.text() };
};`,
    safe: `
export const handler = async (event) => {
  const { id } = JSON.parse(event.body);
  const response = await fetch(\`https://api.example.com/v1/items/\${encodeURIComponent(id)}\`);
  return { statusCode: 200, body: await response.text() };
};`,
  },
  {
    name: 'axios: host of the event, and parameters',
    weakness: 'event-in-request-address',
    vulnerable: `
const axios = require('axios');
exports.handler = async (event) => {
  const region = event.queryStringParameters.region;
  const { data } = await axios.get('https://' + region + '.example.com/status');
  return { statusCode: 200, body: JSON.stringify(data) };
};`,
    safe: `
const axios = require('axios');
exports.handler = async (event) => {
  const region = event.queryStringParameters.region;
  const { data } = await axios.get('https://status.example.com/all', { params: { region } });
  return { statusCode: 200, body: JSON.stringify(data) };
};`,
  },
  {
    name: 'a webhook whose host must be one of a list',
    weakness: 'event-in-request-address',
    vulnerable: `
import got from 'got';
export async function handler(event) {
  for (const record of event.Records) {
    const { callback, payload } = JSON.parse(record.body);
    await got.post(callback, { json: payload });
  }
}`,
    safe: `
import got from 'got';
const HOSTS = new Set(['hooks.example.com', 'events.example.com']);
export async function handler(event) {
  for (const record of event.Records) {
    const { callback, payload } = JSON.parse(record.body);
    const target = new URL(callback);
    if (target.protocol !== 'https:' || !HOSTS.has(target.hostname)) continue;
    await got.post(target, { json: payload });
  }
}`,
  },
  {
    name: 'node:https with a host name',
    weakness: 'event-in-request-address',
    vulnerable: `
const https = require('https');
exports.handler = (event, context, callback) => {
  const options = { hostname: event.queryStringParameters.host, path: '/health', method: 'GET' };
  https.request(options, (res) => callback(null, { statusCode: res.statusCode, body: '' })).end();
};`,
    safe: `
const https = require('https');
exports.handler = (event, context, callback) => {
  const path = '/health?service=' + encodeURIComponent(event.queryStringParameters.service);
  const options = { hostname: 'internal.example.com', path, method: 'GET' };
  https.request(options, (res) => callback(null, { statusCode: res.statusCode, body: '' })).end();
};`,
  },
  {
    name: 'node-serialize and JSON',
    weakness: 'event-in-deserialization',
    vulnerable: `
const serialize = require('node-serialize');
exports.handler = async (event) => {
  const session = serialize.unserialize(Buffer.from(event.headers['x-state'], 'base64').toString());
  return { statusCode: 200, body: JSON.stringify({ name: session.name }) };
};`,
    safe: `
exports.handler = async (event) => {
  const session = JSON.parse(Buffer.from(event.headers['x-state'], 'base64').toString());
  return { statusCode: 200, body: JSON.stringify({ name: session.name }) };
};`,
  },
  {
    name: 'js-yaml: the schema that builds functions',
    weakness: 'event-in-deserialization',
    vulnerable: {
      'index.js': `
const yaml = require('js-yaml');
exports.handler = async (event) => {
  const config = yaml.load(event.body);
  return { statusCode: 200, body: JSON.stringify(config) };
};`,
      'package.json': '{ "dependencies": { "js-yaml": "^3.14.1" } }',
    },
    safe: {
      'index.js': `
const yaml = require('js-yaml');
exports.handler = async (event) => {
  const config = yaml.load(event.body);
  return { statusCode: 200, body: JSON.stringify(config) };
};`,
      'package.json': '{ "dependencies": { "js-yaml": "^4.1.0" } }',
    },
  },
  {
    name: 'libxmljs with and without entities',
    weakness: 'event-in-xml-parser',
    vulnerable: `
const libxml = require('libxmljs2');
exports.handler = async (event) => {
  const doc = libxml.parseXml(event.body, { noent: true, dtdload: true });
  return { statusCode: 200, body: JSON.stringify({ title: doc.get('//title').text() }) };
};`,
    safe: `
const libxml = require('libxmljs2');
exports.handler = async (event) => {
  const doc = libxml.parseXml(event.body, { noent: false, nonet: true });
  return { statusCode: 200, body: JSON.stringify({ title: doc.get('//title').text() }) };
};`,
  },
  {
    name: 'a Location header',
    weakness: 'event-in-redirect',
    vulnerable: `
export const handler = async (event) => {
  const next = event.queryStringParameters?.next || '/';
  return { statusCode: 302, headers: { Location: next }, body: '' };
};`,
    safe: `
export const handler = async (event) => {
  const next = event.queryStringParameters?.next || '/';
  const target = next.startsWith('/') && !next.startsWith('//') ? next : '/';
  return { statusCode: 302, headers: { Location: target }, body: '' };
};`,
  },
  {
    name: 'hono: redirect',
    weakness: 'event-in-redirect',
    vulnerable: `
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
const app = new Hono();
app.get('/login/done', (c) => c.redirect(c.req.query('return_to')));
export const handler = handle(app);`,
    safe: `
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
const app = new Hono();
const PLACES = { home: '/home', orders: '/orders' };
app.get('/login/done', (c) => c.redirect(PLACES[c.req.query('place')] ?? '/home'));
export const handler = handle(app);`,
  },
  {
    name: 'a page with the question in it',
    weakness: 'event-in-html-response',
    vulnerable: `
exports.handler = async (event) => {
  const q = event.queryStringParameters.q;
  const html = '<html><body><h1>Results for ' + q + '</h1></body></html>';
  return { statusCode: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: html };
};`,
    safe: `
const escapeHtml = (text) => text.replace(/[&<>"']/g, (each) => '&#' + each.charCodeAt(0) + ';');
exports.handler = async (event) => {
  const q = event.queryStringParameters.q;
  const html = '<html><body><h1>Results for ' + escapeHtml(q) + '</h1></body></html>';
  return { statusCode: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: html };
};`,
  },
  {
    name: 'a helper that makes answers',
    weakness: 'event-in-html-response',
    vulnerable: {
      'index.mjs': `
import { page } from './respond.mjs';
export const handler = async (event) => page(200, '<p>Hello, ' + event.queryStringParameters.name + '</p>');`,
      'respond.mjs': `
export function page(statusCode, body) {
  return { statusCode, headers: { 'content-type': 'text/html' }, body };
}`,
    },
    safe: {
      'index.mjs': `
import he from 'he';
import { page } from './respond.mjs';
export const handler = async (event) => page(200, '<p>Hello, ' + he.encode(event.queryStringParameters.name) + '</p>');`,
      'respond.mjs': `
export function page(statusCode, body) {
  return { statusCode, headers: { 'content-type': 'text/html' }, body };
}`,
    },
  },
  {
    name: 'a user agent in a line of the log',
    weakness: 'event-in-log',
    vulnerable: `
export const handler = async (event) => {
  console.log('Signed in from ' + event.queryStringParameters.device);
  return { statusCode: 204, body: '' };
};`,
    safe: `
export const handler = async (event) => {
  console.log(JSON.stringify({ message: 'signed in', device: event.queryStringParameters.device }));
  return { statusCode: 204, body: '' };
};`,
  },
  {
    name: 'line breaks taken out before the log',
    weakness: 'event-in-log',
    vulnerable: `
exports.handler = async (event) => {
  const { name } = JSON.parse(event.body);
  console.warn(\`no such user: \${name}\`);
  return { statusCode: 404, body: '' };
};`,
    safe: `
exports.handler = async (event) => {
  const { name } = JSON.parse(event.body);
  console.warn(\`no such user: \${String(name).replace(/[\\r\\n]/g, ' ')}\`);
  return { statusCode: 404, body: '' };
};`,
  },
  {
    name: 'a search by regular expression',
    weakness: 'event-in-regular-expression',
    vulnerable: `
const NAMES = ['Ada', 'Grace', 'Barbara'];
export const handler = async (event) => {
  const pattern = new RegExp(event.queryStringParameters.q, 'i');
  return { statusCode: 200, body: JSON.stringify(NAMES.filter((name) => pattern.test(name))) };
};`,
    safe: `
const NAMES = ['Ada', 'Grace', 'Barbara'];
export const handler = async (event) => {
  const q = event.queryStringParameters.q.replace(/[.*+?^\${}()|[\\]\\\\]/g, '\\\\$&');
  const pattern = new RegExp(q, 'i');
  return { statusCode: 200, body: JSON.stringify(NAMES.filter((name) => pattern.test(name))) };
};`,
  },
  {
    name: 'lodash.merge of a body, and of known fields',
    weakness: 'event-in-object-merge',
    vulnerable: `
const _ = require('lodash');
const DEFAULTS = { theme: 'light', mail: { weekly: true } };
exports.handler = async (event) => {
  const settings = _.merge({}, DEFAULTS, JSON.parse(event.body));
  return { statusCode: 200, body: JSON.stringify(settings) };
};`,
    safe: `
const _ = require('lodash');
const DEFAULTS = { theme: 'light', mail: { weekly: true } };
exports.handler = async (event) => {
  const { theme, weekly } = JSON.parse(event.body);
  const settings = _.merge({}, DEFAULTS, { theme: String(theme), mail: { weekly: Boolean(weekly) } });
  return { statusCode: 200, body: JSON.stringify(settings) };
};`,
  },
  {
    name: 'a merge of its own that follows every key',
    weakness: 'event-in-object-merge',
    vulnerable: `
function merge(target, source) {
  for (const key in source) {
    if (typeof source[key] === 'object' && source[key] !== null) {
      target[key] = merge(target[key] || {}, source[key]);
    } else {
      target[key] = source[key];
    }
  }
  return target;
}
exports.handler = async (event) => {
  const merged = merge({}, JSON.parse(event.body));
  return { statusCode: 200, body: JSON.stringify(merged) };
};`,
    safe: `
function merge(target, source) {
  for (const key in source) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') continue;
    if (typeof source[key] === 'object' && source[key] !== null) {
      target[key] = merge(target[key] || {}, source[key]);
    } else {
      target[key] = source[key];
    }
  }
  return target;
}
exports.handler = async (event) => {
  const merged = merge({}, JSON.parse(event.body));
  return { statusCode: 200, body: JSON.stringify(merged) };
};`,
  },
  {
    name: 'a schema that constrains',
    weakness: 'event-in-shell-command',
    vulnerable: `
import { z } from 'zod';
import { execSync } from 'node:child_process';
const Body = z.object({ branch: z.string().min(1), depth: z.number() });
export const handler = async (event) => {
  const { branch, depth } = Body.parse(JSON.parse(event.body));
  execSync(\`git clone --depth \${depth} -b \${branch} /mnt/repo /tmp/work\`);
  return { statusCode: 202, body: '' };
};`,
    safe: `
import { z } from 'zod';
import { execSync } from 'node:child_process';
const Body = z.object({ branch: z.enum(['main', 'next']), depth: z.number() });
export const handler = async (event) => {
  const { branch, depth } = Body.parse(JSON.parse(event.body));
  execSync(\`git clone --depth \${depth} -b \${branch} /mnt/repo /tmp/work\`);
  return { statusCode: 202, body: '' };
};`,
  },
  {
    name: 'ajv: a pattern, and no pattern',
    weakness: 'event-in-sql',
    vulnerable: `
const Ajv = require('ajv');
const mysql = require('mysql2/promise');
const validate = new Ajv().compile({ type: 'object', required: ['table'], properties: { table: { type: 'string' } } });
exports.handler = async (event) => {
  const body = JSON.parse(event.body);
  if (!validate(body)) return { statusCode: 400, body: '' };
  const db = await mysql.createConnection({});
  const [rows] = await db.query('SELECT count(*) FROM ' + body.table);
  return { statusCode: 200, body: JSON.stringify(rows) };
};`,
    safe: `
const Ajv = require('ajv');
const mysql = require('mysql2/promise');
const validate = new Ajv().compile({ type: 'object', required: ['table'], properties: { table: { type: 'string', pattern: '^[a-z_]+$' } } });
exports.handler = async (event) => {
  const body = JSON.parse(event.body);
  if (!validate(body)) return { statusCode: 400, body: '' };
  const db = await mysql.createConnection({});
  const [rows] = await db.query('SELECT count(*) FROM ' + body.table);
  return { statusCode: 200, body: JSON.stringify(rows) };
};`,
  },
  {
    name: 'middy around it, and a guard that throws',
    weakness: 'event-in-file-path',
    vulnerable: `
import middy from '@middy/core';
import jsonBodyParser from '@middy/http-json-body-parser';
import { readFileSync } from 'node:fs';
const base = async (event) => {
  const text = readFileSync('/opt/mails/' + event.body.template + '.txt', 'utf8');
  return { statusCode: 200, body: text };
};
export const handler = middy(base).use(jsonBodyParser());`,
    safe: `
import middy from '@middy/core';
import jsonBodyParser from '@middy/http-json-body-parser';
import { readFileSync } from 'node:fs';
function assertPlain(name) {
  if (!/^[a-z-]+$/.test(name)) throw new Error('bad template');
}
const base = async (event) => {
  assertPlain(event.body.template);
  const text = readFileSync('/opt/mails/' + event.body.template + '.txt', 'utf8');
  return { statusCode: 200, body: text };
};
export const handler = middy(base).use(jsonBodyParser());`,
  },
  {
    name: 'promise chains and array methods',
    weakness: 'event-in-shell-command',
    vulnerable: `
const util = require('util');
const exec = util.promisify(require('child_process').exec);
exports.handler = (event) =>
  Promise.all(event.Records.map((record) => JSON.parse(record.body)).filter((job) => job.enabled).map((job) =>
    Promise.resolve(job.path).then((path) => exec('gzip -k ' + path))));`,
    safe: `
const util = require('util');
const execFile = util.promisify(require('child_process').execFile);
exports.handler = (event) =>
  Promise.all(event.Records.map((record) => JSON.parse(record.body)).filter((job) => job.enabled).map((job) =>
    Promise.resolve(job.path).then((path) => execFile('gzip', ['-k', path]))));`,
  },
  {
    name: 'fastify with a query',
    weakness: 'event-in-sql',
    vulnerable: `
const awsLambdaFastify = require('@fastify/aws-lambda');
const fastify = require('fastify')();
const { Pool } = require('pg');
const pool = new Pool();
fastify.get('/people', async (request, reply) => {
  const { rows } = await pool.query("SELECT * FROM people WHERE city = '" + request.query.city + "'");
  return rows;
});
exports.handler = awsLambdaFastify(fastify);`,
    safe: `
const awsLambdaFastify = require('@fastify/aws-lambda');
const fastify = require('fastify')();
const { Pool } = require('pg');
const pool = new Pool();
fastify.get('/people', async (request, reply) => {
  const { rows } = await pool.query({ text: 'SELECT * FROM people WHERE city = $1', values: [request.query.city] });
  return rows;
});
exports.handler = awsLambdaFastify(fastify);`,
  },
];
