import type { FlowPair } from './flow-pair.cases.ts';

/** The same weaknesses in the hands of other developers. */
export const STYLE_PAIRS: readonly FlowPair[] = [
  {
    name: 'TypeScript with a service by constructor',
    weakness: 'event-in-sql',
    vulnerable: {
      'index.ts': `
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from 'aws-lambda';
import { Pool } from 'pg';
import { InvoiceService } from './invoice-service';
const service = new InvoiceService(new Pool({ max: 1 }));
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyResultV2> => {
  const list = await service.search(event.queryStringParameters?.customer as string);
  return { statusCode: 200, body: JSON.stringify(list) };
};`,
      'invoice-service.ts': `
import { Pool } from 'pg';
export class InvoiceService {
  constructor(private readonly pool: Pool) {}
  async search(customer: string): Promise<unknown[]> {
    const where: string = \`customer = '\${customer}'\`;
    const result = await this.pool.query(\`SELECT * FROM invoices WHERE \${where} ORDER BY id\`);
    return result.rows;
  }
}`,
    },
    safe: {
      'index.ts': `
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from 'aws-lambda';
import { Pool } from 'pg';
import { InvoiceService } from './invoice-service';
const service = new InvoiceService(new Pool({ max: 1 }));
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyResultV2> => {
  const list = await service.search(event.queryStringParameters?.customer as string);
  return { statusCode: 200, body: JSON.stringify(list) };
};`,
      'invoice-service.ts': `
import { Pool } from 'pg';
export class InvoiceService {
  constructor(private readonly pool: Pool) {}
  async search(customer: string): Promise<unknown[]> {
    const result = await this.pool.query('SELECT * FROM invoices WHERE customer = $1 ORDER BY id', [customer]);
    return result.rows;
  }
}`,
    },
  },
  {
    name: 'callbacks all the way down',
    weakness: 'event-in-sql',
    vulnerable: `
var mysql = require('mysql');
var connection = mysql.createConnection({ host: process.env.DB_HOST });
exports.handler = function (event, context, callback) {
  var name = event.queryStringParameters['name'];
  connection.query("SELECT * FROM pets WHERE name = '" + name + "'", function (error, results) {
    if (error) { callback(error); return; }
    callback(null, { statusCode: 200, body: JSON.stringify(results) });
  });
};`,
    safe: `
var mysql = require('mysql');
var connection = mysql.createConnection({ host: process.env.DB_HOST });
exports.handler = function (event, context, callback) {
  var name = event.queryStringParameters['name'];
  connection.query('SELECT * FROM pets WHERE name = ' + connection.escape(name), function (error, results) {
    if (error) { callback(error); return; }
    callback(null, { statusCode: 200, body: JSON.stringify(results) });
  });
};`,
  },
  {
    name: 'Kinesis records, decoded',
    weakness: 'event-in-shell-command',
    vulnerable: `
import { exec } from 'node:child_process';
export const handler = async (event) => {
  for (const record of event.Records) {
    const payload = JSON.parse(Buffer.from(record.kinesis.data, 'base64').toString('utf8'));
    exec(['convert', payload.source, '/tmp/out.png'].join(' '));
  }
};`,
    safe: `
import { execFile } from 'node:child_process';
export const handler = async (event) => {
  for (const record of event.Records) {
    const payload = JSON.parse(Buffer.from(record.kinesis.data, 'base64').toString('utf8'));
    execFile('convert', [payload.source, '/tmp/out.png']);
  }
};`,
  },
  {
    name: 'powertools: routes of the event handler',
    weakness: 'event-in-request-address',
    vulnerable: `
import { Router } from '@aws-lambda-powertools/event-handler/http';
const app = new Router();
app.get('/preview', async ({ event }) => {
  const target = event.queryStringParameters?.link;
  const page = await fetch(target);
  return { title: (await page.text()).slice(0, 80) };
});
export const handler = async (event, context) => app.resolve(event, context);`,
    safe: `
import { Router } from '@aws-lambda-powertools/event-handler/http';
const app = new Router();
const LINKS = { docs: 'https://docs.example.com/', blog: 'https://blog.example.com/' };
app.get('/preview', async ({ event }) => {
  const target = LINKS[event.queryStringParameters?.link];
  if (target === undefined) return { title: '' };
  const page = await fetch(target);
  return { title: (await page.text()).slice(0, 80) };
});
export const handler = async (event, context) => app.resolve(event, context);`,
  },
  {
    name: 'koa with a router',
    weakness: 'event-in-file-path',
    vulnerable: `
const Koa = require('koa');
const Router = require('@koa/router');
const serverless = require('serverless-http');
const { readFile } = require('fs').promises;
const app = new Koa();
const router = new Router();
router.get('/doc/:name', async (ctx) => {
  ctx.body = await readFile('./docs/' + ctx.params.name);
});
app.use(router.routes());
module.exports.handler = serverless(app);`,
    safe: `
const Koa = require('koa');
const Router = require('@koa/router');
const serverless = require('serverless-http');
const { basename, join } = require('path');
const { readFile } = require('fs').promises;
const app = new Koa();
const router = new Router();
router.get('/doc/:name', async (ctx) => {
  ctx.body = await readFile(join('./docs', basename(ctx.params.name)));
});
app.use(router.routes());
module.exports.handler = serverless(app);`,
  },
  {
    name: 'a resolver of AppSync',
    weakness: 'event-in-sql',
    vulnerable: `
import mysql from 'mysql2/promise';
const resolvers = {
  listPosts: async (args) => {
    const db = await mysql.createConnection(process.env.DB_URL);
    const [rows] = await db.query(\`SELECT * FROM posts WHERE tag = "\${args.tag}"\`);
    return rows;
  },
};
export const handler = async (event) => resolvers[event.info.fieldName](event.arguments);`,
    safe: `
import mysql from 'mysql2/promise';
const resolvers = {
  listPosts: async (args) => {
    const db = await mysql.createConnection(process.env.DB_URL);
    const [rows] = await db.query('SELECT * FROM posts WHERE tag = ?', [args.tag]);
    return rows;
  },
};
export const handler = async (event) => resolvers[event.info.fieldName](event.arguments);`,
  },
  {
    name: 'SNS in SQS',
    weakness: 'event-in-request-address',
    vulnerable: `
const axios = require('axios').default;
module.exports.handler = async ({ Records }) => {
  await Promise.allSettled(Records.map(async ({ body }) => {
    const envelope = JSON.parse(body);
    const message = JSON.parse(envelope.Message);
    return axios({ method: 'post', url: message.replyTo, data: { done: true } });
  }));
};`,
    safe: `
const axios = require('axios').default;
module.exports.handler = async ({ Records }) => {
  await Promise.allSettled(Records.map(async ({ body }) => {
    const envelope = JSON.parse(body);
    const message = JSON.parse(envelope.Message);
    return axios({ method: 'post', url: process.env.REPLY_URL, data: { id: message.id, done: true } });
  }));
};`,
  },
  {
    name: 'a command table and a default',
    weakness: 'event-in-shell-command',
    vulnerable: `
const { execSync } = require('child_process');
const commands = { list: 'ls -la', disk: 'df -h' };
exports.handler = async (event) => {
  const action = event.action;
  const command = commands[action] || action;
  return execSync(command).toString();
};`,
    safe: `
const { execSync } = require('child_process');
const commands = { list: 'ls -la', disk: 'df -h' };
exports.handler = async (event) => {
  const action = event.action;
  const command = commands[action] || commands.list;
  return execSync(command).toString();
};`,
  },
  {
    name: 'a guard that does not leave',
    weakness: 'event-in-sql',
    vulnerable: `
const { Pool } = require('pg');
const pool = new Pool();
const allowed = ['asc', 'desc'];
exports.handler = async (event) => {
  const order = event.queryStringParameters.order;
  if (!allowed.includes(order)) {
    console.warn('unexpected order');
  }
  const { rows } = await pool.query(\`SELECT * FROM logs ORDER BY at \${order}\`);
  return { statusCode: 200, body: JSON.stringify(rows) };
};`,
    safe: `
const { Pool } = require('pg');
const pool = new Pool();
const allowed = ['asc', 'desc'];
exports.handler = async (event) => {
  let order = event.queryStringParameters.order;
  if (!allowed.includes(order)) {
    console.warn('unexpected order');
    order = 'asc';
  }
  const { rows } = await pool.query(\`SELECT * FROM logs ORDER BY at \${order}\`);
  return { statusCode: 200, body: JSON.stringify(rows) };
};`,
  },
  {
    name: 'validation in a file of its own',
    weakness: 'event-in-file-path',
    vulnerable: {
      'index.js': `
const { clean } = require('./lib/clean');
const fs = require('fs');
exports.handler = async (event) => {
  const name = clean(event.queryStringParameters.name);
  return { statusCode: 200, body: fs.readFileSync('/mnt/pages/' + name).toString('base64'), isBase64Encoded: true };
};`,
      'lib/clean.js': `exports.clean = (name) => name.trim().toLowerCase();`,
    },
    safe: {
      'index.js': `
const { clean } = require('./lib/clean');
const fs = require('fs');
exports.handler = async (event) => {
  const name = clean(event.queryStringParameters.name);
  return { statusCode: 200, body: fs.readFileSync('/mnt/pages/' + name).toString('base64'), isBase64Encoded: true };
};`,
      'lib/clean.js': `exports.clean = (name) => name.trim().toLowerCase().replace(/[^a-z0-9-]/g, '');`,
    },
  },
  {
    name: 'joi: an object that passed',
    weakness: 'event-in-nosql-query',
    vulnerable: `
const Joi = require('joi');
const { MongoClient } = require('mongodb');
const mongo = new MongoClient(process.env.MONGO);
const schema = Joi.object({ email: Joi.any().required() });
exports.handler = async (event) => {
  const { error, value } = schema.validate(JSON.parse(event.body));
  if (error) return { statusCode: 400, body: error.message };
  const user = await mongo.db().collection('users').findOne({ email: value.email });
  return { statusCode: 200, body: JSON.stringify(user) };
};`,
    safe: `
const Joi = require('joi');
const { MongoClient } = require('mongodb');
const mongo = new MongoClient(process.env.MONGO);
const schema = Joi.object({ email: Joi.string().email().required() });
exports.handler = async (event) => {
  const { error, value } = schema.validate(JSON.parse(event.body));
  if (error) return { statusCode: 400, body: error.message };
  const user = await mongo.db().collection('users').findOne({ email: value.email });
  return { statusCode: 200, body: JSON.stringify(user) };
};`,
  },
  {
    name: 'an exported class instance',
    weakness: 'event-in-evaluated-code',
    vulnerable: `
class Calculator {
  async handle(event) {
    const { expression } = JSON.parse(event.body || '{}');
    return { statusCode: 200, body: String(this.compute(expression)) };
  }
  compute(expression) {
    return Function('"use strict"; return (' + expression + ')')();
  }
}
const calculator = new Calculator();
export const handler = calculator.handle.bind(calculator);`,
    safe: `
class Calculator {
  async handle(event) {
    const { left, right } = JSON.parse(event.body || '{}');
    return { statusCode: 200, body: String(this.compute(left, right)) };
  }
  compute(left, right) {
    return Number(left) + Number(right);
  }
}
const calculator = new Calculator();
export const handler = calculator.handle.bind(calculator);`,
  },
  {
    name: 'what TypeScript compiles to',
    weakness: 'event-in-redirect',
    vulnerable: `
"use strict";
var __awaiter = (this && this.__awaiter) || function () {};
Object.defineProperty(exports, "__esModule", { value: true });
exports.handler = void 0;
const handler = (event) => __awaiter(void 0, void 0, void 0, function* () {
    var _a;
    const to = (_a = event.queryStringParameters) === null || _a === void 0 ? void 0 : _a.to;
    return { statusCode: 301, headers: { location: to } };
});
exports.handler = handler;`,
    safe: `
"use strict";
var __awaiter = (this && this.__awaiter) || function () {};
Object.defineProperty(exports, "__esModule", { value: true });
exports.handler = void 0;
const handler = (event) => __awaiter(void 0, void 0, void 0, function* () {
    var _a;
    const to = (_a = event.queryStringParameters) === null || _a === void 0 ? void 0 : _a.to;
    return { statusCode: 301, headers: { location: "https://www.example.com/out/" + encodeURIComponent(to) } };
});
exports.handler = handler;`,
  },
  {
    name: 'superagent and a scheme check that is not enough',
    weakness: 'event-in-request-address',
    vulnerable: `
import superagent from 'superagent';
export async function handler(event) {
  const link = JSON.parse(event.body).image;
  if (!link.startsWith('https://')) return { statusCode: 400, body: 'https only' };
  const image = await superagent.get(link).responseType('arraybuffer');
  return { statusCode: 200, body: image.body.toString('base64'), isBase64Encoded: true };
}`,
    safe: `
import superagent from 'superagent';
export async function handler(event) {
  const link = JSON.parse(event.body).image;
  if (!link.startsWith('https://images.example.com/')) return { statusCode: 400, body: 'our images only' };
  const image = await superagent.get(link).responseType('arraybuffer');
  return { statusCode: 200, body: image.body.toString('base64'), isBase64Encoded: true };
}`,
  },
  {
    name: 'pug and the text of a mail',
    weakness: 'event-in-template',
    vulnerable: `
const pug = require('pug');
exports.handler = async (event) => {
  const layout = event.detail.layout;
  return pug.render(layout, { customer: event.detail.customer });
};`,
    safe: `
const pug = require('pug');
const render = pug.compileFile('/var/task/mail.pug');
exports.handler = async (event) => {
  return render({ customer: event.detail.customer });
};`,
  },
  {
    name: 'a logger of its own',
    weakness: 'event-in-log',
    vulnerable: {
      'index.js': `
const log = require('./log');
exports.handler = async (event) => {
  log.info('search for ' + event.queryStringParameters.q);
  return { statusCode: 200, body: '[]' };
};`,
      'log.js': `module.exports = { info: (text) => console.log('[INFO] ' + text) };`,
    },
    safe: {
      'index.js': `
const log = require('./log');
exports.handler = async (event) => {
  log.info('search', { q: event.queryStringParameters.q });
  return { statusCode: 200, body: '[]' };
};`,
      'log.js': `module.exports = { info: (message, fields) => console.log(JSON.stringify({ level: 'INFO', message, ...fields })) };`,
    },
  },
  {
    name: 'an SSM parameter in the answer',
    weakness: 'secret-in-log-call',
    vulnerable: `
import { SSMClient, GetParameterCommand } from '@aws-sdk/client-ssm';
const ssm = new SSMClient({});
export const handler = async () => {
  const { Parameter } = await ssm.send(new GetParameterCommand({ Name: '/app/token', WithDecryption: true }));
  return { statusCode: 200, body: JSON.stringify({ token: Parameter.Value }) };
};`,
    safe: `
import { SSMClient, GetParameterCommand } from '@aws-sdk/client-ssm';
const ssm = new SSMClient({});
export const handler = async () => {
  const { Parameter } = await ssm.send(new GetParameterCommand({ Name: '/app/token', WithDecryption: true }));
  const answer = await fetch('https://api.example.com/me', { headers: { authorization: Parameter.Value } });
  return { statusCode: answer.status, body: '' };
};`,
  },
  {
    name: 'mongo by mongoose with a where of the caller',
    weakness: 'event-in-nosql-query',
    vulnerable: `
import mongoose, { Schema } from 'mongoose';
const Person = mongoose.models.Person || mongoose.model('Person', new Schema({ name: String }));
export const handler = async (event) => {
  await mongoose.connect(process.env.MONGO);
  const input = JSON.parse(event.body);
  const person = await Person.findOneAndUpdate({ name: input.name }, { $set: { seen: true } });
  return { statusCode: 200, body: JSON.stringify(person) };
};`,
    safe: `
import mongoose, { Schema } from 'mongoose';
const Person = mongoose.models.Person || mongoose.model('Person', new Schema({ name: String }));
export const handler = async (event) => {
  await mongoose.connect(process.env.MONGO);
  const name = event.queryStringParameters.name;
  const person = await Person.findOneAndUpdate({ name }, { $set: { seen: true } });
  return { statusCode: 200, body: JSON.stringify(person) };
};`,
    also: ['state-change-without-authorization'],
  },
  {
    name: 'a page by function URL',
    weakness: 'event-in-html-response',
    vulnerable: `
const layout = (title, content) => \`<!doctype html><html><head><title>\${title}</title></head><body>\${content}</body></html>\`;
export const handler = async ({ rawPath, queryStringParameters: { user = 'you' } = {} }) => ({
  statusCode: 200,
  headers: { 'content-type': 'text/html' },
  body: layout('Welcome', \`<p>Welcome \${user}</p>\`),
});`,
    safe: `
import escapeHtml from 'escape-html';
const layout = (title, content) => \`<!doctype html><html><head><title>\${title}</title></head><body>\${content}</body></html>\`;
export const handler = async ({ rawPath, queryStringParameters: { user = 'you' } = {} }) => ({
  statusCode: 200,
  headers: { 'content-type': 'text/html' },
  body: layout('Welcome', \`<p>Welcome \${escapeHtml(user)}</p>\`),
});`,
  },
  {
    name: 'a global by globalThis',
    weakness: 'data-left-in-globals',
    vulnerable: `
export const handler = async (event) => {
  globalThis.currentTenant = event.headers['x-tenant'];
  return { statusCode: 200, body: await report() };
};
async function report() { return 'report of ' + globalThis.currentTenant; }`,
    safe: `
export const handler = async (event) => {
  const currentTenant = event.headers['x-tenant'];
  return { statusCode: 200, body: await report(currentTenant) };
};
async function report(currentTenant) { return 'report of ' + currentTenant; }`,
  },
];
